import { parse, type HTMLElement } from 'node-html-parser';

let visitors = 0;

/** An entrepreneur in a browser without JavaScript: opens pages, fills in the form that stands there, presses its button. */
export class Visitor {
  private readonly address: string;

  constructor() {
    visitors += 1;
    this.address = `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
  }

  async open(url: string): Promise<HTMLElement> {
    const response = await fetch(url, { headers: this.headers });
    if (!response.ok) throw new Error(`${new URL(url).pathname.slice(0, 40)} answered ${response.status}`);
    return parse(await response.text());
  }

  /** Opens the page and sends its form; what is not filled in goes as it stands. */
  async submit(url: string, fill: Record<string, string | string[]> = {}): Promise<HTMLElement> {
    const page = await this.open(url);
    const form = page
      .querySelectorAll('form')
      .find((each) => each.getAttribute('method')?.toLowerCase() === 'post');
    if (!form) throw new Error(`There is no form on ${new URL(url).pathname.slice(0, 40)}`);
    const body = new URLSearchParams();
    for (const [name, value] of standingValues(form)) if (!(name in fill)) body.append(name, value);
    for (const [name, value] of Object.entries(fill))
      for (const each of [value].flat()) body.append(name, each);
    return this.post(new URL(form.getAttribute('action') ?? url, url).toString(), body);
  }

  /** What a mail program does with List-Unsubscribe-Post: no page, no cookie, one request (RFC 8058). */
  async oneClickUnsubscribe(listUnsubscribe: string): Promise<void> {
    const url = /<([^>]+)>/.exec(listUnsubscribe)?.[1];
    if (!url) throw new Error('No List-Unsubscribe address');
    await this.post(url, new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }));
  }

  private async post(url: string, body: URLSearchParams): Promise<HTMLElement> {
    const response = await fetch(url, { method: 'POST', headers: this.headers, body });
    const text = await response.text();
    if (!response.ok) throw new Error(`${new URL(url).pathname.slice(0, 40)} answered ${response.status}`);
    return parse(text);
  }

  private get headers(): Record<string, string> {
    return { 'x-forwarded-for': this.address };
  }
}

function standingValues(form: HTMLElement): [string, string][] {
  return form.querySelectorAll('input, textarea, select').flatMap((field): [string, string][] => {
    const name = field.getAttribute('name');
    const type = field.getAttribute('type') ?? '';
    const isChoice = type === 'checkbox' || type === 'radio';
    if (!name || (isChoice && !field.hasAttribute('checked'))) return [];
    return [[name, field.getAttribute('value') ?? '']];
  });
}

/** Runs the work for every item, a few at a time. */
export async function inParallel<Item>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item, index: number) => Promise<void>,
) {
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next;
      next += 1;
      await work(items[index] as Item, index);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
