import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** A Chromium from an npm package: nothing has to be installed on the machine. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      ...chromium.args.filter((arg) => !arg.startsWith('--headless') && arg !== '--single-process'),
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export type WatchedPage = Page & { problems: string[] };

/** For what is told of a failure: see browser-environment.ts. */
const openContexts: BrowserContext[] = ((globalThis as { openContexts?: BrowserContext[] }).openContexts ??=
  []);

/** A page in Dutch that fails the test on a script error or a refused resource. */
export async function openPage(browser: Browser, size = { width: 1440, height: 900 }): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  openContexts.push(context);
  context.on('close', () => openContexts.splice(openContexts.indexOf(context), 1));
  const page = (await context.newPage()) as WatchedPage;
  page.setDefaultTimeout(20_000);
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text()))
      page.problems.push(message.text());
  });
  return page;
}

/** A page of its own, apart from what the other stored, for who is signed in on the other: signing in is shown elsewhere. */
export async function openPageOf(
  other: Page,
  size?: { width: number; height: number },
): Promise<WatchedPage> {
  const page = await openPage(other.context().browser()!, size);
  await page.context().addCookies(await other.context().cookies());
  return page;
}

/** By keyboard: the fields in order, then Enter. */
export async function signInAs(page: Page, url: string, email: string, password: string): Promise<void> {
  await page.goto(`${url}/admin/`);
  await page.getByLabel('E-mailadres').fill(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Goede/ }).waitFor();
}

/** Kept to be looked at when SCREENSHOTS names a folder. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
