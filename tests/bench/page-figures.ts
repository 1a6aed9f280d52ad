import type { Browser, Page } from 'playwright-core';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../prisma/seed/demo-accounts';
import { openBrowser, openPage, signInAs } from '../support/browser';
import { judged, type Figure } from './figure';
import type { BenchWorld } from './world';

const PUBLIC_PAGES = ['/', '/agenda', '/nieuwsbrief'];

/** What a browser has to fetch, compressed as it comes over the line, and when it shows the largest part. */
export async function pageFigures(world: BenchWorld): Promise<Figure[]> {
  const browser = await openBrowser();
  try {
    const list = await businessList(browser, world.apiUrl);
    const pages: number[] = [];
    for (const path of PUBLIC_PAGES) pages.push(await weightOf(browser, `${world.apiUrl}${path}`));
    const lower = (id: string, what: string, unit: string, value: number, goal: number) =>
      judged({ id, what, unit, value, goal, better: 'lower' });
    return [
      lower('admin.load', 'JavaScript to a usable business list, gzip', 'kB', list.kilobytes, 400),
      lower('admin.lcp', 'largest part of the business list on the screen', 's', list.seconds, 1.5),
      lower('public.page', 'heaviest public page without images, gzip', 'kB', Math.max(...pages), 30),
    ];
  } finally {
    await browser.close();
  }
}

/** The list as somebody meets it who is signed in and whose browser has kept nothing. */
async function businessList(browser: Browser, url: string): Promise<{ kilobytes: number; seconds: number }> {
  const page = await openPage(browser);
  await signInAs(page, url, DEMO_ACCOUNTS[0]?.email ?? '', DEMO_PASSWORD);
  const cookies = await page.context().cookies();
  const fresh = await openPage(browser);
  await fresh.context().addCookies(cookies);
  const kilobytes = weighing(fresh, ['script']);
  await fresh.goto(`${url}/admin/businesses`);
  await fresh.getByRole('table').getByRole('row').nth(5).waitFor();
  const seconds = await fresh.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve((list.getEntries().at(-1)?.startTime ?? 0) / 1000)).observe(
          {
            type: 'largest-contentful-paint',
            buffered: true,
          },
        );
      }),
  );
  const result = { kilobytes: await kilobytes(), seconds };
  await Promise.all([page.context().close(), fresh.context().close()]);
  return result;
}

async function weightOf(browser: Browser, url: string): Promise<number> {
  const page = await openPage(browser);
  const kilobytes = weighing(page, ['document', 'script', 'stylesheet', 'font']);
  await page.goto(url, { waitUntil: 'networkidle' });
  const weight = await kilobytes();
  await page.context().close();
  return weight;
}

/** Adds up, from now on, what comes over the line for these kinds of resources; answers in kilobytes. */
function weighing(page: Page, kinds: string[]): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (kinds.includes(request.resourceType()))
      sizes.push(
        // What still arrives when the page closes was not needed for what is weighed.
        request.sizes().then(
          ({ responseBodySize }) => responseBodySize,
          () => 0,
        ),
      );
  });
  return async () => (await Promise.all(sizes)).reduce((total, size) => total + size, 0) / 1024;
}
