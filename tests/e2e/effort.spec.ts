import { DateTime } from 'luxon';
import { Client } from 'pg';
import type { Browser, Locator } from 'playwright-core';
import { DEMO_PASSWORD } from '../../prisma/seed/demo-accounts';
import { accessibilityProblems } from '../support/accessibility';
import { keepScreenshot, openBrowser, openPage, signInAs, type WatchedPage } from '../support/browser';
import { countingHand } from '../support/counting-hand';
import { startApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
let browser: Browser;
let page: WatchedPage;
let database: Client;
let business: { id: string; name: string };

beforeAll(async () => {
  app = await startApp();
  database = new Client({ connectionString: app.databaseUrl });
  await database.connect();
  const { rows } = await database.query<typeof business>(
    `SELECT "id", "name" FROM businesses WHERE "archivedAt" IS NULL ORDER BY "id" LIMIT 1`,
  );
  business = rows[0]!;
  browser = await openBrowser();
  page = await openPage(browser);
  await signInAs(page, app.url, 'sanne@lindehoven.example', DEMO_PASSWORD);
}, 240_000);
afterAll(async () => {
  await database?.end();
  await browser?.close();
  await app?.close();
});

const SUBJECT = 'Kennismaken met de nieuwe eigenaar';
const dialog = () => page.getByRole('dialog');
const save = (within: Locator = page.getByRole('main')) => within.getByRole('button', { name: 'Opslaan' });
const day = (days: number) =>
  DateTime.now().setZone('Europe/Amsterdam').plus({ days }).toFormat('yyyy-MM-dd');
const today = () =>
  page.goto(`${app.url}/admin/`).then(() => page.getByText('Bezoeken van vandaag').waitFor());

/** Opens the search box and types, until the answer stands there. */
async function search(hand: ReturnType<typeof countingHand>, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await hand.fill(page.getByRole('combobox', { name: 'Zoeken in alles' }), text);
  await page.getByRole('option').filter({ hasText: text }).first().waitFor();
}

async function rowsOf<Row extends object>(sql: string, values: unknown[]): Promise<Row[]> {
  return (await database.query<Row>(sql, values)).rows;
}

describe('from the page a day starts with', () => {
  it('takes at most four interactions to log a contact moment, of which two are clicks', async () => {
    await today();
    const hand = countingHand(page);
    await hand.click(page.locator('header').getByRole('button', { name: 'Contactmoment' }));
    const party = dialog().getByRole('combobox', { name: 'Bedrijf' });
    await party.waitFor();
    expect(await party.evaluate((input) => input === document.activeElement)).toBe(true);
    await hand.find(party, business.name);
    await hand.fill(dialog().locator('textarea[name=summary]'), 'Zoekt een stagiair');
    await hand.click(save(dialog()));
    await page.getByText('Het contactmoment is opgeslagen.').waitFor();
    expect(
      await rowsOf(
        `SELECT "businessId", "channel" FROM interactions WHERE "summary" = 'Zoekt een stagiair'`,
        [],
      ),
    ).toEqual([{ businessId: business.id, channel: 'PHONE' }]);
    expect(hand.interactions()).toBeLessThanOrEqual(4);
  }, 60_000);

  it('takes at most six to plan a visit', async () => {
    await today();
    const hand = countingHand(page);
    await search(hand, business.name);
    await hand.press('Shift+Enter');
    const subject = page.getByRole('textbox', { name: 'Onderwerp' });
    await subject.waitFor();
    expect(await subject.evaluate((input) => input === document.activeElement)).toBe(true);
    await hand.type(SUBJECT);
    await hand.fill(page.getByLabel('Begin'), `${day(3)}T10:00`);
    await hand.click(save());
    await page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor();
    const planned = await rowsOf<{ minutes: number }>(
      `SELECT extract(epoch FROM "endsAt" - "startsAt")::int / 60 AS minutes FROM visits WHERE "subject" = $1 AND "businessId" = $2`,
      [SUBJECT, business.id],
    );
    expect(planned).toEqual([{ minutes: 60 }]);
    expect(hand.interactions()).toBeLessThanOrEqual(6);
  }, 60_000);

  it('takes one click more to have everything about it on a sheet, of which paper shows no menu and no button', async () => {
    await page.getByRole('link', { name: 'Voorbereidingsblad' }).click();
    await page.getByRole('heading', { level: 1, name: `Op bezoek bij ${business.name}` }).waitFor();
    await page.getByText('Zoekt een stagiair').waitFor();
    await page.getByRole('heading', { name: 'Wie je er kunt spreken' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header, nav, button').filter({ visible: true }).count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  }, 60_000);

  it('takes at most twelve to report it with two agreements', async () => {
    await database.query(
      `UPDATE visits SET "startsAt" = now() - interval '1 hour', "endsAt" = now() WHERE "subject" = $1`,
      [SUBJECT],
    );
    await today();
    const hand = countingHand(page);
    await search(hand, SUBJECT);
    await hand.press('Enter');
    await hand.click(page.getByRole('button', { name: 'Verslag maken' }));
    await hand.fill(dialog().locator('textarea[name=report]'), 'Wil in de lente uitbreiden.');
    const agreed = [
      ['Kavelkaart sturen', day(7)],
      ['Vergunningverlener laten bellen', day(14)],
    ] as const;
    for (const [place, [what, dueOn]] of agreed.entries()) {
      await hand.click(dialog().getByRole('button', { name: 'Afspraak toevoegen' }));
      await hand.fill(dialog().locator(`input[name="agreements.${place}.what"]`), what);
      await hand.fill(dialog().locator(`input[name="agreements.${place}.dueOn"]`), dueOn);
    }
    await keepScreenshot(page, 'report-with-agreements');
    expect(await accessibilityProblems(page)).toEqual([]);
    await hand.click(save(dialog()));
    await page.getByText('Verslag klaar').first().waitFor();
    expect(
      await rowsOf(
        `SELECT c."what", c."dueOn"::text, u."email" FROM commitments c JOIN visits v ON v."id" = c."visitId"
         JOIN users u ON u."id" = c."userId" WHERE v."subject" = $1 ORDER BY c."dueOn"`,
        [SUBJECT],
      ),
    ).toEqual(agreed.map(([what, dueOn]) => ({ what, dueOn, email: 'sanne@lindehoven.example' })));
    expect(hand.interactions()).toBeLessThanOrEqual(12);
  }, 60_000);

  it('meets no script error on the way', () => expect(page.problems).toEqual([]));
});
