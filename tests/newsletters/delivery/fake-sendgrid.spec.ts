import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startFakeSendGrid } from '../../../newsletters/delivery/fake-sendgrid/fake-sendgrid';
import type { FakeSendGrid } from '../../../newsletters/delivery/fake-sendgrid/fake-sendgrid';
import type { SentMail } from '../../../newsletters/delivery/fake-sendgrid/arrivals';

const ROOT = join(__dirname, '..', '..', '..');
const HOOK = pathToFileURL(join(__dirname, '..', 'support', 'typescript-hook.mjs')).href;

let fake: FakeSendGrid;
beforeAll(async () => {
  fake = await startFakeSendGrid();
});
beforeEach(() => fetch(`${fake.url}/__reset`, { method: 'POST' }));
afterAll(() => fake.close());

const message = (changes: object = {}): object => ({
  personalizations: [{ to: [{ email: 'a@b.example' }] }],
  from: { email: 'nieuws@waterrijk.example' },
  subject: 'Nieuws',
  content: [{ type: 'text/plain', value: 'Hallo' }],
  ...changes,
});
const to = (email: string, changes: object = {}): object => ({ to: [{ email }], ...changes });

async function send(
  body: unknown,
  headers: Record<string, string> = { authorization: 'Bearer SG.x' },
): Promise<[status: number, message: string]> {
  const response = await fetch(`${fake.url}/v3/mail/send`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return [
    response.status,
    text === '' ? '' : ((JSON.parse(text) as { errors: { message: string }[] }).errors[0]?.message ?? ''),
  ];
}

describe('the stand-in for SendGrid keeps its rules', () => {
  it('accepts a good message with 202 and a message id', async () => {
    expect(await send(message())).toEqual([202, '']);
    expect(fake.arrivals()).toEqual({ 'a@b.example': 1 });
  });

  it('accepts exactly a thousand recipients', async () => {
    const people = Array.from({ length: 1_000 }, (_unused, n) => to(`a${n}@b.example`));
    expect((await send(message({ personalizations: people })))[0]).toBe(202);
  });

  it.each<[string, unknown, RegExp]>([
    ['something that is not JSON', '{', /Bad Request/],
    ['a list', '[]', /object/],
    [
      'more than a thousand personalizations',
      message({ personalizations: Array.from({ length: 1_001 }, (_unused, n) => to(`a${n}@b.example`)) }),
      /1000/,
    ],
    ['no personalizations', message({ personalizations: [] }), /required/],
    [
      'the same address twice',
      message({ personalizations: [to('a@b.example'), to('A@B.example')] }),
      /unique/,
    ],
    ['no recipient', message({ personalizations: [{ to: [] }] }), /required/],
    ['a wrong address', message({ personalizations: [to('a b')] }), /valid address/],
    [
      'a comma in a name',
      message({ personalizations: [{ to: [{ email: 'a@b.example', name: 'Jansen, P.' }] }] }),
      /comma/,
    ],
    [
      'a semicolon in a name',
      message({ personalizations: [{ to: [{ email: 'a@b.example', name: 'A; B' }] }] }),
      /semicolon/,
    ],
    ['Unicode in the sender’s address', message({ from: { email: 'info@súdwest.example' } }), /Unicode/],
    ['Unicode in the sender’s name', message({ from: { email: 'a@b.example', name: 'Súdwest' } }), /Unicode/],
    ['no sender', message({ from: undefined }), /object/],
    ['no subject', message({ subject: '' }), /subject/],
    ['no content', message({ content: [] }), /content/],
    ['empty content', message({ content: [{ type: 'text/plain', value: '' }] }), /content/],
    [
      'HTML before plain text',
      message({
        content: [
          { type: 'text/html', value: 'x' },
          { type: 'text/plain', value: 'x' },
        ],
      }),
      /first/,
    ],
    [
      'custom args of 10,000 bytes',
      message({ personalizations: [to('a@b.example', { custom_args: { id: 'x'.repeat(10_000) } })] }),
      /custom_args/,
    ],
    [
      'custom args that are not text',
      message({ personalizations: [to('a@b.example', { custom_args: { id: 7 } })] }),
      /string/,
    ],
    [
      'substitutions of 10,000 bytes',
      message({ personalizations: [to('a@b.example', { substitutions: { '-a-': 'x'.repeat(10_000) } })] }),
      /substitutions/,
    ],
    ['an unknown field', message({ sandbox: true }), /Additional property sandbox/],
    [
      'an unknown personal field',
      message({ personalizations: [to('a@b.example', { attachments: [] })] }),
      /Additional property attachments/,
    ],
    ['a reserved header', message({ headers: { 'Reply-To': 'x@y.example' } }), /reserved/],
    ['a header with a line break', message({ headers: { 'X-A': 'a\r\nBcc: b@c.example' } }), /one line/],
    [
      'an attachment that is not base64',
      message({ attachments: [{ content: '<>', filename: 'a' }] }),
      /base64/,
    ],
  ])('refuses %s', async (_what, body, reason) => {
    const [status, error] = await send(body);
    expect(status).toBe(400);
    expect(error).toMatch(reason);
    expect(fake.arrivals()).toEqual({});
  });

  it('refuses a message above 30 MB and a request without a key', async () => {
    expect(
      (await send(message({ content: [{ type: 'text/plain', value: 'x'.repeat(31 * 1024 * 1024) }] })))[0],
    ).toBe(413);
    expect((await send(message(), {}))[0]).toBe(401);
  });

  it('only checks in sandbox mode', async () => {
    expect((await send(message({ mail_settings: { sandbox_mode: { enable: true } } })))[0]).toBe(200);
    expect(fake.arrivals()).toEqual({});
  });

  it('misbehaves as often as asked and refuses to be asked nonsense', async () => {
    const behave = (behaviour: object) =>
      fetch(`${fake.url}/__behaviour`, { method: 'POST', body: JSON.stringify(behaviour) });
    expect((await behave({ fail: 2 })).status).toBe(200);
    const statuses = [await send(message()), await send(message()), await send(message())].map(
      ([status]) => status,
    );
    expect(statuses).toEqual([500, 500, 202]);
    expect((await behave({ fial: 2 })).status).toBe(400);
    expect((await behave({ fail: 'two' })).status).toBe(400);
  });

  it('drops one answer in so many, before or after accepting', async () => {
    fake.behave({ dropAfterAcceptEvery: 2, dropBeforeAcceptEvery: 3 });
    const answered: boolean[] = [];
    for (let n = 0; n < 6; n += 1) {
      answered.push(
        await send(message({ personalizations: [to(`a${n}@b.example`)] })).then(
          () => true,
          () => false,
        ),
      );
    }
    expect(answered).toEqual([true, false, false, false, true, false]);
    expect(Object.keys(fake.arrivals())).toEqual([
      'a0@b.example',
      'a1@b.example',
      'a3@b.example',
      'a4@b.example',
    ]);
  });
});

describe('the stand-in as a process of its own', () => {
  it('starts on request, shows the mails of one address and stops cleanly', async () => {
    const main = join(ROOT, 'newsletters/delivery/fake-sendgrid/main.ts');
    const child = spawn(
      process.execPath,
      ['--import', HOOK, '-e', `require(${JSON.stringify(main)})`, '--', '--port', '0'],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    try {
      const url = await new Promise<string>((resolve) =>
        child.stdout.once('data', (line: Buffer) => resolve(String(line).trim())),
      );
      const people = [
        to('a@b.example', { substitutions: { '-x-': 'Anna' } }),
        to('c@d.example', { substitutions: { '-x-': 'Cees' } }),
      ];
      await fetch(`${url}/v3/mail/send`, {
        method: 'POST',
        headers: { authorization: 'Bearer SG.x' },
        body: JSON.stringify(
          message({ personalizations: people, content: [{ type: 'text/plain', value: 'Dag -x-' }] }),
        ),
      });
      const mails = (await (await fetch(`${url}/__sent?to=c@d.example`)).json()) as SentMail[];
      expect(mails.map(({ to: email, text }) => [email, text])).toEqual([['c@d.example', 'Dag Cees']]);
      expect(await (await fetch(`${url}/__arrivals`)).json()).toEqual({ 'a@b.example': 1, 'c@d.example': 1 });
      expect(await (await fetch(`${url}/__key`)).text()).toMatch(/^MFkw[A-Za-z0-9+/=]+$/);
      const exit = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      expect(await exit).toBe(0);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
