import type { Browser, Locator, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../prisma/seed/demo-accounts';
import { accessibilityProblems } from '../support/accessibility';
import { keepScreenshot, openBrowser, openPage, signInAs, type WatchedPage } from '../support/browser';
import { startApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
let browser: Browser;
let page: WatchedPage;

beforeAll(async () => {
  app = await startApp(__filename, { businesses: 60 });
  browser = await openBrowser();
  page = await openPage(browser);
  await signInAs(page, app.url, 'sanne@lindehoven.example', DEMO_PASSWORD);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Counts what a person does: a click, or typing into one field. */
function counter() {
  let count = 0;
  return {
    click: (target: Locator) => {
      count += 1;
      return target.click();
    },
    type: (target: Locator, text: string) => {
      count += 1;
      return target.fill(text);
    },
    count: () => count,
  };
}

const dialog = (of: Page = page) => of.getByRole('dialog');
const save = (of: Page = page) => dialog(of).getByRole('button', { name: 'Opslaan' });

async function openFirstBusiness(of: Page = page): Promise<string> {
  await of.goto(`${app.url}/admin/businesses`);
  const link = of.locator('tbody tr a').first();
  const name = (await link.textContent()) ?? '';
  await link.click();
  await of.getByRole('heading', { name, level: 1 }).waitFor();
  return name;
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('recording in ten minutes between two visits', () => {
  it('logs a contact moment in at most four steps, from the bar above the page one is on', async () => {
    await openFirstBusiness();
    const hand = counter();
    await hand.click(page.locator('header').getByRole('button', { name: 'Contactmoment' }));
    await hand.type(dialog().locator('textarea[name=summary]'), 'Vraagt naar laadpalen');
    await keepScreenshot(page, 'quick-log');
    await hand.click(save());
    await page.getByText('Vraagt naar laadpalen').first().waitFor();
    expect(hand.count()).toBeLessThanOrEqual(4);
  }, 60_000);

  it('plans a visit in at most six steps', async () => {
    await openFirstBusiness();
    const hand = counter();
    await hand.click(page.getByRole('link', { name: 'Bezoek plannen' }));
    await hand.type(page.locator('input[name=subject]'), 'Kennismaking');
    await hand.type(page.locator('input[name=startsAt]'), `${inDays(-1)}T10:00`);
    await hand.click(page.getByRole('button', { name: 'Opslaan' }));
    await page.getByRole('heading', { name: 'Kennismaking', level: 1 }).waitFor();
    expect(hand.count()).toBeLessThanOrEqual(6);
  }, 60_000);

  it('reports a visit with two agreements in at most twelve steps, and cannot change it any more', async () => {
    await page.getByRole('button', { name: 'Is geweest' }).click();
    const hand = counter();
    await hand.click(page.getByRole('button', { name: 'Verslag maken' }));
    await hand.type(dialog().locator('textarea[name=report]'), 'Goed gesprek over de uitbreiding.');
    for (const [place, what] of ['Vergunning uitzoeken', 'Collega voorstellen'].entries()) {
      await hand.click(dialog().getByRole('button', { name: /Toevoegen/ }));
      await hand.type(dialog().locator(`[name="agreements.${place}.what"]`), what);
      await hand.type(dialog().locator(`[name="agreements.${place}.dueOn"]`), inDays(14));
    }
    await keepScreenshot(page, 'visit-report');
    await hand.click(save());
    await page.getByText('Collega voorstellen').first().waitFor();
    expect(hand.count()).toBeLessThanOrEqual(12);
    await expect(page.getByRole('link', { name: 'Wijzigen' }).count()).resolves.toBe(0);
  }, 60_000);
});

describe('a list', () => {
  it('changes a cell by keyboard: Enter opens and saves, Escape leaves it, a mistake shows beside it', async () => {
    await page.goto(`${app.url}/admin/businesses`);
    const cell = page.getByRole('button', { name: /^Telefoon van .* wijzigen$/ }).first();
    await cell.focus();
    await page.keyboard.press('Enter');
    const input = page.getByRole('textbox', { name: 'Telefoon' });
    await input.fill('123');
    await page.keyboard.press('Enter');
    await page.getByText('Vul een telefoonnummer in').waitFor();
    await keepScreenshot(page, 'inline-edit');
    await page.keyboard.press('Escape');
    await input.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await input.fill('0572 987 654');
    await page.keyboard.press('Enter');
    await page.getByText('0572 98 76 54').or(page.getByText('0572 987 654')).first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  }, 60_000);

  it('tags several rows at once, and undoes it', async () => {
    await page.goto(`${app.url}/admin/businesses`);
    const ticks = page.locator('tbody input[type=checkbox]');
    await ticks.nth(0).check();
    await ticks.nth(1).check();
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

describe('what one typed', () => {
  it('survives a closed browser and an ended session', async () => {
    const name = await openFirstBusiness();
    const address = page.url();
    await page.locator('header').getByRole('button', { name: 'Contactmoment' }).click();
    await dialog().locator('textarea[name=summary]').fill('Half afgemaakt verhaal');
    await page.waitForTimeout(300);
    await page.context().clearCookies();
    await save().click();
    await page.getByLabel('E-mailadres').waitFor();
    await signInAs(page, app.url, 'sanne@lindehoven.example', DEMO_PASSWORD);
    const again = await page.context().newPage();
    await again.goto(address);
    await again.getByRole('heading', { name, level: 1 }).waitFor();
    await again.locator('header').getByRole('button', { name: 'Contactmoment' }).click();
    await dialog(again).getByText('We hebben het teruggezet').waitFor();
    expect(await dialog(again).locator('textarea[name=summary]').inputValue()).toBe('Half afgemaakt verhaal');
    await dialog(again).getByRole('button', { name: 'Weggooien' }).click();
    expect(await dialog(again).locator('textarea[name=summary]').inputValue()).toBe('');
    await again.close();
  }, 90_000);
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

describe('the trash', () => {
  it('shows what was put away and brings it back', async () => {
    const name = await openFirstBusiness();
    await page.getByRole('button', { name: 'Archiveren' }).click();
    await dialog().getByRole('button', { name: 'Archiveren' }).click();
    await page.goto(`${app.url}/admin/trash`);
    await page.getByText(name).first().waitFor();
    await keepScreenshot(page, 'trash');
    expect(await accessibilityProblems(page)).toEqual([]);
    const narrow = await openPage(browser, { width: 390, height: 800 });
    await signInAs(narrow, app.url, 'sanne@lindehoven.example', DEMO_PASSWORD);
    await narrow.goto(`${app.url}/admin/trash`);
    await narrow.getByText(name).first().waitFor();
    await keepScreenshot(narrow, 'trash-narrow');
    await narrow.close();
    await page.getByRole('button', { name: 'Terughalen' }).first().click();
    await page.getByText(`${name} is teruggehaald.`).waitFor();
  }, 90_000);
});
