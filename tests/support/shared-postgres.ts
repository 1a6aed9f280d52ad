import type { RunningPostgres } from '../../api/launch/embedded-postgres';

// Jest loads set-up and tear-down in separate module registries: only the global object is common to them.
const key = Symbol.for('ingang.test-postgres');

interface Shared {
  server: RunningPostgres | undefined;
}

const place = globalThis as unknown as Record<symbol, Shared | undefined>;

export const shared: Shared = (place[key] ??= { server: undefined });
