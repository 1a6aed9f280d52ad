import { DateTime } from 'luxon';
import { Client } from 'pg';
import type { Browser, Locator } from 'playwright-core';
import { DEMO_PASSWORD } from '../../prisma/seed/demo-accounts';
import { accessibilityProblems } from '../support/accessibility';
import { keepScreenshot, openBrowser, openPage, signInAs, type WatchedPage } from '../support/browser';
import { startApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
let browser: Browser;
let page: WatchedPage;
let yard: string;
let harbour: string;
let association: { id: string; name: string };

const PERSON = 'Wubbina van der Zonneburg';
const YARD = 'Scheepswerf Zonneburg en Dochters Groot Onderhoud';
const HARBOUR = 'Jachthaven De Zonneburg';
const today = DateTime.now().setZone('Europe/Amsterdam');
const iso = (days: number) => today.plus({ days }).toFormat('yyyy-MM-dd');
const words = (days: number) => today.plus({ days }).setLocale('nl').toFormat('d LLLL yyyy');

beforeAll(async () => {
  app = await startApp();
  await fillTown();
  browser = await openBrowser();
  page = await openPage(browser, { width: 1280, height: 900 });
  await signInAs(page, app.url, 'sanne@lindehoven.example', DEMO_PASSWORD);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** A shipyard of which everything is known, and a harbour of which nothing is. */
async function fillTown(): Promise<void> {
  const database = new Client(app.databaseUrl);
  await database.connect();
  const one = async <Row>(text: string, values: unknown[] = []) =>
    (await database.query(text, values)).rows[0] as Row;
  const business = (name: string) =>
    one<{ id: string }>(
      `INSERT INTO businesses ("name", "kvkNumber", "phone", "street", "houseNumber", "postcode", "city", "areaId",
         "latitude", "longitude", "accountManagerId")
       SELECT $1, lpad((abs(hashtext($1)) % 90000000)::text, 8, '1'), '+31229123456', 'Kade', '1', '1234AB', 'Lindehoven',
         "areaId", "latitude", "longitude", (SELECT "id" FROM users WHERE "email" = 'youssef@lindehoven.example')
       FROM businesses WHERE "latitude" IS NOT NULL AND "areaId" IS NOT NULL ORDER BY "id" LIMIT 1 RETURNING "id"`,
      [name],
    );
  yard = (await business(YARD)).id;
  harbour = (await business(HARBOUR)).id;
  association = await one(
    `SELECT "id", "name" FROM associations WHERE "archivedAt" IS NULL ORDER BY "id" LIMIT 1`,
  );
  await database.query(
    `WITH youssef AS (SELECT "id" FROM users WHERE "email" = 'youssef@lindehoven.example'),
       person AS (INSERT INTO contacts ("givenName", "infix", "familyName") VALUES ('Wubbina', 'van der', 'Zonneburg') RETURNING "id"),
       job AS (INSERT INTO affiliations ("contactId", "businessId", "role", "isPrimary", "startsOn")
         SELECT "id", '${yard}', 'Directeur', TRUE, '2019-03-01' FROM person),
       mail AS (INSERT INTO contact_emails ("contactId", "address", "isPrimary")
         SELECT "id", 'wubbina@zonneburg.example', TRUE FROM person),
       talk AS (INSERT INTO interactions ("channel", "occurredAt", "summary", "businessId", "userId")
         SELECT 'PHONE', now() - interval '10 days', 'Zoekt een tweede helling', '${yard}', "id" FROM youssef RETURNING "id"),
       spoken AS (INSERT INTO interaction_participants SELECT talk."id", person."id" FROM talk, person),
       plan AS (INSERT INTO visits ("businessId", "status", "subject", "startsAt", "endsAt", "ownerId")
         SELECT '${yard}', 'CONFIRMED', 'Kijken op de helling', now() + interval '5 days', now() + interval '5 days 1 hour', "id" FROM youssef),
       promise AS (INSERT INTO commitments ("what", "dueOn", "userId", "businessId")
         SELECT 'Havenkaart sturen', '${iso(7)}', "id", '${yard}' FROM youssef)
     INSERT INTO memberships ("associationId", "businessId", "startsOn") VALUES ('${association.id}', '${yard}', '2020-05-01')`,
  );
  await database.end();
}

const dialog = () => page.getByRole('dialog');
/** A part of the page by its heading. */
const part = (heading: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
const timeline = () => page.getByRole('region', { name: 'Tijdlijn' });
const row = (within: Locator, text: string) => within.getByRole('row').filter({ hasText: text });

async function open(resource: string, id: string, name: string): Promise<void> {
  await page.goto(`${app.url}/admin/${resource}/${id}/show`);
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function find(label: string, text: string): Promise<void> {
  await dialog().getByRole('combobox', { name: label }).fill(text);
  await page.getByRole('option', { name: text }).first().click();
}

async function save(done: string): Promise<void> {
  await dialog().getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText(done).waitFor();
  await dialog().waitFor({ state: 'detached' });
}

/** As it is read on a desk and on a phone. */
async function look(name: string): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await keepScreenshot(page, `${name}-${width}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
}

describe('the page of a business', () => {
  it('answers who they are, whom we know, what is open and planned, what happened, and where they are', async () => {
    await open('businesses', yard, YARD);
    const answers: Record<string, string[]> = {
      Bereikbaar: ['Youssef el Amrani', '0229 123 456', 'Kade 1', '1234 AB Lindehoven'],
      'Open en gepland': ['Havenkaart sturen', `uiterlijk ${words(7)}`, 'Kijken op de helling', 'Bevestigd'],
      'Mensen bij dit bedrijf': [PERSON, 'Directeur', 'wubbina@zonneburg.example', 'Youssef el Amrani'],
      'Wie van ons kent iemand hier': ['Youssef el Amrani', 'Eén keer', PERSON],
      'Lid van': [association.name, '1 mei 2020'],
    };
    for (const [heading, facts] of Object.entries(answers))
      for (const fact of facts) await part(heading).getByText(fact).first().waitFor();
    await part('Op de kaart').locator('path').first().waitFor({ state: 'attached' });
    await timeline().getByRole('link', { name: 'Zoekt een tweede helling' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await look('business-page');
  }, 60_000);

  it('shows of what happened only the kind one chooses, and everything again', async () => {
    const kind = (name: string) => timeline().getByRole('button', { name, exact: true });
    const told = () => timeline().getByRole('listitem').getByRole('img').allTextContents();
    const talk = timeline().getByText('Zoekt een tweede helling');
    await kind('Lidmaatschappen').click();
    await talk.waitFor({ state: 'detached' });
    expect(await timeline().getByRole('listitem').allTextContents()).toEqual([
      `Lidmaatschappen${association.name}1 mei 2020 · Lid geworden`,
    ]);
    await kind('Contactmomenten').click();
    await talk.waitFor();
    expect(await told()).toHaveLength(1);
    await kind('E-mails').click();
    await timeline().getByText('Nog niets van dit soort.').waitFor();
    await kind('E-mails').click();
    await talk.waitFor();
    await timeline().getByText('Kijken op de helling').waitFor();
  }, 60_000);
});

describe('one person with many hats', () => {
  it('gets a second function from a day on, which becomes the main one', async () => {
    await open('businesses', yard, YARD);
    await part('Mensen bij dit bedrijf').getByRole('link', { name: PERSON }).click();
    await page.getByRole('heading', { level: 1, name: PERSON }).waitFor();
    await page.getByRole('button', { name: 'Functie toevoegen' }).click();
    await find('Bedrijf', HARBOUR);
    await dialog().getByLabel('Functie', { exact: true }).fill('Bedrijfsleider');
    await dialog().getByLabel('Sinds').fill(iso(-400));
    await look('add-function');
    await save('De functie is toegevoegd.');
    const functions = part('Functies');
    await row(functions, HARBOUR).getByText(words(-400)).waitFor();
    await row(functions, YARD).getByText('Hoofdfunctie').waitFor();
    await row(functions, HARBOUR).getByRole('button', { name: 'Hoofdfunctie maken' }).click();
    await row(functions, HARBOUR).getByText('Hoofdfunctie').waitFor();
    expect(await row(functions, YARD).getByText('Hoofdfunctie', { exact: true }).count()).toBe(0);
  }, 60_000);

  it('sits on the board of an association for a term, and its members see that', async () => {
    await open('associations', association.id, association.name);
    await page.getByRole('button', { name: 'Bestaande contactpersoon' }).click();
    await find('Contactpersoon', PERSON);
    await dialog().getByLabel('Functie', { exact: true }).fill('Voorzitter');
    await dialog().getByLabel('Gekozen tot en met').fill(iso(30));
    await look('board-seat');
    await save('De functie is toegevoegd.');
    const seat = row(part('Bestuur en contactpersonen'), PERSON);
    await seat.getByText(`Termijn tot en met ${words(30)}`).waitFor();
    await part('Wie van ons kent iemand hier').getByText(PERSON).waitFor();
    await open('businesses', yard, YARD);
    await row(part('Lid van'), association.name).getByText(`${PERSON} (Voorzitter)`).waitFor();
  }, 60_000);

  it('moves to another job, and where they were it is still told', async () => {
    const people = part('Mensen bij dit bedrijf');
    await row(people, PERSON).getByRole('button', { name: 'Stapt over naar…' }).click();
    await find('Bedrijf', HARBOUR);
    await look('move');
    await save('De overstap is vastgelegd.');
    await row(people, PERSON)
      .getByText(`1 maart 2019 – ${words(-1)}`)
      .waitFor();
    await timeline().getByText('· Gestopt').first().waitFor();
    await look('after-move');
    await open('businesses', harbour, HARBOUR);
    await row(part('Mensen bij dit bedrijf'), PERSON).first().waitFor();
    await row(part('Wie van ons kent iemand hier'), 'Youssef el Amrani').getByText(PERSON).waitFor();
    expect(page.problems).toEqual([]);
  }, 60_000);
});
