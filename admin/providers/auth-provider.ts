import type { AuthProvider, HttpError } from 'react-admin';
import { MeDocument, type MeQuery, SignInDocument, SignOutDocument } from '../graphql/generated';
import type { Request } from './graphql-client';
import type { AdminResource } from './resource';
import { tellSessionEnd } from './session-end';

type Me = MeQuery['me'];

/** react-admin's actions that need no more than reading; every other action needs the right to write. */
const readActions = new Set(['list', 'show', 'export']);

/** Signs in and out, and answers what the person who is signed in may do. The server decides; this only hides. */
export function createAuthProvider(resources: readonly AdminResource[], request: Request): AuthProvider {
  const prefixes = new Map(resources.map(({ name, permissionPrefix = name }) => [name, permissionPrefix]));
  let known: Promise<Me> | undefined;

  const forget = () => {
    known = undefined;
  };

  // Asked once per sign-in; an expired session shows itself at the next operation.
  function me(): Promise<Me> {
    known ??= request(MeDocument, {}).then((answer) => answer.me);
    known.catch(forget);
    return known;
  }

  return {
    login: async ({ email, password }: { email: string; password: string }) => {
      await request(SignInDocument, { email, password });
      forget();
    },
    logout: async () => {
      const wasSignedIn = known !== undefined;
      forget();
      if (wasSignedIn) await request(SignOutDocument, {}).catch(() => undefined);
    },
    checkAuth: async () => {
      await me();
    },
    // Never refused: react-admin would then call the operation done, and the form would drop what was typed.
    checkError: (error: HttpError) => {
      if (error.status === 401) {
        forget();
        tellSessionEnd();
      }
      return Promise.resolve();
    },
    getIdentity: async () => {
      const { id, name, initials, colour } = await me();
      return { id, fullName: name, initials, colour };
    },
    getPermissions: async () => (await me()).permissions,
    canAccess: async ({ resource, action }) => {
      const { permissions } = await me();
      return permissions.includes(
        `${prefixes.get(resource) ?? resource}.${readActions.has(action) ? 'read' : 'write'}`,
      );
    },
  };
}
