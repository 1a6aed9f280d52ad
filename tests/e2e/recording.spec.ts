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
import { activate } from '../support/keyboard';
import { startApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
let browser: Browser;
let page: WatchedPage;

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser();
  page = await openPage(browser);
  await signInAs(page, app.url, 'sanne@lindehoven.example', DEMO_PASSWORD);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const dialog = (of: Page = page) => of.getByRole('dialog');
async function openFirstBusiness(of: Page = page): Promise<string> {
  await of.goto(`${app.url}/admin/businesses`);
  const link = of.locator('tbody tr a').first();
  const name = (await link.textContent()) ?? '';
  await link.click();
  await of.getByRole('heading', { name, level: 1 }).waitFor();
  return name;
}

async function moveVisitToToday(): Promise<void> {
  const database = new Client({ connectionString: app.databaseUrl });
  await database.connect();
  const { rowCount } = await database.query(
    `UPDATE visits SET "startsAt" = date_trunc('day', now()) + interval '10 hours', "endsAt" = date_trunc('day', now()) + interval '11 hours'
     WHERE "id" = (SELECT "id" FROM visits WHERE "archivedAt" IS NULL AND "status" <> 'CANCELLED' ORDER BY "id" LIMIT 1)`,
  );
  await database.end();
  expect(rowCount).toBe(1);
}

describe('a list', () => {
  it('tags several rows at once, and undoes it', async () => {
    await page.goto(`${app.url}/admin/businesses`);
    const ticks = page.locator('tbody input[type=checkbox]');
    await ticks.nth(0).click();
    await page.getByText('1 gekozen').waitFor();
    await ticks.nth(1).click();
    await page.getByText('2 gekozen').waitFor();
    await keepScreenshot(page, 'bulk-bar');
    await page.getByRole('button', { name: 'Labels toevoegen' }).click();
    await dialog().getByRole('combobox').fill('warmtenet');
    await page.keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'Labels toevoegen' }).click();
    await dialog().getByText('2 gewijzigd').waitFor();
    await keepScreenshot(page, 'bulk-done');
    await dialog().getByRole('button', { name: 'Ongedaan maken' }).click();
    await dialog().getByText('2 teruggezet').waitFor();
    await dialog().getByRole('button', { name: 'Sluiten' }).click();
  }, 60_000);
});

describe('a list on a phone', () => {
  it('hands several businesses to a colleague, and takes it back after the dialog is gone', async () => {
    const phone = await openPageOf(page, { width: 390, height: 800 });
    await phone.goto(`${app.url}/admin/businesses`);
    const ticks = phone.locator('li input[type=checkbox]');
    await ticks.nth(0).click();
    await phone.getByText('1 gekozen').waitFor();
    await ticks.nth(1).click();
    await phone.getByText('2 gekozen').waitFor();
    await keepScreenshot(phone, 'bulk-phone');
    expect(await accessibilityProblems(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await phone.getByRole('button', { name: 'Relatiebeheerder toewijzen' }).click();
    await dialog(phone).getByRole('combobox').fill('Bram');
    await phone.getByRole('option', { name: /Bram/ }).click();
    await dialog(phone).getByRole('button', { name: 'Relatiebeheerder toewijzen' }).click();
    await dialog(phone).getByText('2 gewijzigd').waitFor();
    await dialog(phone).getByRole('button', { name: 'Sluiten' }).click();
    await phone
      .getByText(/ · Bram Hofstra/)
      .first()
      .waitFor();
    await phone.getByRole('link', { name: 'Bekijken' }).click();
    await phone.getByRole('button', { name: 'Ongedaan maken' }).click();
    await phone.getByText('2 teruggezet').waitFor();
    expect(phone.problems).toEqual([]);
    await phone.context().close();
  }, 90_000);
});

describe('the calendar of visits', () => {
  it('shows who visits whom, opens a visit, and plans one on a day, all by keyboard', async () => {
    await moveVisitToToday();
    await page.goto(`${app.url}/admin/visits`);
    await activate(page, page.getByRole('button', { name: 'Agenda' }));
    const visits = page.locator('.fc a.fc-event');
    await visits.first().waitFor();
    await keepScreenshot(page, 'calendar');
    expect(await accessibilityProblems(page)).toEqual([]);
    await activate(page, visits);
    await page.getByRole('heading', { name: 'Afspraak' }).waitFor();
    await page.goBack();
    await visits.first().waitFor();
    const day = page.getByTitle(/^Bezoek plannen op .*15/);
    await activate(page, day);
    // Looked up each time: the form is drawn again when its choices arrive.
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name=startsAt]')?.value.endsWith('-15T09:00') === true,
    );
    expect(page.problems).toEqual([]);
  }, 90_000);

  it('is a list by day on a phone', async () => {
    const phone = await openPageOf(page, { width: 390, height: 800 });
    await phone.goto(`${app.url}/admin/visits`);
    await phone.getByRole('button', { name: 'Agenda' }).click();
    await phone.locator('.fc-list').waitFor();
    expect(await accessibilityProblems(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await phone.context().close();
  }, 60_000);
});

describe('two people at once', () => {
  it('keep both their changes, choose where they changed the same, and can read and take it back', async () => {
    await openFirstBusiness();
    const edit = page.url().replace(/\/show.*$/, '');
    const other = await openPage(browser);
    await signInAs(other, app.url, 'beheer@lindehoven.example', DEMO_PASSWORD);
    for (const one of [page, other]) {
      await one.goto(edit);
      await one.locator('input[name=city]').waitFor();
    }
    await other.locator('input[name=city]').fill('Olst');
    await other.locator('input[name=legalForm]').fill('BV');
    await other.getByRole('button', { name: 'Opslaan' }).click();
    await other.getByRole('heading', { level: 1 }).waitFor();

    await page.locator('input[name=city]').fill('Wijhe');
    await page.locator('input[name=website]').fill('https://www.voorbeeld.example');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await dialog().getByText('Iemand anders was je voor').waitFor();
    await dialog().getByText('Olst').waitFor();
    await keepScreenshot(page, 'conflict');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Zo opslaan' }).click();

    await page.getByRole('button', { name: 'Geschiedenis tonen' }).click();
    await page.getByText(/wijzigde Plaats van Olst in Wijhe/).waitFor();
    await page
      .getByText(/Rechtsvorm.*BV/)
      .first()
      .waitFor();
    await keepScreenshot(page, 'history');
    await page.getByRole('button', { name: 'Terugdraaien' }).first().click();
    await dialog().getByRole('button', { name: 'Terugdraaien' }).click();
    await page.getByText(/wijzigde Plaats van Wijhe in Olst/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await other.close();
  }, 90_000);
});
