import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
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
import { startApp, type RunningApp } from '../support/running-app';

let app: RunningApp;
let browser: Browser;
let page: WatchedPage;

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser();
  page = await openPage(browser);
  await signInAs(page, app.url, 'sanne@lindehoven.example', DEMO_PASSWORD);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe('the trade register', () => {
  it('fills the form of a new business, and leaves what somebody typed', async () => {
    await page.goto(`${app.url}/admin/businesses/create`);
    await page.getByRole('textbox', { name: /^Naam/ }).fill('Mijn eigen naam');
    await page.getByRole('button', { name: 'Opzoeken in het Handelsregister' }).click();
    await page.getByText('Proefgegevens, niet het Handelsregister').waitFor();
    await page.getByLabel('KVK-nummer of naam').fill('9020 0178');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Kiezen: Viswinkel De Zeester' }).waitFor();
    await keepScreenshot(page, 'register-look-up');
    await page.getByRole('button', { name: 'Kiezen: Viswinkel De Zeester' }).click();
    await page.getByText(/velden ingevuld uit het register/).waitFor();
    await page.getByRole('button', { name: 'Naam overnemen' }).waitFor();
    await keepScreenshot(page, 'register-filled');
    expect(await page.getByLabel('Straat').inputValue()).toBe('Havenkade');
    expect(await page.getByRole('textbox', { name: /^Naam/ }).inputValue()).toBe('Mijn eigen naam');
    await page.getByRole('button', { name: 'Naam overnemen' }).click();
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByRole('heading', { name: 'Viswinkel De Zeester' }).waitFor();
  }, 90_000);

  it('says that it is away, and the form goes on', async () => {
    await away('FindEstablishments', 'REGISTER_UNAVAILABLE');
    await page.goto(`${app.url}/admin/businesses/create`);
    await page.getByRole('button', { name: 'Opzoeken in het Handelsregister' }).click();
    await page.getByLabel('KVK-nummer of naam').fill('zeester');
    await page.keyboard.press('Enter');
    await page.getByText('Het Handelsregister geeft nu geen antwoord.').waitFor();
    await keepScreenshot(page, 'register-down');
    await page.unroute('**/graphql');
    await page.getByRole('textbox', { name: /^Naam/ }).fill('Zonder register');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByRole('heading', { name: 'Zonder register' }).waitFor();
  }, 90_000);

  it('finds an address by postcode and number', async () => {
    const narrow = await openPageOf(page, { width: 390, height: 844 });
    await narrow.goto(`${app.url}/admin/businesses/create`);
    await narrow.getByLabel('Huisnummer').fill('17-1');
    await narrow.getByLabel('Postcode').fill('1662 EK');
    await narrow.getByRole('button', { name: 'Adres zoeken bij postcode en huisnummer' }).click();
    await narrow.getByText('Adres gevonden: Havenkade 17-1, Lindehoven.').waitFor();
    expect(await narrow.getByLabel('Straat').inputValue()).toBe('Havenkade');
    await keepScreenshot(narrow, 'register-address-390');
    const overflow = await narrow.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await narrow.context().close();
  }, 90_000);

  it('suggests addresses while somebody types, and steps aside when the service is away', async () => {
    await page.goto(`${app.url}/admin/businesses/create`);
    await page.getByRole('combobox', { name: 'Straat' }).pressSequentially('nijverheidsweg 12');
    await page.getByRole('option', { name: /^Nijverheidsweg 12,/ }).waitFor();
    await page.getByText(/adres gevonden/).waitFor();
    await keepScreenshot(page, 'address-suggestions');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('option', { name: /^Nijverheidsweg 12,/ }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[name="houseNumber"]')?.value === '12',
    );
    expect(await page.getByLabel('Plaats').inputValue()).toBe('Lindehoven');
    expect(await page.getByRole('combobox', { name: 'Gebied' }).inputValue()).toBe('De Hoef');
    await keepScreenshot(page, 'address-chosen');

    await away('AddressSuggestions', 'ADDRESSES_UNAVAILABLE');
    await page.getByRole('combobox', { name: 'Straat' }).fill('Zelf getypt');
    await page.getByText(/De adressendienst geeft nu geen antwoord/).waitFor();
    await page.unroute('**/graphql');
    expect(await page.getByRole('combobox', { name: 'Straat' }).inputValue()).toBe('Zelf getypt');
  }, 90_000);

  it('reports what changed, a person takes it over, and the business and its history show it', async () => {
    const news = notice('Drukkerij Lindeprint', 'Verhuisd');
    for (let turn = 0; turn < 20 && !(await news.isVisible()); turn += 1) {
      await page.goto(`${app.url}/admin/changeProposals`);
      await news.waitFor({ timeout: 1_500 }).catch(() => undefined);
    }
    await keepScreenshot(page, 'proposals-list');
    await news.click();
    await page.getByText('Dit bedrijf is verhuisd.').waitFor();
    await page.getByText('Proefgegevens, niet het Handelsregister.').waitFor();
    await page.getByRole('checkbox', { name: 'Gebied overnemen' }).waitFor();
    await keepScreenshot(page, 'proposal');
    await page.getByRole('button', { name: 'Overnemen', exact: true }).click();
    await page.getByText('Overgenomen.').waitFor();

    await page.getByRole('link', { name: 'Drukkerij Lindeprint' }).click();
    await page.getByText('Het Handelsregister meldt iets over dit bedrijf').waitFor();
    await page.getByText(/Nijverheidsweg 12\s*1664 HL Lindehoven/).waitFor();
    await page.getByRole('button', { name: 'Geschiedenis tonen' }).click();
    await page.getByText('Overgenomen uit het Handelsregister').first().waitFor();
    await page.getByText(/wijzigde straat van .*Hoofdstraat.* in .*Nijverheidsweg/i).waitFor();
    await keepScreenshot(page, 'business-taken-over');
  }, 90_000);

  it('is asked about one business from its page', async () => {
    await page.getByRole('button', { name: 'Nu nakijken' }).click();
    await page.getByText('Het Handelsregister zegt iets anders. Bekijk de melding.').waitFor();
    await page.getByText(/Laatst nagekeken in het Handelsregister: /).waitFor();
    await page.getByRole('link', { name: 'Andere gegevens' }).click();
    await page.getByText('Er staan andere gegevens in het register.').waitFor();
  }, 60_000);

  it('closes a business when a person says so, found from where the day starts', async () => {
    await page.goto(`${app.url}/admin/`);
    await page.getByRole('link', { name: /meldingen van het Handelsregister wachten/ }).waitFor();
    await keepScreenshot(page, 'today-waiting');
    await page.getByRole('link', { name: /meldingen van het Handelsregister wachten/ }).click();
    await notice('Boekhandel De Leeslamp', 'Gestopt').click();
    await page.getByText(/krijgen mensen die nergens anders werken geen nieuwsbrief meer/).waitFor();
    await page.getByRole('button', { name: 'Overnemen', exact: true }).click();
    await page.getByText('Overgenomen.').waitFor();
    await page.getByRole('link', { name: 'Boekhandel De Leeslamp' }).click();
    await page.getByRole('heading', { name: 'Boekhandel De Leeslamp' }).waitFor();
    await page.getByText('Gestopt').first().waitFor();
    expect(page.problems).toEqual([]);
  }, 60_000);
});

/** From now on this operation is refused as if the service behind it were down. */
const away = (operation: string, code: string) =>
  page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes(operation)) return route.fallback();
    return route.fulfill({ json: { errors: [{ message: 'x', extensions: { code } }] } });
  });

const notice = (name: string, kind: string) =>
  page.getByRole('row', { name: new RegExp(`${name}.*${kind}`) }).getByRole('link', { name });

describe('a list', () => {
  it('goes along as a file, with the filter of the screen', async () => {
    await page.goto(`${app.url}/admin/businesses`);
    await page.getByRole('button', { name: 'Exporteren' }).click();
    await page.getByRole('menuitem', { name: 'CSV' }).waitFor();
    await keepScreenshot(page, 'export-menu');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^bedrijven-.*\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('Bedrijfsnaam;KVK-nummer;Vestigingsnummer');
    expect(text).toContain('Drukkerij Lindeprint');
  }, 60_000);

  it('stands on a map without tiles: areas drawn, and said so', async () => {
    await page.goto(`${app.url}/admin/businesses`);
    await page.getByRole('button', { name: 'Kaart' }).click();
    const map = page.getByRole('region', { name: 'Kaart van bedrijven' });
    await map.getByText('Havengebied').first().waitFor();
    await page
      .getByText('Achtergrondkaart staat uit: je ziet gebieden en bedrijven, geen straten.')
      .waitFor();
    await page.getByText(/bedrijven in beeld/).waitFor();
    // Outlines are polygons of many corners; the businesses on them are circles.
    const outlines = map.locator('path[d*="L"]');
    await outlines.first().waitFor({ state: 'attached' });
    expect(await outlines.count()).toBeGreaterThanOrEqual(6);
    expect(await map.locator('img').count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await keepScreenshot(page, 'map');
    expect(page.problems).toEqual([]);
  }, 60_000);
});
