import { backoffSeconds, halves, isMessageRefused } from '../../../api/newsletters/newsletter-sending.rules';

describe('the pause after a provider that could not be reached', () => {
  it('doubles with every attempt, at random within that, to an hour at most', () => {
    expect([1, 2, 3, 4].map((attempts) => backoffSeconds(attempts, 1))).toEqual([10, 20, 40, 80]);
    expect(backoffSeconds(3, 0.5)).toBe(20);
    expect(backoffSeconds(50, 1)).toBe(3_600);
  });

  it('is never nothing', () => {
    expect(backoffSeconds(1, 0)).toBe(1);
  });
});

describe('looking for the one letter that is refused', () => {
  it('offers two parts that together are the whole', () => {
    expect(halves([1, 2, 3, 4, 5])).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
    expect(halves([1, 2])).toEqual([[1], [2]]);
  });

  it('finds that the letter itself is at fault after ten refusals, or when none of a few was accepted', () => {
    expect(isMessageRefused({ accepted: 0, refused: 10, left: 3 })).toBe(true);
    expect(isMessageRefused({ accepted: 0, refused: 2, left: 0 })).toBe(true);
  });

  it('blames the readers when others were accepted, or while there are others to try', () => {
    expect(isMessageRefused({ accepted: 1, refused: 10, left: 0 })).toBe(false);
    expect(isMessageRefused({ accepted: 0, refused: 2, left: 1 })).toBe(false);
    expect(isMessageRefused({ accepted: 0, refused: 1, left: 0 })).toBe(false);
  });
});
