import type { Page } from 'playwright-core';

/** The width of WCAG's reflow (1.4.10): a screen of 1280 pixels magnified four times. */
const narrowest = { width: 320, height: 640 };

/** A screen is laid out anew a moment after its width has changed. */
const SETTLED_MS = 5_000;

/** What of the page as it stands cannot be read on the narrowest phone, also when one has scrolled to its end. */
export async function narrowProblems(page: Page): Promise<string[]> {
  const usual = page.viewportSize();
  await page.setViewportSize(narrowest);
  // What a wide screen has as a button with words floats on a phone.
  await page.waitForFunction(() => !document.querySelector('.RaCreateButton-root'));
  const look = () => page.evaluate(problemsNow);
  const deadline = performance.now() + SETTLED_MS;
  let problems = await look();
  while (problems.length > 0 && performance.now() < deadline) problems = await look();
  if (usual) await page.setViewportSize(usual);
  return problems;
}

function problemsNow(): string[] {
  const found: string[] = [];
  const rest = document.documentElement.scrollWidth - window.innerWidth;
  if (rest > 0) found.push(`the page is ${rest} pixels too wide`);
  const title = document.querySelector('#react-admin-title');
  if (title && title.scrollWidth > title.clientWidth) found.push(`the title is cut: ${title.textContent}`);
  window.scrollTo(0, document.documentElement.scrollHeight);
  const round = document.querySelector('.RaCreateButton-floating')?.getBoundingClientRect();
  const ends = [...document.querySelectorAll('#main-content > *')].map(
    (part) => part.getBoundingClientRect().bottom,
  );
  if (round && Math.max(...ends) > round.top) found.push('the round button covers the end of the page');
  return found;
}
