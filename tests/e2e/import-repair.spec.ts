import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import type { Browser, Locator } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { DEMO_PASSWORD } from '../../prisma/seed/demo-accounts';
import { accessibilityProblems } from '../support/accessibility';
import { keepScreenshot, openBrowser, openPage, signInAs, type WatchedPage } from '../support/browser';
import { startApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
let browser: Browser;
let page: WatchedPage;
let database: Client;

const KNOWN = { name: 'Touwslagerij Zonneburg', kvk: '91234501', phone: '+31229111111' };

beforeAll(async () => {
  app = await startApp();
  database = new Client(app.databaseUrl);
  await database.connect();
  await database.query(`INSERT INTO businesses ("name", "kvkNumber", "phone") VALUES ($1, $2, $3)`, [
    KNOWN.name,
    KNOWN.kvk,
    KNOWN.phone,
  ]);
  browser = await openBrowser();
  page = await openPage(browser, { width: 1280, height: 900 });
  await signInAs(page, app.url, 'sanne@lindehoven.example', DEMO_PASSWORD);
}, 240_000);
afterAll(async () => {
  app?.jobs.child.kill('SIGCONT');
  await database?.end();
  await browser?.close();
  await app?.close();
});

/** Of the first column nobody can guess what it is about. */
const HEADER = 'Zaak;KVK-nummer;Telefoon;Plaats';
const LIST = [
  HEADER,
  `${KNOWN.name};${KNOWN.kvk};0229-222222;Lindehoven`,
  'Zeilmakerij Zonneburg;91234502;0229-333333;Lindehoven',
  ';9123;0229-444444;Lindehoven',
  ';;0229-555555;Olst',
];
const LONG = [
  HEADER,
  ...Array.from({ length: 300 }, (_, place) => `Werf ${place};${92_000_000 + place};;Lindehoven`),
];

const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const rows = (): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: 'Regels', exact: true }) });
const row = (text: string) => rows().getByRole('row').filter({ hasText: text });
const choiceOf = (column: string) => page.getByLabel(`Waar gaat ${column} over?`);

async function bring(name: string, lines: string[]): Promise<void> {
  await page.goto(`${app.url}/admin/imports`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
  await page.getByRole('heading', { name: 'Kolommen' }).waitFor();
}

/** As it is read on a desk and on a phone. */
async function look(name: string, widths = [390, 1280]): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await keepScreenshot(page, `${name}-${width}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
}

/** What one takes along, as a table. */
async function downloaded(link: Locator): Promise<unknown[][]> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readSheet(await readFile(await download.path()));
}

async function findBusiness(
  name: string,
): Promise<{ id: string; city: string | null; phone: string | null }[]> {
  const found = await database.query<{ id: string; city: string | null; phone: string | null }>(
    `SELECT "id", "city", "phone" FROM businesses WHERE "name" = $1`,
    [name],
  );
  return found.rows;
}

describe('a list with wrong cells', () => {
  it('is told what an unknown column is about and what it may do, and says per row what would change', async () => {
    await bring('zaken.csv', LIST);
    expect(await choiceOf('KVK-nummer').inputValue()).toBe('kvkNumber');
    expect(await choiceOf('Zaak').inputValue()).toBe('');
    expect(await button('Proefdraaien').isDisabled()).toBe(true);
    await choiceOf('Zaak').selectOption('Bedrijfsnaam');
    await page
      .getByLabel('Wat mag deze lijst doen?')
      .selectOption('Nieuwe toevoegen, bij bestaande alleen lege velden vullen');
    await look('import-columns');
    await button('Proefdraaien').click();
    await page.getByText('Dit is een proef').waitFor();
    await rows().getByRole('button', { name: 'Gewijzigd 1' }).click();
    const known = row(KNOWN.name);
    await known.waitFor();
    // Its telephone number stands already, and only what is empty is filled.
    expect(await known.getByRole('listitem').allTextContents()).toEqual(['Plaats: Lindehoven']);
    expect(await findBusiness(KNOWN.name)).toMatchObject([{ city: null, phone: KNOWN.phone }]);
  }, 90_000);

  it('is repaired where it stands, cell by cell', async () => {
    await rows().getByRole('button', { name: 'Fout 2' }).click();
    await row('9123').getByRole('button', { name: 'Verbeteren' }).click();
    const cell = rows().getByLabel('KVK-nummer');
    await rows().getByText('Een KVK-nummer heeft 8 cijfers.').waitFor();
    expect(await cell.evaluate((input) => input === document.activeElement)).toBe(true);
    await look('import-repair', [1280]);
    await cell.fill('91234503');
    await rows().getByLabel('Zaak').fill('Mastenmakerij Zonneburg');
    await page.keyboard.press('Enter');
    await page.getByText('Je hebt regels verbeterd.').waitFor();
    await look('import-repaired');
    await button('Opnieuw proefdraaien').click();
    await rows().getByRole('button', { name: 'Fout 1' }).waitFor();
    // A row without a name is known by what else stands in it.
    await row('0229-555555 · Olst').waitFor();
    await rows().getByRole('button', { name: 'Nieuw 2' }).click();
    await row('Mastenmakerij').getByText('Nieuw').waitFor();
  }, 90_000);

  it('gives the rows that stay wrong back as a workbook that says what is wrong', async () => {
    await button('Importeren').click();
    await page.getByText('De lijst is geïmporteerd.').waitFor();
    await look('import-done');
    const [header, ...wrong] = await downloaded(
      page.getByRole('link', { name: 'Foute regels downloaden (Excel)' }),
    );
    expect(header).toEqual(expect.arrayContaining(HEADER.split(';')));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toEqual(
      expect.arrayContaining(['0229-555555', 'Olst', expect.stringMatching(/geen bedrijf/)]),
    );
  }, 90_000);

  it('is taken back as a whole, but for what somebody changed since', async () => {
    const list = page.url();
    const [sails] = await findBusiness('Zeilmakerij Zonneburg');
    await page.goto(`${app.url}/admin/businesses/${sails!.id}`);
    await page.locator('input[name=city]').fill('Olst');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Zeilmakerij Zonneburg' }).waitFor();
    await page.goto(list);
    await button('Import terugdraaien').click();
    await look('import-undo');
    await page.getByRole('dialog').getByRole('button', { name: 'Import terugdraaien' }).click();
    await page.getByText('De import is teruggedraaid.').waitFor();
    await row('Zeilmakerij').getByText('iemand heeft dit na de import gewijzigd').waitFor();
    await look('import-undone');
    expect(await rows().locator('tbody tr').count()).toBe(1);
    expect(await findBusiness('Zeilmakerij Zonneburg')).toMatchObject([{ city: 'Olst' }]);
    expect(await findBusiness('Mastenmakerij Zonneburg')).toEqual([]);
    expect(await findBusiness(KNOWN.name)).toMatchObject([{ city: null, phone: KNOWN.phone }]);
  }, 90_000);
});

describe('the next list with such a header', () => {
  const imported = async () =>
    Number((await database.query(`SELECT FROM businesses WHERE "name" LIKE 'Werf %'`)).rowCount);

  it('needs nothing chosen, shows how far it is, stops when asked, and goes on from there', async () => {
    await bring('zaken-2.csv', LONG);
    expect(await choiceOf('Zaak').inputValue()).toBe('businessName');
    await button('Proefdraaien').click();
    await page.getByText('Dit is een proef').waitFor();
    // The program that does the work holds its breath, so that there is time to look and to stop it.
    app.jobs.child.kill('SIGSTOP');
    await button('Importeren').click();
    await page.getByText('0 van 300 regels').waitFor();
    await look('import-progress');
    await button('Stop').click();
    await page.getByText('We stoppen na de regels waar we nu mee bezig zijn.').waitFor();
    await look('import-stopping');
    app.jobs.child.kill('SIGCONT');
    await page.getByText('Kies Verder gaan voor de rest.').waitFor();
    await look('import-stopped');
    expect(await imported()).toBe(0);
    await button('Verder gaan').click();
    await page.getByText('De lijst is geïmporteerd.').waitFor();
    expect(await imported()).toBe(300);
    expect(page.problems).toEqual([]);
  }, 90_000);
});
