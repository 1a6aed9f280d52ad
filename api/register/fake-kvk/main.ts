import { parseArgs } from 'node:util';
import { startFakeService } from '../../outside/fake-service';
import { SystemClock } from '../../config/clock';
import { FICTIONAL_ESTABLISHMENTS, FICTIONAL_SIGNALS } from './fictional-establishments';
import { kvkAnswerer } from './kvk-answerer';

/**
 * Runs the stand-in for KVK as a process of its own:
 * `node dist/api/register/fake-kvk/main.js --port 4026 [--key x]`, with KVK_BASE_URL and KVK_API_KEY pointing at it.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, key: { type: 'string' } } });
  const clock = new SystemClock();
  const answerer = kvkAnswerer({
    establishments: FICTIONAL_ESTABLISHMENTS,
    signals: FICTIONAL_SIGNALS,
    now: () => clock.now(),
    ...(values.key ? { apiKey: values.key } : {}),
  });
  const fake = await startFakeService(answerer, Number(values.port ?? 0));
  process.stdout.write(`${fake.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void fake.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
