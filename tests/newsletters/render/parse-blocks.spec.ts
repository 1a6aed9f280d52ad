import fc from 'fast-check';
import { aimMix } from '../../../newsletters/render/content-blocks';
import { MAX_BLOCKS, parseBlocks } from '../../../newsletters/render/parse-blocks';
import { sampleBlocks } from '../support/sample-letter';

describe('parsing the blocks of a newsletter', () => {
  it('takes a whole letter as it is and changes nothing the second time', () => {
    const first = parseBlocks(sampleBlocks);
    expect(first.problems).toEqual([]);
    expect(first.blocks).toEqual(sampleBlocks);
    expect(parseBlocks(JSON.parse(JSON.stringify(first.blocks))).blocks).toEqual(first.blocks);
  });

  it('keeps an unfinished block, so that a draft can be saved', () => {
    const { blocks, problems } = parseBlocks([{ kind: 'event', aim: 'ENTHUSE' }]);
    expect(problems).toEqual([]);
    expect(blocks).toEqual([
      { kind: 'event', aim: 'ENTHUSE', title: '', when: '', where: '', text: '', url: '' },
    ]);
  });

  it('drops what it does not know', () => {
    const { blocks } = parseBlocks([{ kind: 'text', aim: 'INFORM', text: 'Hallo', onclick: 'x' }]);
    expect(blocks).toEqual([{ kind: 'text', aim: 'INFORM', text: 'Hallo' }]);
  });

  it.each([
    ['not a list', { kind: 'text' }, [{ path: '', code: 'NOT_A_LIST' }]],
    ['not an object', ['text'], [{ path: '0', code: 'NOT_AN_OBJECT' }]],
    ['a list in the list', [[]], [{ path: '0', code: 'NOT_AN_OBJECT' }]],
    ['an unknown kind', [{ kind: 'poll', aim: 'INFORM' }], [{ path: '0.kind', code: 'KIND_UNKNOWN' }]],
    ['a kind from the prototype', [{ kind: 'toString' }], [{ path: '0.kind', code: 'KIND_UNKNOWN' }]],
    ['no aim', [{ kind: 'text', text: 'x' }], [{ path: '0.aim', code: 'AIM_UNKNOWN' }]],
    ['a number for text', [{ kind: 'text', aim: 'AMUSE', text: 7 }], [{ path: '0.text', code: 'NOT_TEXT' }]],
    [
      'a far too long title',
      [{ kind: 'article', aim: 'AMUSE', title: 'x'.repeat(301) }],
      [{ path: '0.title', code: 'TOO_LONG' }],
    ],
    [
      'an http link',
      [{ kind: 'callToAction', aim: 'INFORM', label: 'Ga', url: 'http://a.example/b' }],
      [{ path: '0.url', code: 'LINK_NOT_HTTPS' }],
    ],
    [
      'a script link',
      [{ kind: 'article', aim: 'INFORM', url: 'javascript:alert(1)' }],
      [{ path: '0.url', code: 'LINK_NOT_HTTPS' }],
    ],
    [
      'a relative link in the text',
      [{ kind: 'text', aim: 'INFORM', text: '<a href="/agenda">agenda</a>' }],
      [{ path: '0.text', code: 'LINK_RELATIVE' }],
    ],
    [
      'a wrong address',
      [{ kind: 'contactPerson', aim: 'INFORM', name: 'A', email: 'a at b' }],
      [{ path: '0.email', code: 'EMAIL_INVALID' }],
    ],
  ])('reports %s where it is', (_what, json, problems) => {
    expect(parseBlocks(json).problems).toEqual(problems);
  });

  it('refuses more blocks than anybody reads', () => {
    const { blocks, problems } = parseBlocks(Array(MAX_BLOCKS + 1).fill(sampleBlocks[0]));
    expect(blocks).toHaveLength(MAX_BLOCKS);
    expect(problems).toEqual([{ path: '', code: 'TOO_MANY' }]);
  });

  it('never fails on what anybody may send, and what it returns is clean', () => {
    const hostile = fc.array(
      fc.record(
        {
          kind: fc.constantFrom('text', 'article', 'event', 'success', 'callToAction', 'contactPerson', 'x'),
          aim: fc.anything(),
          text: fc.oneof(
            fc.anything(),
            fc.string({ unit: 'binary' }),
            fc.constant('<script>a</script><p onload=x>'),
          ),
          title: fc.oneof(fc.anything(), fc.string({ unit: 'binary' })),
          url: fc.oneof(fc.anything(), fc.webUrl(), fc.string()),
          email: fc.anything(),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(fc.oneof(hostile, fc.anything()), (json) => {
        const { blocks } = parseBlocks(json);
        const again = parseBlocks(blocks);
        expect(again.problems).toEqual([]);
        expect(again.blocks).toEqual(blocks);
        expect(JSON.stringify(blocks)).not.toMatch(/<script|onload|\\u0000|javascript:/i);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the mix of aims', () => {
  it('counts, adds up to 100 and says what is missing', () => {
    const [text, article] = sampleBlocks;
    const third = { ...text!, aim: 'ENTHUSE' as const };
    expect(aimMix([text!, article!, third])).toEqual({
      counts: { INFORM: 2, ENTHUSE: 1, AMUSE: 0 },
      percentages: { INFORM: 67, ENTHUSE: 33, AMUSE: 0 },
      missing: ['AMUSE'],
    });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('INFORM' as const, 'ENTHUSE' as const, 'AMUSE' as const), { minLength: 1 }),
        (aims) => {
          const { percentages } = aimMix(aims.map((aim) => ({ ...text!, aim })));
          expect(percentages.INFORM + percentages.ENTHUSE + percentages.AMUSE).toBe(100);
        },
      ),
    );
  });

  it('is empty for an empty letter', () => {
    expect(aimMix([]).percentages).toEqual({ INFORM: 0, ENTHUSE: 0, AMUSE: 0 });
  });
});
