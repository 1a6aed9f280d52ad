import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { Pool } from 'pg';

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

let loaded: Promise<EngineModule> | undefined;

/**
 * Prisma's own migration engine, compiled to WebAssembly: its command line downloads a native one, which a closed
 * network does not allow. The package's entry relies on importing .wasm files, which Node still calls experimental, so
 * we load it by hand.
 */
async function load(): Promise<EngineModule> {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const folder = dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'));
  const imports = Object.fromEntries(
    Object.entries(engine).map(([name, value]) => [
      name,
      name.startsWith('__wbg_setTimeout_') ? unawaited(value) : value,
    ]),
  );
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': imports as unknown as WebAssembly.ModuleImports,
  });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  return engine;
}

/** The engine leaves the timer of its lock behind, which would keep a finished process alive for ten seconds. */
function unawaited(setTimer: unknown): (...args: unknown[]) => unknown {
  return (...args) => (setTimer as (...args: unknown[]) => NodeJS.Timeout)(...args).unref();
}

/** Decides what to send for a script that the engine wants to run. */
export type ScriptRewrite = (script: string) => string;

/**
 * The adapter cuts scripts at every semicolon, also inside function bodies and texts. Sent whole, PostgreSQL does the
 * cutting, and runs all of it in one transaction: a migration that fails leaves nothing behind.
 */
class WholeScripts extends PrismaPg {
  constructor(
    private readonly pool: Pool,
    private readonly rewrite: ScriptRewrite,
  ) {
    super(pool);
  }

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await this.pool.query(this.rewrite(script));
    };
    return adapter;
  }
}

/** Runs some work with an engine on this database. */
export async function withEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
  rewrite: ScriptRewrite = (script) => script,
): Promise<T> {
  const { SchemaEngine } = await (loaded ??= load());
  // A pool of our own, because the engine leaves the one it would make open.
  const pool = new Pool({ connectionString: url, max: 1 });
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool, rewrite));
  try {
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
    try {
      return await work(engine);
    } catch (error) {
      throw original(error, adapter.errorRegistry);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/** The engine knows errors of the adapter by number only. */
function original(
  error: unknown,
  registry: { consumeError(id: number): { error: unknown } | undefined },
): unknown {
  const id = /External error id#(\d+)/.exec((error as Error).message)?.[1];
  return (id !== undefined && registry.consumeError(Number(id))?.error) || error;
}
