import type { Browser } from 'playwright-core';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../prisma/seed/demo-accounts';
import { openBrowser, openPage, signInAs } from '../support/browser';
import { startApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe('signing in with a browser', () => {
  it('opens the day with the keyboard alone, and breaks no rule of the content policy', async () => {
    const page = await openPage(browser);
    await signInAs(page, app.url, DEMO_ACCOUNTS[0]?.email ?? '', DEMO_PASSWORD);
    expect(page.problems).toEqual([]);
  }, 60_000);
});
