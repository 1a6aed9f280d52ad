import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Client } from 'pg';
import { DEMO_PASSWORD } from '../../prisma/seed/demo-accounts';
import { keepScreenshot, openBrowser, openPage, signInAs, type WatchedPage } from '../support/browser';
import { activate, choose, findAndChoose, tabTo, typeInto } from '../support/keyboard';
import { until } from '../support/processes';
import { startApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
let browser: Browser;
let database: Client;
const problems: string[] = [];

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser();
  database = new Client(app.databaseUrl);
  await database.connect();
}, 240_000);
afterAll(async () => {
  await database?.end();
  await browser?.close();
  await app?.close();
});

const LIST = [
  'Bedrijfsnaam;KVK-nummer;Postcode;Huisnummer;Plaats;Voornaam;Achternaam;E-mail;Nieuwsbrief',
  'Wandelgang Advies;12345678;1234 AB;1;Lindehoven;Wanda;Gangers;wanda@wandelgang.example;ja',
  'Looppad Bouw;87654321;1234 AB;2;Lindehoven;Loek;Pad;loek@looppad.example;nee',
].join('\r\n');

type Colleague = 'sanne' | 'femke' | 'bram';

const screens = new Map<Colleague, WatchedPage>();

/** The screen of somebody of the team, who signed in by keyboard once and left it open. */
async function staff(name: Colleague): Promise<WatchedPage> {
  const open = screens.get(name);
  if (open) return open;
  const page = await openPage(browser);
  page.problems = problems;
  await signInAs(page, app.url, `${name}@lindehoven.example`, DEMO_PASSWORD);
  screens.set(name, page);
  return page;
}

interface Mail {
  subject: string;
  text: string;
  substitutions: Record<string, string>;
}

/** What lies in somebody's mailbox: the newest mail with such a subject, in plain text. */
function mailTo(email: string, subject: RegExp): Promise<string> {
  return until(`a mail to ${email}`, async () => {
    const { rows } = await database.query<Mail>(
      `SELECT b."subject", b."text", m."substitutions" FROM outbox_mails m JOIN outbox_batches b ON b."id" = m."batchId"
       WHERE m."toEmail" = $1 ORDER BY m."id" DESC`,
      [email],
    );
    const mail = rows.find((one) => subject.test(one.subject));
    return (
      mail &&
      Object.entries(mail.substitutions).reduce((text, [from, to]) => text.replaceAll(from, to), mail.text)
    );
  });
}

function linkIn(text: string, path: string): string {
  const link = new RegExp(`https?://\\S+/${path}\\S*`).exec(text)?.[0];
  if (!link) throw new Error(`No link to ${path} in:\n${text}`);
  return link;
}

describe('the main job, from a list to the timeline, by keyboard', () => {
  it('imports a list, after a trial that changes nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ingang-list-'));
    writeFileSync(join(folder, 'lijst.csv'), LIST);
    const page = await staff('femke');
    await page.goto(`${app.url}/admin/imports`);
    await page.getByRole('heading', { name: 'Lijst importeren' }).waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Bestand kiezen' }));
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles(join(folder, 'lijst.csv'));
    await page.getByRole('heading', { name: 'Kolommen' }).waitFor();
    await typeInto(page, page.getByLabel('Label voor alle bedrijven uit de lijst'), 'wandeling');
    await typeInto(page, page.getByLabel('Uitnodigen voor de nieuwsbrief'), 'Nieuws');
    await keepScreenshot(page, 'import-columns');
    await activate(page, page.getByRole('button', { name: 'Proefdraaien' }));
    await page.getByText('Dit is een proef').waitFor();
    await keepScreenshot(page, 'import-dry-run');
    await activate(page, page.getByRole('button', { name: 'Importeren', exact: true }));
    await page.getByText('De lijst is geïmporteerd.').waitFor();
    await keepScreenshot(page, 'import-done');
  }, 120_000);

  it('picks a target group from it, with a live count', async () => {
    const page = await staff('femke');
    await page.goto(`${app.url}/admin/segments/create`);
    await typeInto(page, page.getByLabel('Naam'), 'Wandelaars');
    await choose(page, page.getByRole('combobox', { name: /^Wat / }), 'Label');
    await typeInto(page, page.getByRole('combobox', { name: 'Welke' }), 'wandeling');
    await page.keyboard.press('Enter');
    await page.getByText('2 bedrijven en 2 contactpersonen').waitFor();
    await activate(page, page.getByRole('button', { name: 'Opslaan' }));
    await page.getByRole('heading', { name: 'Wandelaars' }).waitFor();
    await page.getByRole('link', { name: 'Wandelgang Advies' }).waitFor();
    await keepScreenshot(page, 'segment');
  }, 120_000);

  it('puts a themed meeting for that group on the agenda', async () => {
    const page = await staff('bram');
    await page.goto(`${app.url}/admin/events/create`);
    await typeInto(page, page.getByLabel('Titel'), 'Wandelen langs de haven');
    await choose(page, page.getByRole('combobox', { name: 'Soort' }), 'Themabijeenkomst');
    await tabTo(page, page.getByLabel('Begin'));
    // This browser speaks American in its own date fields: month, day, year, and half a clock.
    await page.keyboard.type('12042036');
    await page.keyboard.press('Tab');
    await page.keyboard.type('0500P');
    await typeInto(page, page.getByLabel('Locatie'), 'Havenloods');
    await findAndChoose(page, page.getByRole('combobox', { name: 'Doelgroep' }), 'Wandelaars');
    await activate(page, page.getByRole('button', { name: 'Opslaan' }));
    await activate(page, page.getByRole('button', { name: 'Op de agenda zetten' }));
    await page.getByRole('link', { name: /agenda\/wandelen/ }).waitFor();
    await page.getByText('4 dec 2036, 17:00').waitFor();
    await page.getByText('4 dec 2036, 19:00').waitFor();
    await keepScreenshot(page, 'event-on-the-agenda');
  }, 120_000);

  it('subscribes who says yes to the invitation, and nobody else', async () => {
    const visitor = await openPage(browser, { width: 390, height: 800 });
    visitor.problems = problems;
    await visitor.goto(
      linkIn(await mailTo('wanda@wandelgang.example', /nieuwsbrief|e-mail/i), 'nieuwsbrief/voorkeuren'),
    );
    await tabTo(visitor, visitor.getByLabel('Nieuws voor ondernemers'));
    await visitor.keyboard.press('Space');
    await keepScreenshot(visitor, 'preferences');
    await activate(visitor, visitor.getByRole('button', { name: 'Opslaan' }));
    await visitor.getByRole('heading', { name: 'Uw keuze is opgeslagen' }).waitFor();
  }, 120_000);

  it('announces the meeting in a newsletter that a second person approves', async () => {
    const page = await staff('femke');
    await page.goto(`${app.url}/admin/newsletters/create`);
    await typeInto(page, page.getByRole('textbox', { name: 'Onderwerp' }), 'Wandel mee langs de haven');
    await activate(page, page.getByRole('button', { name: 'Bericht toevoegen' }));
    await page.getByRole('menuitem', { name: /Wandelen langs de haven/ }).waitFor();
    await activateInMenu(page, /Wandelen langs de haven/);
    await tabTo(page, page.getByLabel('Nieuws voor ondernemers'));
    await page.keyboard.press('Space');
    await findAndChoose(
      page,
      page.getByRole('combobox', { name: 'Alleen wie in deze doelgroep zit' }),
      'Wandelaars',
    );
    await page.getByText('1 lezer krijgt deze brief.').waitFor();
    await keepScreenshot(page, 'newsletter-editor');
    await activate(page, page.getByRole('button', { name: 'Opslaan' }));
    await activate(page, page.getByRole('button', { name: 'Testmail naar mij' }));
    await mailTo('femke@lindehoven.example', /Wandel mee/);

    const second = await staff('sanne');
    await second.goto(page.url());
    await activate(second, second.getByRole('button', { name: 'Goedkeuren' }));
    await second.getByText('De nieuwsbrief is goedgekeurd.').waitFor();

    await page.reload();
    await activate(page, page.getByRole('button', { name: 'Verzenden' }));
    await page.getByRole('dialog').waitFor();
    await keepScreenshot(page, 'newsletter-send');
    await activate(page, page.getByRole('dialog').getByRole('button', { name: 'Verzenden' }));
    await page.getByText('De nieuwsbrief is ingepland.').waitFor();
    await mailTo('wanda@wandelgang.example', /Wandel mee/);
    expect(
      (await database.query(`SELECT FROM outbox_mails WHERE "toEmail" = 'loek@looppad.example'`)).rowCount,
    ).toBe(0);
  }, 180_000);

  it('lets the reader register from the letter and unsubscribe with one click', async () => {
    const letter = await mailTo('wanda@wandelgang.example', /Wandel mee/);
    const visitor = await openPage(browser, { width: 390, height: 800 });
    visitor.problems = problems;
    await visitor.goto(linkIn(letter, 'agenda'));
    await typeInto(visitor, visitor.getByLabel('Uw naam'), 'Wanda Gangers');
    await typeInto(visitor, visitor.getByLabel('Uw e-mailadres'), 'wanda@wandelgang.example');
    await activate(visitor, visitor.getByRole('button', { name: 'Meld mij aan' }));
    await visitor.waitForURL(/aangemeld/);
    await keepScreenshot(visitor, 'registered-from-the-letter');
    await visitor.goto(linkIn(letter, 'nieuwsbrief/afmelden'));
    await activate(visitor, visitor.getByRole('button').first());
    await keepScreenshot(visitor, 'unsubscribed');
    await until('the subscription has ended', async () => {
      const { rows } = await database.query(
        `SELECT FROM subscriptions WHERE "email" = 'wanda@wandelgang.example' AND "status" = 'CONFIRMED'`,
      );
      return rows.length === 0 ? true : undefined;
    });
  }, 120_000);

  it('shows the organiser who comes', async () => {
    const page = await staff('bram');
    await page.goto(`${app.url}/admin/events`);
    await activate(page, page.getByRole('link', { name: 'Wandelen langs de haven' }));
    await page.getByText('Wanda Gangers').first().waitFor();
    await keepScreenshot(page, 'attendees');
  }, 60_000);

  it('plans a visit and reports it, and all of it stands on the timeline of the business', async () => {
    const page = await staff('sanne');
    await page.goto(`${app.url}/admin/businesses?filter=${encodeURIComponent('{"q":"Wandelgang"}')}`);
    await activate(page, page.getByRole('link', { name: 'Wandelgang Advies' }));
    await activate(page, page.getByRole('link', { name: 'Bezoek plannen' }));
    await typeInto(page, page.getByRole('textbox', { name: 'Onderwerp' }), 'Kennismaken in de haven');
    await tabTo(page, page.getByLabel('Begin'));
    await page.keyboard.type('11202026');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1000A');
    await keepScreenshot(page, 'visit-form');
    await activate(page, page.getByRole('button', { name: 'Opslaan' }));
    await page.getByRole('heading', { name: 'Kennismaken in de haven' }).waitFor();
    await activate(page, page.getByRole('button', { name: 'Is geweest' }));
    await activate(page, page.getByRole('button', { name: 'Verslag maken' }));
    await page.getByRole('dialog').waitFor();
    await typeInto(
      page,
      page.getByRole('dialog').locator('textarea[name=report]'),
      'Zij zoekt een grotere loods.',
    );
    await keepScreenshot(page, 'visit-report');
    await activate(page, page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }));
    await page.getByText('Verslag klaar').first().waitFor();
    await activate(page, page.getByRole('link', { name: 'Wandelgang Advies' }));
    for (const told of ['Kennismaken in de haven', 'Wandelen langs de haven'])
      await page.getByText(told).first().waitFor();
    await keepScreenshot(page, 'timeline');
  }, 120_000);

  it('met no script error and no refused resource on the way', () => expect(problems).toEqual([]));
});

async function activateInMenu(page: WatchedPage, name: RegExp): Promise<void> {
  const item = page.getByRole('menuitem', { name });
  for (let presses = 0; presses < 30; presses += 1) {
    if (await item.first().evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}
