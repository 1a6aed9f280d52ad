import { Client } from 'pg';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../prisma/seed/demo-accounts';
import { accessibilityProblems } from '../support/accessibility';
import { keepScreenshot, openBrowser, openPage, signInAs, type WatchedPage } from '../support/browser';
import { startApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
let browser: Browser;
let page: WatchedPage;
let database: Client;
let businesses: { id: string; name: string }[];

beforeAll(async () => {
  app = await startApp();
  database = new Client({ connectionString: app.databaseUrl });
  await database.connect();
  businesses = (
    await database.query<(typeof businesses)[number]>(
      `SELECT "id", "name" FROM businesses WHERE "archivedAt" IS NULL ORDER BY "name" LIMIT 3`,
    )
  ).rows;
  browser = await openBrowser();
  page = await openPage(browser);
  await signInAs(page, app.url, 'sanne@lindehoven.example', DEMO_PASSWORD);
}, 240_000);
afterAll(async () => {
  await database?.end();
  await browser?.close();
  await app?.close();
});

const dialog = (of: Page = page) => of.getByRole('dialog');
const SAID = 'Wil weten of de kade open blijft';

async function open(place: number, on: Page = page): Promise<void> {
  await on.goto(`${app.url}/admin/businesses/${businesses[place]!.id}/show`);
  await on.getByRole('heading', { level: 1, name: businesses[place]!.name }).waitFor();
}

async function quickLog(on: Page = page) {
  await on.locator('header').getByRole('button', { name: 'Contactmoment' }).click();
  const summary = dialog(on).locator('textarea[name=summary]');
  await summary.waitFor();
  return summary;
}

const draftIsBack = (on: Page) =>
  dialog(on)
    .getByText(/Dit typte je op/)
    .waitFor();

describe('a cell of a list', () => {
  it('keeps what was typed and says beside it what is wrong, until it is right or given up', async () => {
    await page.goto(`${app.url}/admin/businesses`);
    const row = page.getByRole('row').filter({ hasText: businesses[0]!.name });
    await row.getByRole('button', { name: /Telefoon/ }).click();
    const cell = row.getByLabel('Telefoon');
    await cell.fill('12');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (input) => input?.getAttribute('aria-invalid') === 'true',
      await cell.elementHandle(),
    );
    expect(await cell.inputValue()).toBe('12');
    const described = await cell.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).textContent()).toMatch(/telefoonnummer/i);
    expect(await accessibilityProblems(page)).toEqual([]);
    await cell.fill('0229 123 456');
    await page.keyboard.press('Enter');
    await row.getByText('0229 123 456').waitFor();
  }, 60_000);
});

describe('what was typed in a dialog', () => {
  it('is there again after the session ended, for the business it was about and no other', async () => {
    await open(0);
    await (await quickLog()).fill(SAID);
    // The page is still reading what stands beside the dialog, and would meet the end of the session first.
    await page.waitForLoadState('networkidle');
    await page.context().clearCookies();
    await dialog().getByRole('button', { name: 'Opslaan' }).click();
    await page.getByLabel('E-mailadres').waitFor();
    await signInAs(page, app.url, 'sanne@lindehoven.example', DEMO_PASSWORD);

    await open(1);
    expect(await (await quickLog()).inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await open(0);
    const summary = await quickLog();
    await draftIsBack(page);
    expect(await summary.inputValue()).toBe(SAID);
    await keepScreenshot(page, 'draft-is-back');
    await page.keyboard.press('Escape');
  }, 60_000);

  it('is there again in a browser that was closed, and gone once it is saved', async () => {
    const later = await reopened(page.context());
    await open(0, later);
    const summary = await quickLog(later);
    await draftIsBack(later);
    expect(await summary.inputValue()).toBe(SAID);
    await dialog(later).getByRole('button', { name: 'Opslaan' }).click();
    await later.getByText('Het contactmoment is opgeslagen.').waitFor();
    expect(await (await quickLog(later)).inputValue()).toBe('');
    const { rows } = await database.query(`SELECT "businessId" FROM interactions WHERE "summary" = $1`, [
      SAID,
    ]);
    expect(rows).toEqual([{ businessId: businesses[0]!.id }]);
    await later.context().close();
  }, 60_000);

  it('is kept apart on the page that adds a visit too', async () => {
    const plan = async (place: number) => {
      await open(place);
      await page.getByRole('link', { name: 'Bezoek plannen' }).first().click();
      const subject = page.getByRole('textbox', { name: 'Onderwerp' });
      await subject.waitFor();
      return subject;
    };
    await (await plan(0)).fill('Verhuisplannen');
    const other = await plan(1);
    await page.waitForFunction(([input, name]) => (input as HTMLInputElement | null)?.value === name, [
      await page.getByRole('combobox', { name: 'Bedrijf' }).elementHandle(),
      businesses[1]!.name,
    ] as const);
    expect(await other.inputValue()).toBe('');
    const again = await plan(0);
    await page.getByText(/Dit typte je op/).waitFor();
    expect(await again.inputValue()).toBe('Verhuisplannen');
  }, 60_000);
});

describe('the trash', () => {
  it('gives back what was archived', async () => {
    await open(2);
    await page.getByRole('button', { name: 'Archiveren' }).click();
    await dialog().getByRole('button', { name: 'Archiveren' }).click();
    await page.getByRole('heading', { name: 'Bedrijven' }).first().waitFor();
    await page.goto(`${app.url}/admin/trash`);
    const row = page.getByRole('row').filter({ hasText: businesses[2]!.name });
    await row.getByRole('button', { name: 'Terughalen' }).click();
    await row.waitFor({ state: 'detached' });
    await open(2);
    await page.getByRole('button', { name: 'Archiveren' }).waitFor();
    expect(page.problems).toEqual([]);
  }, 60_000);
});

/** The same browser, started again: what it stored is there, what stood on its pages is not. */
async function reopened(context: BrowserContext): Promise<WatchedPage> {
  const storageState = await context.storageState();
  const later = (await (
    await browser.newContext({ storageState, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' })
  ).newPage()) as WatchedPage;
  later.problems = [];
  return later;
}
