import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD } from '../../prisma/seed/demo-accounts';
import { accessibilityProblems } from '../support/accessibility';
import { keepScreenshot, openBrowser, openPage, signInAs, type WatchedPage } from '../support/browser';
import { narrowProblems } from '../support/narrow';
import { startApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
let browser: Browser;
let page: WatchedPage;

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser();
  page = await openPage(browser);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const BACK_OFFICE = [
  ['Bedrijven', 'businesses'],
  ['Verenigingen', 'associations'],
  ['Contactpersonen', 'contacts'],
  ['Contactmomenten', 'interactions'],
  ['Registermeldingen', 'changeProposals'],
  ['Doelgroepen', 'segments'],
  ['Bezoeken', 'visits'],
  ['Bijeenkomsten', 'events'],
  ['Nieuwsbrieven', 'newsletters'],
  ['Onderwerpen', 'topics'],
  ['Abonnementen', 'subscriptions'],
  ['Imports', 'imports'],
  ['Prullenbak', 'trash'],
  ['Bulkwijzigingen', 'bulk'],
  ['Gebruikers', 'users'],
  ['Gebieden', 'areas'],
  ['Branches', 'sectors'],
] as const;

const PUBLIC = [
  ['home', '/'],
  ['agenda', '/agenda'],
  ['newsletter', '/nieuwsbrief'],
  ['not found', '/bestaat-niet'],
] as const;

describe('signing in with a browser', () => {
  it('opens the day with the keyboard alone, and breaks no rule of the content policy', async () => {
    await signInAs(page, app.url, 'beheer@lindehoven.example', DEMO_PASSWORD);
    expect(page.problems).toEqual([]);
  }, 60_000);
});

describe('every list of the back-office', () => {
  it.each(BACK_OFFICE)(
    'opens %s without a script error, a refused resource or an accessibility problem, and whole on a narrow phone',
    async (name, resource) => {
      page.problems.length = 0;
      await page.goto(`${app.url}/admin/${resource}`);
      await page.getByRole('heading', { name }).first().waitFor();
      await page.waitForFunction(
        () => !document.querySelector('[role=progressbar]:not([aria-valuenow]), .MuiSkeleton-root'),
      );
      await keepScreenshot(page, `list-${resource}`);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(page.problems).toEqual([]);
      expect(await narrowProblems(page)).toEqual([]);
    },
    60_000,
  );
});

describe('every public page', () => {
  it.each(PUBLIC)(
    'shows %s without accessibility problems, on a narrow screen too',
    async (name, path) => {
      const narrow = await openPage(browser, { width: 320, height: 640 });
      await narrow.goto(app.url + path);
      await keepScreenshot(narrow, `public-${name.replace(' ', '-')}`);
      expect(await accessibilityProblems(narrow)).toEqual([]);
      expect(narrow.problems).toEqual([]);
      const overflow = await narrow.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await narrow.close();
    },
    60_000,
  );
});
