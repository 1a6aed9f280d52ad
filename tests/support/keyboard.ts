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
