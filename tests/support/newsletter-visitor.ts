import type { Topic } from '../../prisma/generated/client';
import { aTopic, unique } from './builders';
import type { TestApi } from './test-api';

/** A stranger on the pages about the newsletter, with a mailbox of their own. */
export class NewsletterVisitor {
  private constructor(
    private readonly api: TestApi,
    readonly topics: readonly Topic[],
  ) {}

  static async of(api: TestApi): Promise<NewsletterVisitor> {
    const topics = [
      await aTopic(api.prisma, { name: 'Werk & personeel', position: 1 }),
      await aTopic(api.prisma, { name: 'Vergunningen', position: 2 }),
    ];
    return new NewsletterVisitor(api, topics);
  }

  topic(index: number): string {
    return this.topics[index]?.id ?? '';
  }

  address(): string {
    return `${unique()}@example.nl`;
  }

  get(path: string, method = 'GET'): Promise<Response> {
    return fetch(`${this.api.url}${path}`, { method, headers: { accept: 'text/html' }, redirect: 'manual' });
  }

  post(path: string, fields: [string, string][] = []): Promise<Response> {
    return fetch(`${this.api.url}${path}`, {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
      redirect: 'manual',
    });
  }

  signUp(email: string, ...topicIds: string[]): Promise<Response> {
    const chosen = topicIds.map((id): [string, string] => ['topicIds', id]);
    return this.post('/nieuwsbrief', [['email', email], ['isAgreed', 'ja'], ...chosen]);
  }

  async subscribed(email: string, ...topicIds: string[]): Promise<void> {
    await this.signUp(email, ...topicIds);
    await this.post(await this.link(email, 'bevestigen'));
  }

  mailsTo(email: string) {
    return this.api.prisma.mailMessage.findMany({ where: { email }, orderBy: { id: 'asc' } });
  }

  async kindsTo(email: string): Promise<string[]> {
    return (await this.mailsTo(email)).map(({ kind }) => kind);
  }

  /** The path of the newest link to this page in the mails to somebody. */
  async link(email: string, page: 'bevestigen' | 'afmelden' | 'voorkeuren'): Promise<string> {
    const pattern = new RegExp(`http://localhost:4000(/nieuwsbrief/${page}/[\\w.?=-]+)`);
    const links = (await this.mailsTo(email)).map(({ text }) => pattern.exec(text)?.[1]);
    const newest = links.filter((link) => link !== undefined).at(-1);
    if (!newest) throw new Error(`no link to ${page} for ${email}`);
    return newest;
  }

  async statuses(email: string): Promise<string[]> {
    const rows = await this.api.prisma.subscription.findMany({
      where: { email },
      orderBy: { topic: { position: 'asc' } },
    });
    return rows.map(({ status }) => status);
  }
}
