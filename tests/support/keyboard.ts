import type { Locator, Page } from 'playwright-core';

const MOST_TABS = 150;

/** Presses Tab until the element has the focus. @throws when it cannot be reached by keyboard */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached by keyboard: ${String(target)}`);
}

/** Goes there by keyboard and presses Enter. */
export async function activate(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes there by keyboard and types. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Opens a list of choices, types the first letters of one and takes it. */
export async function choose(page: Page, list: Locator, choice: string): Promise<void> {
  await activate(page, list);
  await page.getByRole('listbox').waitFor();
  await page.keyboard.type(choice);
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
}

/** Searches in a field that offers what it finds, and takes the first. */
export async function findAndChoose(page: Page, field: Locator, text: string): Promise<void> {
  await typeInto(page, field, text);
  // Until the answer is there the list still shows what came first without a question.
  await page.getByRole('option').first().filter({ hasText: text }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
