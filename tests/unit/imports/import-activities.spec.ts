import type { ExistingRecords } from '../../../api/imports/import-plan.rules';
import type { ImportMode } from '../../../api/imports/import.types';
import { activitiesToRestore } from '../../../api/imports/import-undo-activities.rules';
import { codesOf, plan, type Row } from './planned-rows';

const doing = (sbiCode?: string, otherSbiCodes?: string[]): ExistingRecords => ({
  businesses: [
    {
      id: 'b1',
      associationIds: [],
      draft: { name: 'Bakkerij', kvkNumber: '34215639', tags: [], sbiCode, otherSbiCodes },
    },
  ],
  contacts: [],
  associations: [],
});

/** What rows about one business make of its activities: the main one, the others, what changes, and what is remarked. */
function told(rows: Row[], there?: ExistingRecords, mode?: ImportMode) {
  const { planned } = plan(
    rows.map((row) => ({ name: 'Bakkerij', kvk: '34215639', ...row })),
    there,
    { mode },
  );
  const { sbiCode, otherSbiCodes } = planned[0]?.business?.draft ?? {};
  return [
    `${sbiCode} + ${otherSbiCodes?.join()}`,
    planned.flatMap(({ changes }) => changes.map(({ field, from, to }) => `${field} ${from} > ${to}`)),
    planned.flatMap(({ issues }) => codesOf(issues)),
  ];
}

const OTHERS = { otherSbi: '47.11; 56.10.1' };

describe('the other activities of a business in a list', () => {
  it('come with a new one, each once and the main one not again', () => {
    expect(told([{ sbi: '10.71', otherSbi: '47.11; 10.71, 4711; 56' }])).toEqual(['1071 + 4711,56', [], ['SBI_CODE_INVALID']]);
    expect(told([{ sbi: '10.71', otherSbi: 'SBI 4711, 10.71, 4711' }])).toEqual(['1071 + 4711', [], []]);
  });

  it('are remarked when they are no code, and the others count', () => {
    expect(told([{ sbi: '10.71', otherSbi: '47.11; brood; 1' }])).toEqual(['1071 + 4711', [], ['SBI_CODE_INVALID', 'SBI_CODE_INVALID']]);
    expect(told([{ sbi: '10.71', otherSbi: 'geen' }])).toEqual(['1071 + undefined', [], []]);
  });

  it.each([
    ['CREATE_AND_UPDATE', '1071 + 56,4711,56101', ['otherSbiCodes 56 > 56, 4711, 56101'], []],
    ['UPDATE', '1071 + 56,4711,56101', ['otherSbiCodes 56 > 56, 4711, 56101'], []],
    ['FILL_EMPTY', '1071 + 56', [], ['DIFFERS_FROM_RECORD']],
    ['CREATE', '1071 + 56', [], []],
  ] as const)('are added to what a business does, where the list may: %s', (mode, left, changes, remarks) => {
    expect(told([OTHERS], doing('1071', ['56']), mode)).toEqual([left, changes, remarks]);
  });

  it('are filled in where nothing stood, and none is ever taken away', () => {
    expect(told([{ otherSbi: '56' }], doing('1071'), 'FILL_EMPTY')).toEqual(['1071 + 56', ['otherSbiCodes null > 56'], []]);
    expect(told([{ otherSbi: '' }], doing('1071', ['56']))).toEqual(['1071 + 56', [], []]);
    expect(told([{ otherSbi: '56' }], doing('1071', ['56', '4711']))).toEqual(['1071 + 56,4711', [], []]);
  });

  it('have the old main one among them when the list gives a new one, whatever the next row says', () => {
    const swap = { sbi: '56', otherSbi: '1071' };
    expect(told([swap, swap, { otherSbi: '56; 1071' }], doing('1071', ['56']))).toEqual(['56 + 1071', ['sbiCode 1071 > 56'], []]);
  });

  it('give the main one where there is none', () => {
    expect(told([OTHERS, { sbi: '1071' }])).toEqual(['4711 + 56101', [], ['DIFFERS_FROM_ROW']]);
    expect(told([OTHERS], doing())).toEqual(['4711 + 56101', ['sbiCode null > 4711', 'otherSbiCodes null > 56101'], []]);
  });
}); // prettier-ignore

describe('the activities that an import gave', () => {
  const giving = (main: [string | null, string] | undefined, before: string[], after: string[]) => ({
    type: 'Business' as const,
    id: 'b1',
    fields: { ...(main ? { mainSectorId: main } : {}), sectorIds: [before, after] } as Record<string, [unknown, unknown]>,
  });
  const restored = (effect: ReturnType<typeof giving>, main: string | null, all: string[]) => {
    const { removed, demoted, promoted, changes, remarks } = activitiesToRestore(effect, { main, all });
    return [removed, demoted, promoted, changes['sectorIds']?.[1], remarks.map(({ field }) => field)];
  };

  it('go, and the old main one is main again', () => {
    const effect = giving(['old', 'new'], ['old'], ['old', 'new', 'more']);
    expect(restored(effect, 'new', ['new', 'old', 'more'])).toEqual([['more', 'new'], null, 'old', ['old'], []]);
  });

  it('do not take away what was there before as another one', () => {
    const swap = giving(['old', 'other'], ['old', 'other'], ['old', 'other']);
    expect(restored(swap, 'other', ['other', 'old'])).toEqual([[], 'other', 'old', ['old', 'other'], []]);
  });

  it('stay when somebody chose another main one since', () => {
    const effect = giving(['old', 'new'], ['old'], ['old', 'new', 'more']);
    expect(restored(effect, 'else', ['else', 'old', 'new', 'more'])).toEqual([['more'], null, null, ['else', 'old', 'new'], ['mainSectorId']]);
    expect(restored(effect, 'more', ['more', 'old', 'new'])).toEqual([[], null, null, undefined, ['mainSectorId', 'otherSbiCodes']]);
  });

  it('need nothing when somebody put them back already', () => {
    const effect = giving(['old', 'new'], ['old'], ['old', 'new', 'more']);
    expect(restored(effect, 'old', ['old'])).toEqual([[], null, null, undefined, []]);
    expect(restored(giving(undefined, [], ['more']), null, [])).toEqual([[], null, null, undefined, []]);
  });

  it('stay when a business that was merged into it since had them too', () => {
    const effect = giving(['old', 'new'], ['old'], ['old', 'new', 'more', 'most']);
    const now = { main: 'new', all: ['new', 'old', 'more', 'most'] };
    expect(activitiesToRestore(effect, now, new Set(['more', 'new']))).toMatchObject({
      removed: ['most'],
      demoted: 'new',
      promoted: 'old',
      remarks: [{ outcome: 'MERGED', field: 'otherSbiCodes' }],
    });
    expect(activitiesToRestore(giving([null, 'new'], [], ['new']), { main: 'new', all: ['new'] }, new Set(['new']))).toMatchObject({
      removed: [],
      demoted: null,
      remarks: [{ outcome: 'MERGED', field: 'mainSectorId' }],
    });
  });

  it('go as they did when a list was written by an earlier release', () => {
    const effect = { type: 'Business' as const, id: 'b1', fields: { mainSectorId: [null, 'new'] as [unknown, unknown] } };
    expect(activitiesToRestore(effect, { main: 'new', all: ['new'] })).toMatchObject({ removed: ['new'], promoted: null });
  });
}); // prettier-ignore
