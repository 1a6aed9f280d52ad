import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../prisma/seed/demo-accounts';
import { accessibilityProblems } from '../support/accessibility';
import {
  keepScreenshot,
  openBrowser,
  openPage,
  openPageOf,
  signInAs,
  type WatchedPage,
} from '../support/browser';
import { startApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
let browser: Browser;
let page: WatchedPage;
let bakery: { id: string; name: string; phone: string };
let person: { name: string; number: string };

beforeAll(async () => {
  app = await startApp();
  const database = new Client({ connectionString: app.databaseUrl });
  await database.connect();
  bakery = (
    await database.query<typeof bakery>(
      `SELECT "id", "name", "phone" FROM businesses WHERE "phone" IS NOT NULL AND "archivedAt" IS NULL ORDER BY "id" LIMIT 1`,
    )
  ).rows[0]!;
  person = (
    await database.query<typeof person>(
      `SELECT c."givenName" AS name, n."number" FROM contact_phones n JOIN contacts c ON c."id" = n."contactId"
       JOIN affiliations a ON a."contactId" = c."id" AND a."businessId" IS NOT NULL AND a."endsOn" IS NULL
       WHERE c."archivedAt" IS NULL ORDER BY n."id" LIMIT 1`,
    )
  ).rows[0]!;
  await database.end();
  browser = await openBrowser();
  page = await openPage(browser);
  await signInAs(page, app.url, 'sanne@lindehoven.example', DEMO_PASSWORD);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const asTyped = (e164: string) => `0${e164.slice(3, 6)}-${e164.slice(6)}`;

async function openPalette(on: Page = page) {
  await on.keyboard.press('Meta+k');
  await on.getByRole('combobox', { name: 'Zoeken in alles' }).waitFor();
}

/** One press of keys or button: what a person does besides typing what they look for. */
function counter(on: Page) {
  let interactions = 0;
  return {
    press: async (keys: string) => {
      interactions += 1;
      await on.keyboard.press(keys);
    },
    total: () => interactions,
  };
}

describe('the search box', () => {
  it('finds a business by its telephone number in two interactions', async () => {
    const person = counter(page);
    await person.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type(asTyped(bakery.phone));
    // At once, before the answer is there.
    await person.press('Enter');
    await page.getByRole('heading', { level: 1, name: bakery.name }).waitFor();
    expect(page.url()).toContain(`/businesses/${bakery.id}`);
    expect(person.total()).toBeLessThanOrEqual(2);
  }, 60_000);

  it('shows what was looked at last when nothing is typed, and what one can do', async () => {
    await openPalette();
    await page
      .getByRole('group', { name: 'Pas bekeken' })
      .getByRole('option', { name: bakery.name })
      .waitFor();
    await page.getByRole('option', { name: 'Nieuw contactmoment' }).waitFor();
    await keepScreenshot(page, 'palette-empty');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Zoeken in alles' }).waitFor({ state: 'detached' });
  }, 60_000);

  it('names the person whose number led to a business, in groups, and tells how many there are', async () => {
    await openPalette();
    await page.keyboard.type(asTyped(person.number));
    await page
      .getByRole('group', { name: 'Bedrijven' })
      .getByRole('option', { name: new RegExp(`Nummer van ${person.name}`) })
      .waitFor();
    await page.getByRole('group', { name: 'Contactpersonen' }).getByRole('option').first().waitFor();
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: /resulta/ })
        .first()
        .textContent(),
    ).resolves.toMatch(/resultaten\.|Eén resultaat\./);
    await keepScreenshot(page, 'palette-phone');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }, 60_000);

  it('walks through the results with the arrows and tells which one has the focus', async () => {
    await openPalette();
    await page.keyboard.type('de');
    await page.getByRole('option').nth(2).waitFor();
    await page.getByText(/\d resultaten/).waitFor();
    await keepScreenshot(page, 'palette-results');
    const box = page.getByRole('combobox', { name: 'Zoeken in alles' });
    const focused = async () => box.getAttribute('aria-activedescendant');
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    const second = await focused();
    expect(first).toBeTruthy();
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(first);
    await page.keyboard.press('Escape');
  }, 60_000);

  it('starts a contact moment with what is chosen', async () => {
    await openPalette();
    await page.keyboard.type(bakery.name);
    await page.getByRole('button', { name: `Nieuw contactmoment bij ${bakery.name}` }).waitFor();
    await keepScreenshot(page, 'palette-actions');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/interactions\/create/);
    await page.locator('input[value]').first().waitFor();
    await page.waitForFunction(
      (name) => [...document.querySelectorAll('input')].some(({ value }) => value.includes(name)),
      bakery.name,
    );
  }, 60_000);

  it('offers to add what is not there yet, with the name filled in', async () => {
    await page.goto(`${app.url}/admin/`);
    await page.getByRole('heading', { name: /^Goede/ }).waitFor();
    await openPalette();
    await page.keyboard.type('Qwertzuiop Handel');
    await page.getByText('Niets gevonden voor').waitFor();
    await keepScreenshot(page, 'palette-nothing');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('option', { name: /Nieuw bedrijf/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/businesses\/create/);
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[name=name]')?.value === 'Qwertzuiop Handel',
    );
  }, 60_000);

  it('goes where one wants by typing it', async () => {
    await page.goto(`${app.url}/admin/`);
    await page.getByRole('heading', { name: /^Goede/ }).waitFor();
    await openPalette();
    await page.keyboard.type('naar doelgroepen');
    await page.getByRole('option', { name: 'Naar Doelgroepen' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/segments/);
  }, 60_000);

  it('has room on a telephone, opened by its button', async () => {
    const narrow = await openPageOf(page, { width: 390, height: 800 });
    await narrow.goto(`${app.url}/admin/`);
    await narrow.getByRole('button', { name: 'Zoeken' }).click();
    await narrow.getByRole('combobox').fill(bakery.name.slice(0, 5));
    await narrow.getByRole('option').first().waitFor();
    await keepScreenshot(narrow, 'palette-narrow');
    const overflow = await narrow.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await narrow.context().close();
    expect([...page.problems, ...narrow.problems]).toEqual([]);
  }, 60_000);
});
