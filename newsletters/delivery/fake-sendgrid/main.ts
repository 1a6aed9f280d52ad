import { parseArgs } from 'node:util';
import { startFakeSendGrid } from './fake-sendgrid';

/**
 * Runs the stand-in for SendGrid as a process of its own:
 * `node dist/newsletters/delivery/fake-sendgrid/main.js --port 4025 [--webhook URL] [--key SG.x]`.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, webhook: { type: 'string' }, key: { type: 'string' } },
  });
  const fake = await startFakeSendGrid({
    port: Number(values.port ?? process.env['PORT'] ?? 0),
    ...(values.key ? { apiKey: values.key } : {}),
    behaviour: { webhookUrl: values.webhook ?? '' },
  });
  process.stdout.write(`${fake.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void fake.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
