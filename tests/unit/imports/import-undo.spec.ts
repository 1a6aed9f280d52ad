import { withoutMerged, withoutWhatMergedHad } from '../../../api/imports/import-undo-merged.rules';
import { listToRestore, type ListedValue } from '../../../api/imports/import-undo-lists.rules';
import {
  addedTo,
  fateOf,
  fieldsToRestore,
  numberToRestore,
  withoutNumber,
  withoutReversal,
} from '../../../api/imports/import-undo.rules';

describe('what of a changed record goes back', () => {
  const effect = {
    type: 'Business' as const,
    id: 'b1',
    fields: {
      city: ['Hier', 'Daar'],
      phone: [null, '+31302000000'],
      tags: [['oud'], ['oud', 'nieuw']],
      street: ['Weg', 'Weg'],
      mainSectorId: ['s1', 's2'],
    } as Record<string, [unknown, unknown]>,
  };

  it('is every field that still has the value the import gave', () => {
    const current = { city: 'Daar', phone: '+31302000000', tags: ['oud', 'nieuw'], street: 'Laan' };
    expect(fieldsToRestore(effect, current)).toEqual({
      patch: { city: 'Hier', phone: null, tags: ['oud'] },
      changes: {
        city: ['Daar', 'Hier'],
        phone: ['+31302000000', null],
        tags: [['oud', 'nieuw'], ['oud']],
      },
      remarks: [],
    });
  });

  it('is not what somebody changed since; what they set back themselves needs no remark', () => {
    const current = { city: 'Ginds', phone: null, tags: ['oud', 'nieuw'] };
    const { patch, remarks } = fieldsToRestore(effect, current);
    expect(patch).toEqual({ tags: ['oud'] });
    expect(remarks).toEqual([{ type: 'Business', id: 'b1', outcome: 'FIELD_KEPT', field: 'city' }]);
    expect(fieldsToRestore({ type: 'Contact', id: 'c1' }, {})).toEqual({
      patch: {},
      changes: {},
      remarks: [],
    });
  });

  it('are the addresses that were added', () => {
    const added = {
      type: 'Contact' as const,
      id: 'c1',
      fields: { emails: [['a@a.nl'], ['a@a.nl', 'b@a.nl']] as [unknown, unknown] },
    };
    expect(addedTo(added, 'emails')).toEqual(['b@a.nl']);
    expect(addedTo(added, 'phones')).toEqual([]);
  });
});

describe('what becomes of a record that the import made', () => {
  it.each([
    [{ isTouched: false, canArchive: true }, 'REMOVED'],
    [{ isTouched: false, use: 'TRACES', canArchive: true }, 'ARCHIVED'],
    [{ isTouched: false, use: 'TRACES', canArchive: false }, 'IN_USE'],
    [{ isTouched: false, use: 'PEOPLE', canArchive: true }, 'IN_USE'],
    [{ isTouched: true, canArchive: true }, 'KEPT'],
  ] as const)('%j: %s', (found, fate) => {
    expect(fateOf(found)).toBe(fate);
  });
});

describe('a register number that goes back', () => {
  const effect = {
    type: 'Business' as const,
    id: 'b1',
    fields: { branchNumber: ['000012345678', '000099999999'], city: ['Hier', 'Daar'] } as Record<
      string,
      [unknown, unknown]
    >,
  };
  const current = { kvkNumber: '12345678', branchNumber: '000099999999', city: 'Daar' };
  const found = fieldsToRestore(effect, current);

  it('is looked at as a whole, and only when it changes', () => {
    expect(numberToRestore(effect, found, current)).toEqual({
      id: 'b1',
      kvkNumber: '12345678',
      branchNumber: '000012345678',
    });
    expect(numberToRestore(effect, { ...found, patch: { city: 'Hier' } }, current)).toBeUndefined();
    expect(numberToRestore(effect, { ...found, patch: { kvkNumber: null } }, {})).toEqual({
      id: 'b1',
      kvkNumber: null,
      branchNumber: null,
    });
  });

  it('stays when another has it, and says so', () => {
    expect(withoutNumber(effect, found)).toEqual({
      patch: { city: 'Hier' },
      changes: { city: ['Daar', 'Hier'] },
      remarks: [{ type: 'Business', id: 'b1', outcome: 'NUMBER_TAKEN', field: 'branchNumber' }],
    });
  });
});

describe('a function that took in another one since', () => {
  it('stays as it is, and says so of every field that would go back', () => {
    const effect = {
      type: 'Affiliation' as const,
      id: 'a1',
      fields: { role: [null, 'Baas'] as [unknown, unknown] },
    };
    expect(withoutMerged(effect, fieldsToRestore(effect, { role: 'Baas' }))).toEqual({
      patch: {},
      changes: {},
      remarks: [{ type: 'Affiliation', id: 'a1', outcome: 'MERGED', field: 'role' }],
    });
  });
});

describe('a record into which another one was merged since', () => {
  const effect = {
    type: 'Business' as const,
    id: 'b1',
    fields: {
      street: ['Weg', 'Kade'],
      city: ['Hoorn', 'Zwaag'],
      phone: [null, '+31302000000'],
      isNonMailing: [false, true],
      website: ['https://a.example', null],
      tags: [['oud'], ['oud', 'nieuw', 'markt']],
    } as Record<string, [unknown, unknown]>,
  };
  const current = Object.fromEntries(Object.entries(effect.fields).map(([field, [, now]]) => [field, now]));
  const whole = fieldsToRestore(effect, current);
  const kept = (...merged: object[]) =>
    withoutWhatMergedHad(effect, whole, merged as Record<string, unknown>[])
      .remarks.map(({ outcome, field }) => `${outcome} ${field}`)
      .toSorted();

  it('keeps what that one had too, each field and any label for itself, and an address as a whole', () => {
    expect(kept({ phone: '+31302000000', city: 'Zwaag', tags: ['markt'] })).toEqual([
      'MERGED phone',
      'MERGED tags',
    ]);
    expect(kept({ street: 'Kade', city: 'Zwaag' }, { isNonMailing: true })).toEqual([
      'MERGED city',
      'MERGED isNonMailing',
      'MERGED street',
    ]);
    expect(kept({ street: 'Kade' }, { city: 'Zwaag' })).toEqual([]);
  });

  it('keeps nothing for what both did not have', () => {
    expect(kept({ phone: null, website: null, tags: ['oud'], isNonMailing: false })).toEqual([]);
    expect(kept()).toEqual([]);
  });
});

describe('the days of a function', () => {
  const effect = {
    type: 'Affiliation' as const,
    id: 'a1',
    fields: { startsOn: ['2020-03-01', '2015-03-01'], role: [null, 'Lid'] } as Record<
      string,
      [unknown, unknown]
    >,
  };
  const current = { startsOn: '2015-03-01', role: 'Lid', termEndsOn: null, endsOn: null };
  const whole = fieldsToRestore(effect, current);

  it.each([['endsOn'], ['termEndsOn']])('stay when %s would come before the start', (field) => {
    expect(withoutReversal(effect, whole, { ...current, [field]: '2018-01-01' })).toEqual({
      patch: { role: null },
      changes: { role: ['Lid', null] },
      remarks: [{ type: 'Affiliation', id: 'a1', outcome: 'FIELD_KEPT', field: 'startsOn' }],
    });
    expect(withoutReversal(effect, whole, { ...current, [field]: '2020-03-01' })).toBe(whole);
  });
});

describe('addresses that an import added to somebody', () => {
  const adding = (before: string[], after: string[]) => ({
    type: 'Contact' as const,
    id: 'c1',
    fields: { emails: [before, after] as [unknown, unknown] },
  });
  const value = (name: string, more: Partial<ListedValue> = {}) => ({
    id: `id of ${name}`,
    value: name,
    isPrimary: false,
    isUsed: false,
    isOfMerged: false,
    ...more,
  });
  const old = value('old', { isPrimary: true });

  it('go when they stand as it left them', () => {
    expect(listToRestore(adding(['old'], ['old', 'new']), 'emails', [old, value('new')])).toEqual({
      removed: ['id of new'],
      heir: null,
      changes: { emails: ['old, new', 'old'] },
      remarks: [],
    });
  });

  it('leave nothing to say when somebody took them away already, or nothing was added', () => {
    const nothing = { removed: [], heir: null, changes: {}, remarks: [] };
    expect(listToRestore(adding(['old'], ['old', 'new']), 'emails', [old])).toEqual(nothing);
    expect(listToRestore(adding([], ['new']), 'phones', [old])).toEqual(nothing);
  });

  it.each([
    ['made primary', ['old'], value('new', { isPrimary: true })],
    ['no longer primary', [], value('new')],
  ])('stay when somebody touched them: %s', (_how, before, current) => {
    const { removed, remarks } = listToRestore(adding(before, [...before, 'new']), 'emails', [current]);
    expect(removed).toEqual([]);
    expect(remarks).toEqual([{ type: 'Contact', id: 'c1', outcome: 'FIELD_KEPT', field: 'emails' }]);
  });

  it('stay when somebody subscribed with them', () => {
    const used = value('new', { isUsed: true });
    const { removed, remarks } = listToRestore(adding(['old'], ['old', 'new']), 'emails', [old, used]);
    expect(removed).toEqual([]);
    expect(remarks).toEqual([{ type: 'Contact', id: 'c1', outcome: 'IN_USE', field: 'emails' }]);
  });

  it('stay when who was merged into him since had them too', () => {
    const shared = value('new', { isOfMerged: true });
    const { removed, remarks } = listToRestore(adding(['old'], ['old', 'new']), 'emails', [old, shared]);
    expect(removed).toEqual([]);
    expect(remarks).toEqual([{ type: 'Contact', id: 'c1', outcome: 'MERGED', field: 'emails' }]);
  });

  it('hand over being primary to the oldest that is left, if any is', () => {
    const own = value('new', { isPrimary: true });
    expect(listToRestore(adding([], ['new']), 'emails', [own, value('later'), value('last')])).toMatchObject({
      removed: ['id of new'],
      heir: 'id of later',
    });
    expect(listToRestore(adding([], ['new']), 'emails', [own])).toMatchObject({
      heir: null,
      changes: { emails: ['new', null] },
    });
  });
});
