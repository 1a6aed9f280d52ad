import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD } from '../../prisma/seed/demo-accounts';
import { keepScreenshot, openBrowser, openPage, signInAs } from '../support/browser';
import { activate, tabTo } from '../support/keyboard';
import { startApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  app = await startApp(__filename, { businesses: 60 });
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe('the main job, by keyboard', () => {
  it('finds a business, logs a contact moment and sees it on the timeline', async () => {
    const page = await openPage(browser);
    await signInAs(page, app.url, 'sanne@lindehoven.example', DEMO_PASSWORD);
    await page.goto(`${app.url}/admin/businesses`);
    const firstBusiness = page.locator('tbody tr a').first();
    const name = (await firstBusiness.textContent()) ?? '';
    await activate(page, firstBusiness);
    await page.getByRole('heading', { name }).first().waitFor();

    const record = page.getByRole('main');
    await activate(page, record.getByRole('button', { name: 'Contactmoment', exact: true }));
    await page.getByRole('dialog').waitFor();
    await tabTo(page, page.getByRole('dialog').locator('textarea[name=summary]'));
    await page.keyboard.type('Gebeld over de nieuwe hal, via het toetsenbord genoteerd.');
    await activate(page, page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }));
    await page.getByText('via het toetsenbord genoteerd').first().waitFor();
    await keepScreenshot(page, 'business-with-timeline');
    expect(page.problems).toEqual([]);
  }, 90_000);

  it('lets an entrepreneur register without an account, and the organiser sees who comes', async () => {
    const visitor = await openPage(browser, { width: 390, height: 800 });
    await visitor.goto(`${app.url}/agenda`);
    await keepScreenshot(visitor, 'agenda');
    await activate(visitor, visitor.getByRole('link', { name: /Open koffie in Oosterlinde/ }));
    await tabTo(visitor, visitor.getByLabel('Uw naam'));
    await visitor.keyboard.type('Saskia Toetsenbord');
    await tabTo(visitor, visitor.getByLabel('Uw e-mailadres'));
    await visitor.keyboard.type('saskia@toetsenbord.example');
    await keepScreenshot(visitor, 'registration-form');
    await activate(visitor, visitor.getByRole('button', { name: 'Meld mij aan' }));
    await visitor.waitForURL(/aangemeld/);
    await keepScreenshot(visitor, 'registered');

    const page = await openPage(browser);
    await signInAs(page, app.url, 'bram@lindehoven.example', DEMO_PASSWORD);
    await page.goto(`${app.url}/admin/events`);
    await activate(page, page.getByRole('link', { name: /Open koffie in Oosterlinde/ }));
    await page.getByText('Saskia Toetsenbord').first().waitFor();
    await keepScreenshot(page, 'event-with-attendees');
    expect([...visitor.problems, ...page.problems]).toEqual([]);
  }, 90_000);
});
