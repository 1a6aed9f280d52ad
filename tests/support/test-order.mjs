import Sequencer from '@jest/test-sequencer';

/**
 * One browser test at a time beside the quick ones, as far as that goes: two of them wait for each other's browsers, and one that comes
 * last keeps a single core busy while the other is done.
 */
export default class TestOrder extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const slow = sorted.filter(isInBrowser);
    const quick = sorted.filter((test) => !isInBrowser(test));
    if (slow.length === 0) return quick;
    const between = Math.ceil(quick.length / slow.length);
    return slow.flatMap((test, place) => [test, ...quick.slice(place * between, (place + 1) * between)]);
  }
}

function isInBrowser({ context }) {
  return context.config.displayName?.name === 'e2e';
}
