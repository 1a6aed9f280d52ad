import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { permissionsOf } from '../../access/permissions';
import { readSessionToken, sessionCookie } from '../../access/session-cookie';
import { ABSOLUTE_MS, SessionService } from '../../access/session.service';
import { SignInService } from '../../access/sign-in.service';
import { Config } from '../../config/config';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { PublicOperation, RequirePermission } from '../../graphql/require-permission';
import { UsersService } from '../users.service';
import { Me } from './user.model';

/** Signing in and out; the token travels only in the cookie. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly users: UsersService,
    private readonly config: Config,
  ) {}

  @Mutation(() => Me, { description: 'Signs in with a local account and sets the session cookie.' })
  @PublicOperation()
  async signIn(
    @Context() { request, reply }: GraphqlContext,
    @Args('email', { description: 'E-mail address.' }) email: string,
    @Args('password', { description: 'Password.' }) password: string,
  ): Promise<Me> {
    const { cookie } = request.headers;
    const { token, actor } = await this.signIns.signIn({
      email,
      password,
      ip: request.ip,
      userAgent: request.headers['user-agent'],
      previousToken: readSessionToken(this.config, cookie),
    });
    void reply.header('set-cookie', sessionCookie(this.config, token, ABSOLUTE_MS / 1000));
    return this.me(actor);
  }

  @Mutation(() => Boolean, { description: 'Ends this session.' })
  @PublicOperation()
  async signOut(@Context() { sessionId, reply }: GraphqlContext): Promise<boolean> {
    if (sessionId) await this.sessions.close(sessionId);
    void reply.header('set-cookie', sessionCookie(this.config, '', 0));
    return true;
  }

  @Query(() => Me, { description: 'Who is signed in, and what they may do.' })
  @RequirePermission('account.use')
  async me(@CurrentActor() actor: Actor): Promise<Me> {
    const user = await this.users.me(actor);
    return { ...user, permissions: permissionsOf(user.role) };
  }
}
