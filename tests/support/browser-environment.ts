import { TestEnvironment } from 'jest-environment-node';
import type { BrowserContext } from 'playwright-core';

interface TestEvent {
  name: string;
  error?: Error;
}

/** Adds to the message of a failed browser test what stood on the pages it had open. */
export default class BrowserEnvironment extends TestEnvironment {
  async handleTestEvent({ name, error }: TestEvent): Promise<void> {
    if (name !== 'test_fn_failure' || !error) return;
    const contexts = (this.global['openContexts'] ?? []) as BrowserContext[];
    for (const page of contexts.flatMap((context) => context.pages())) {
      const shown = await page
        .locator('body')
        .ariaSnapshot({ timeout: 2_000 })
        .catch((reason: unknown) => `(no answer: ${String(reason)})`);
      error.stack += `\n\nOn ${page.url()} stood:\n${shown}`;
    }
  }
}
