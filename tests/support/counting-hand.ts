import type { Locator, Page } from 'playwright-core';

/**
 * Does what a person does and counts it. One interaction is a click, a press of keys, or filling in one field, however one gets into
 * it: with a box that proposes what it finds, taking the proposal is part of filling it in.
 */
export function countingHand(page: Page) {
  let interactions = 0;
  const counted = async (act: () => Promise<unknown>) => {
    interactions += 1;
    await act();
  };
  return {
    click: (target: Locator) => counted(() => target.click()),
    press: (keys: string) => counted(() => page.keyboard.press(keys)),
    fill: (target: Locator, text: string) => counted(() => target.fill(text)),
    /** Types where the cursor stands. */
    type: (text: string) => counted(() => page.keyboard.type(text)),
    /** Types and takes the first proposal. */
    find: (target: Locator, text: string) =>
      counted(async () => {
        await target.fill(text);
        await page.getByRole('option', { name: text }).first().click();
      }),
    interactions: () => interactions,
  };
}
