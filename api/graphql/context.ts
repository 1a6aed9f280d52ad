import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor';
import type { RequestLoaders } from './loaders';

/** What every resolver finds in `@Context()`. */
export interface GraphqlContext {
  actor: Actor;
  /** The signed-in session, when there is one. */
  sessionId: string | undefined;
  loaders: RequestLoaders;
  request: FastifyRequest;
  reply: FastifyReply;
}
