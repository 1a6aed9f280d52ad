import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessModule } from '../access/access.module';
import { SessionService } from '../access/session.service';
import { LOGGER, type Logger } from '../config/logger';
import { takingWhatWasBroughtAlong } from './brought-along-fields';
import { compiledOperations } from './compiled-operations';
import type { GraphqlContext } from './context';
import { createErrorFormatter } from './format-error';
import { complexityLimit, limitRules, MAX_TOKENS, trimErrorsPlugin } from './limits';
import { RequestLoaders } from './loaders';
import { PermissionCheck, PermissionGuard } from './require-permission';
import { CalendarDay, JsonValue, refusingMomentsWithoutZone } from './scalars';

function apolloOptions(sessions: SessionService, logger: Logger) {
  const formatError = createErrorFormatter(logger);
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema: (schema: GraphQLSchema) => refusingMomentsWithoutZone(takingWhatWasBroughtAlong(schema)),
    graphiql: false,
    introspection: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: limitRules,
    plugins: [complexityLimit(), compiledOperations(formatError), trimErrorsPlugin],
    formatError,
    // A schema that cannot be read fails where it is printed for the admin; not every start needs to read it.
    buildSchemaOptions: { skipCheck: true, numberScalarMode: 'integer', dateScalarMode: 'isoDate' },
    context: async (request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> => {
      const session = await sessions.ofCookie(request.headers.cookie);
      return { actor: session.actor, sessionId: session.id, loaders: new RequestLoaders(), request, reply };
    },
  } satisfies ApolloDriverConfig;
}

/** Apollo on Fastify with every default closed: limits.ts says what a document may weigh. */
@Module({
  imports: [
    DiscoveryModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [AccessModule],
      inject: [SessionService, LOGGER],
      useFactory: apolloOptions,
    }),
  ],
  providers: [PermissionCheck, { provide: APP_GUARD, useClass: PermissionGuard }, CalendarDay, JsonValue],
  exports: [PermissionCheck],
})
export class ApiGraphqlModule {}
