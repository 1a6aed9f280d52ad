import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Browser, Locator } from 'playwright-core';
import { Client } from 'pg';
import { readSheet } from 'read-excel-file/node';
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
import { activate, tabTo } from '../support/keyboard';
import { ask } from '../support/launched';
import { startApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
let browser: Browser;
let page: WatchedPage;

beforeAll(async () => {
  app = await startApp();
  await fillTown();
  browser = await openBrowser();
  page = await openPage(browser);
  await signInAs(page, app.url, 'sanne@lindehoven.example', DEMO_PASSWORD);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** So many neighbours of everybody that a map must gather them. */
async function fillTown() {
  const database = new Client(app.databaseUrl);
  await database.connect();
  await database.query(`INSERT INTO businesses ("name", "status", "areaId", "latitude", "longitude")
    SELECT "name" || ' ' || number, "status", "areaId", "latitude" + number * 0.0001, "longitude"
    FROM businesses, generate_series(1, 8) AS number WHERE "archivedAt" IS NULL`);
  await database.end();
}

/** Opens a choice, types to what is meant and takes it. */
async function choose(box: Locator, option: string) {
  await tabTo(page, box);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: option, exact: true }).waitFor();
  await page.keyboard.type(option);
  await page.keyboard.press('Enter');
}

/** The file that comes of a choice under Exporteren. */
async function exported(kind: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Exporteren' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: kind }).click(),
  ]);
  return readFile(await download.path());
}

const timesIn = (file: Buffer, word: string) => file.toString('utf8').split(word).length - 1;

describe('segments, by keyboard', () => {
  it('builds one, sees the count move, saves it, and reads who is in it and why', async () => {
    await page.goto(`${app.url}/admin/segments/create`);
    await tabTo(page, page.getByLabel('Naam'));
    await page.keyboard.type('Niet bezochte bedrijven');
    const status = page.getByRole('status').filter({ hasText: 'bedrijven' });
    await status.waitFor();
    const before = await status.textContent();

    await activate(page, page.getByRole('button', { name: 'Toevoegen' }).first());
    const second = page.getByRole('combobox', { name: /^Wat/ }).nth(1);
    await choose(second, 'Laatste bezoek');
    await tabTo(page, page.getByLabel('Maanden'));
    await page.keyboard.type('12');
    await page.waitForFunction(
      (was) =>
        [...document.querySelectorAll('[role=status]')].some(({ textContent: now }) => {
          return now?.includes('contactpersonen') && now !== was;
        }),
      before,
    );
    expect(await accessibilityProblems(page)).toEqual([]);
    await keepScreenshot(page, 'segment-building');

    await activate(page, page.getByRole('button', { name: 'Opslaan' }));
    await page.getByRole('tab', { name: 'Bedrijven' }).waitFor();
    await page.getByRole('button', { name: 'Waarom hoort dit bedrijf erbij?' }).first().waitFor();
    await keepScreenshot(page, 'segment-members');
    await activate(page, page.getByRole('button', { name: 'Waarom hoort dit bedrijf erbij?' }).first());
    await page.getByText('Dit bedrijf hoort op dit moment bij de doelgroep.').waitFor();
    await page.getByText('Klopt: Laatste bezoek langer geleden dan 12 maanden').waitFor();
    await keepScreenshot(page, 'segment-why');
    expect(await accessibilityProblems(page)).toEqual([]);

    await activate(page, page.getByRole('button', { name: 'Zet in mijn menu' }));
    await page.getByRole('navigation').getByRole('link', { name: 'Niet bezochte bedrijven' }).waitFor();
    expect(page.problems).toEqual([]);
  }, 90_000);

  it('goes along as a workbook and an address book, a list as CSV and visits as an agenda, all noted down', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Niet bezochte bedrijven' }).click();
    await page.getByRole('tab', { name: 'Bedrijven' }).click();
    const counts = page.getByText(/^\d+ bedrijven en \d+ contactpersonen/);
    const [businesses, people] = ((await counts.first().textContent()) ?? '').match(/\d+/g)!.map(Number);
    const first = await page.getByRole('tabpanel').locator('tbody tr a').first().textContent();
    await keepScreenshot(page, 'segment-export');
    const [, ...rows] = await readSheet(await exported('Excel (XLSX)'));
    expect(rows).toHaveLength(businesses!);
    expect(rows[0]).toContain(first);
    await page.getByRole('tab', { name: 'Contactpersonen' }).click();
    expect(timesIn(await exported('Adresboek (vCard)'), 'BEGIN:VCARD')).toBe(people);

    const filter = encodeURIComponent(JSON.stringify({ statuses: ['REPORTED'] }));
    await page.goto(`${app.url}/admin/visits?filter=${filter}`);
    const reported = parse<Record<string, string>>(await exported('CSV'), {
      columns: true,
      bom: true,
      delimiter: ';',
    });
    const [known] = await ask<{ visits: number }>(
      app.databaseUrl,
      `SELECT count(*)::int AS visits FROM visits WHERE "status" = 'REPORTED' AND "archivedAt" IS NULL`,
    );
    expect(reported).toHaveLength(known!.visits);
    expect(reported.every((row) => /^verslag/i.test(row['Status'] ?? ''))).toBe(true);
    expect(timesIn(await exported('Agenda (ICS)'), 'BEGIN:VEVENT')).toBe(known!.visits);
    const noted = await ask<{ rows: number; format: string }>(
      app.databaseUrl,
      `SELECT "changes" #>> '{format,1}' AS format, ("changes" #>> '{rows,1}')::int AS rows FROM audit_entries
       WHERE "action" = 'export.started' ORDER BY "id"`,
    );
    expect(noted).toEqual([
      { format: 'XLSX', rows: businesses },
      { format: 'VCARD', rows: people },
      { format: 'CSV', rows: known!.visits },
      { format: 'ICS', rows: known!.visits },
    ]);
  }, 90_000);

  it('shows the businesses of a filter on a map without asking any other site, and beside it in words', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto(`${app.url}/admin/businesses`);
    await activate(page, page.getByRole('button', { name: 'Kaart' }));
    await page.getByText('Achtergrondkaart staat uit').waitFor();
    await page.locator('.ingang-cluster').first().waitFor();
    await keepScreenshot(page, 'businesses-map');
    expect(await accessibilityProblems(page)).toEqual([]);

    await activate(page, page.getByRole('button', { name: /^Toon Havengebied op de kaart/ }));
    await page.getByRole('status').filter({ hasText: 'in beeld' }).waitFor();
    await page.getByRole('listitem').getByRole('link').first().waitFor();
    await keepScreenshot(page, 'businesses-map-area');
    expect(new Set(asked)).toEqual(new Set([app.url]));
    await activate(page, page.getByRole('button', { name: 'Lijst' }));
    await page.locator('tbody tr').first().waitFor();
    expect(page.problems).toEqual([]);
  }, 90_000);

  it('saves a view and comes back to it in two clicks, in another browser too', async () => {
    const filter = encodeURIComponent(JSON.stringify({ statuses: ['CLOSED'] }));
    await page.goto(`${app.url}/admin/businesses?filter=${filter}&sort=city&order=ASC`);
    await activate(page, page.getByRole('button', { name: 'Weergaven' }));
    await page.getByRole('menuitem', { name: 'Deze weergave bewaren…' }).waitFor();
    // A menu is walked by its letters and arrows.
    await page.keyboard.type('Deze');
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel('Naam van de weergave'));
    await page.keyboard.type('Gestopt, op plaats');
    await activate(page, page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }));
    await page.getByRole('button', { name: 'Gestopt, op plaats' }).waitFor();

    const elsewhere = await openPage(browser);
    await signInAs(elsewhere, app.url, 'sanne@lindehoven.example', DEMO_PASSWORD);
    await elsewhere.goto(`${app.url}/admin/businesses`);
    await elsewhere.locator('tbody tr').first().waitFor();
    await elsewhere.getByRole('button', { name: 'Weergaven' }).click();
    await keepScreenshot(elsewhere, 'views-menu');
    await elsewhere.getByRole('menuitem', { name: 'Gestopt, op plaats' }).click();
    await elsewhere.waitForURL(/CLOSED/);
    expect(elsewhere.url()).toContain('sort=city');
    expect(elsewhere.problems).toEqual([]);
  }, 90_000);

  it('is made inside a newsletter, which keeps what was filled in', async () => {
    const desk = await openPage(browser);
    await signInAs(desk, app.url, 'femke@lindehoven.example', DEMO_PASSWORD);
    await desk.goto(`${app.url}/admin/newsletters/create`);
    await desk.getByLabel('Onderwerp').first().fill('Alles over het centrum');
    await desk.getByRole('button', { name: 'Nieuwe doelgroep' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Naam').fill('Voor deze brief');
    await dialog.getByRole('status').filter({ hasText: 'bedrijven' }).waitFor();
    expect(await accessibilityProblems(desk)).toEqual([]);
    await keepScreenshot(desk, 'segment-in-newsletter');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await dialog.waitFor({ state: 'detached' });
    await desk.getByRole('button', { name: 'Voor deze brief' }).waitFor();
    expect(await desk.getByLabel('Onderwerp').first().inputValue()).toBe('Alles over het centrum');
    expect(desk.problems).toEqual([]);
  }, 90_000);

  it('fits on a phone', async () => {
    const phone = await openPageOf(page, { width: 390, height: 800 });
    for (const [name, path, wait] of [
      ['segment-building', 'segments/create', 'Voorwaarden'],
      ['businesses', 'businesses', 'Kaart'],
    ] as const) {
      await phone.goto(`${app.url}/admin/${path}`);
      await phone.getByText(wait).first().waitFor();
      const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await keepScreenshot(phone, `phone-${name}`);
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await phone.getByRole('button', { name: 'Kaart' }).click();
    await phone.getByText('Achtergrondkaart staat uit').waitFor();
    await phone.locator('.ingang-cluster').first().waitFor();
    await keepScreenshot(phone, 'phone-map');
    expect(
      await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  }, 90_000);
});
