import { Client } from 'pg';
import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD } from '../../prisma/seed/demo-accounts';
import { accessibilityProblems } from '../support/accessibility';
import { keepScreenshot, openBrowser, openPage, signInAs, type WatchedPage } from '../support/browser';
import { activate, findAndChoose, tabTo, typeInto } from '../support/keyboard';
import { startApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
let browser: Browser;
let database: Client;
let page: WatchedPage;

beforeAll(async () => {
  app = await startApp();
  database = new Client(app.databaseUrl);
  await database.connect();
  browser = await openBrowser();
  page = await openPage(browser);
  await signInAs(page, app.url, 'sanne@lindehoven.example', DEMO_PASSWORD);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await database?.end();
  await app?.close();
});

const main = () => page.getByRole('main');
const button = (name: string) => main().getByRole('button', { name, exact: true });

/** Looks at the page as it stands, wide and on a phone. */
async function look(name: string): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await keepScreenshot(page, `${name}-${width}`);
    expect(await accessibilityProblems(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
}

async function insert(text: string, values: unknown[]): Promise<string> {
  const { rows } = await database.query<{ id: string }>(`${text} RETURNING "id"`, values);
  return rows[0]?.id ?? '';
}

async function aContact(givenName: string, familyName: string, phone: string): Promise<void> {
  const id = await insert(
    `INSERT INTO contacts ("id", "givenName", "familyName", "updatedAt") VALUES (gen_random_uuid(), $1, $2, now())`,
    [givenName, familyName],
  );
  await aPhone(id, phone);
}

async function aPhone(contactId: string, number: string): Promise<void> {
  await database.query(
    `INSERT INTO contact_phones ("id", "contactId", "number", "isPrimary") VALUES (gen_random_uuid(), $1, $2, TRUE)`,
    [contactId, number],
  );
}

const aBusiness = (name: string, more: { phone: string; city?: string; legalForm?: string }) =>
  insert(
    `INSERT INTO businesses ("id", "name", "phone", "city", "legalForm", "postcode", "houseNumber", "updatedAt")
      VALUES (gen_random_uuid(), $1, $2, $3, $4, '1234AB', '1', now())`,
    [name, more.phone, more.city ?? null, more.legalForm ?? null],
  );

async function scan(): Promise<void> {
  await page.goto(`${app.url}/admin/duplicates`);
  const before = await database.query(
    `SELECT count(*)::int AS n FROM duplicate_scans WHERE "status" = 'FINISHED'`,
  );
  await activate(page, button('Zoek dubbele'));
  const expected = (before.rows[0] as { n: number }).n + 1;
  for (;;) {
    const { rows } = await database.query(
      `SELECT count(*)::int AS n FROM duplicate_scans WHERE "status" = 'FINISHED'`,
    );
    if ((rows[0] as { n: number }).n >= expected) break;
    await page.waitForTimeout(200);
  }
  await page.getByText(/^Laatst gezocht/).waitFor();
}

const pairOf = (name: string) => main().getByRole('link', { name, exact: true });

describe('a person who stands in it twice', () => {
  let oldId = '';

  it('is pointed out while somebody types them again', async () => {
    await aContact('Aleida', 'Zonneveld', '+31612340001');
    for (const name of ['Berta', 'Bertha']) await aContact(name, 'Waterman', '+31612340002');
    await page.goto(`${app.url}/admin/contacts/create`);
    await typeInto(page, page.getByLabel('Voornaam'), 'Aleida');
    await typeInto(page, page.getByLabel('Tussenvoegsel'), 'van');
    await typeInto(page, page.getByLabel(/^Achternaam/), 'Zonneveld');
    await page.getByRole('status').getByText('Bestaat deze persoon al?').waitFor();
    await page.getByRole('status').getByRole('link', { name: 'Aleida Zonneveld' }).waitFor();
    await look('contact-warning');
    await activate(page, button('Opslaan'));
    await page.getByRole('heading', { name: 'Aleida van Zonneveld', level: 1 }).waitFor();
    oldId = /contacts\/([^/]+)/.exec(page.url())?.[1] ?? '';
    await aPhone(oldId, '+31612340001');
  }, 90_000);

  it('stands in the list with the reasons; "geen dubbel" is remembered by the next search', async () => {
    await scan();
    await pairOf('Bertha Waterman').first().waitFor();
    await look('duplicates-list');
    await activate(page, pairOf('Bertha Waterman').first());
    await page.getByRole('heading', { name: 'Is dit één persoon?' }).waitFor();
    await activate(page, button('Geen dubbel'));
    await page.getByText('Onthouden: dit is geen dubbel.').waitFor();
    await scan();
    await pairOf('Aleida van Zonneveld').first().waitFor();
    expect(await pairOf('Bertha Waterman').count()).toBe(0);
  }, 90_000);

  it('becomes one by choices per field, the old address leads there, and it can be taken back', async () => {
    await activate(page, pairOf('Aleida van Zonneveld').first());
    await page.getByRole('heading', { name: 'Is dit één persoon?' }).waitFor();
    await look('contact-merge');
    await database.query(
      `INSERT INTO registrations ("id", "eventId", "contactId", "name", "email", "status", "updatedAt")
        SELECT gen_random_uuid(), e."id", c."id", 'Aleida', c."id" || '@zonneveld.example', 'REGISTERED', now()
        FROM contacts c, (SELECT "id" FROM events WHERE "startsAt" > now() AND "archivedAt" IS NULL LIMIT 1) e
        WHERE c."givenName" = 'Aleida'`,
    );
    const name = page.getByRole('radiogroup', { name: 'Naam' });
    await tabTo(page, name.getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowLeft');
    await activate(page, button('Voeg samen'));
    await page.getByText('Samengevoegd. Je kunt dit hieronder ongedaan maken.').waitFor();
    await main().getByText('Heeft 2 plaatsen').waitFor();
    await look('contact-merged');
    const survivor = page.url();

    await page.goto(`${app.url}/admin/contacts/${oldId}`);
    await page.waitForURL(survivor.replace('/show', ''));
    await page.getByLabel(/^Achternaam/).waitFor();
    await page.goto(`${app.url}/admin/contacts/${oldId}/show`);
    await page.waitForURL(survivor);

    await activate(page, button('Maak ongedaan'));
    await page.getByText('Allebei zijn weer zoals ze waren.').waitFor();
    await look('contact-unmerged');
    await page.goto(`${app.url}/admin/contacts/${oldId}/show`);
    await page.getByRole('heading', { name: 'Aleida van Zonneveld', level: 1 }).waitFor();
    expect(page.problems).toEqual([]);
  }, 120_000);
});

describe('a business that stands in it twice', () => {
  it('is pointed out while typing, merged from its own page, and taken back with what was changed since', async () => {
    const first = await aBusiness('Bakkerij De Zonnehoek', {
      phone: '+31201234567',
      city: 'Olst',
      legalForm: 'VOF',
    });
    await aBusiness('Bakkerij de Zonnehoek B.V.', { phone: '+31201234567', city: 'Wijhe', legalForm: 'BV' });
    await page.goto(`${app.url}/admin/businesses/create`);
    await typeInto(page, main().locator('input[name=name]'), 'Bakkerij De Zonnehoek');
    await page.getByRole('status').getByText('Bestaat dit bedrijf al?').waitFor();
    await look('business-warning');

    await page.goto(`${app.url}/admin/businesses/${first}/show`);
    await activate(page, button('Samenvoegen met …'));
    const dialog = page.getByRole('dialog');
    await findAndChoose(page, dialog.getByRole('combobox'), 'Bakkerij de Zonnehoek B.V.');
    await look('business-merge-with');
    await activate(page, dialog.getByRole('button', { name: 'Opslaan' }));
    await page.getByRole('heading', { name: 'Is dit één bedrijf?' }).waitFor();
    await look('business-merge');
    const stays = await page
      .getByRole('radiogroup', { name: 'Welke blijft bestaan?' })
      .getByRole('radio', { checked: true })
      .inputValue();
    // Everything of the one that goes, so that something can be in the way of undoing it.
    for (const name of ['Rechtsvorm', 'Adres'])
      await main()
        .getByRole('radiogroup', { name })
        .getByRole('radio')
        .nth(stays === 'left' ? 1 : 0)
        .check();
    await activate(page, button('Voeg samen'));
    await page.getByText('Samengevoegd. Je kunt dit hieronder ongedaan maken.').waitFor();
    await look('business-merged');
    const survivor = /businesses\/([^/]+)/.exec(page.url())?.[1];
    await database.query(
      `UPDATE businesses SET "legalForm" = 'Stichting', "city" = 'Raalte', "version" = "version" + 1 WHERE "id" = $1`,
      [survivor],
    );
    await activate(page, button('Maak ongedaan'));
    await page.getByText('Allebei zijn terug.', { exact: false }).waitFor();
    await look('business-unmerged');
    const left = main().getByRole('status').getByRole('listitem');
    expect(await left.allTextContents()).toEqual([
      'Bedrijf, Plaats: is daarna gewijzigd',
      'Bedrijf, Rechtsvorm: is daarna gewijzigd',
    ]);
    await activate(page, button('Geschiedenis tonen'));
    await main().getByText('Niet teruggezet: Bedrijf, Plaats; Bedrijf, Rechtsvorm').waitFor();
    await main()
      .getByText(/Samengevoegd met: Bakkerij/)
      .waitFor();
    await look('business-history');
    expect(page.problems).toEqual([]);
  }, 120_000);
});
