import { proposeMapping } from '../../../api/imports/import-columns.rules';
import type { ExistingRecords } from '../../../api/imports/import-plan.rules';
import type { ImportMode } from '../../../api/imports/import.types';
import { codesOf, plan, type Row } from './planned-rows';

const NOOR = { name: 'Bakkerij', kvk: '34215639', given: 'Noor', family: 'Mol', mail: 'n@a.nl' };

interface Known {
  role: string;
  startsOn?: string;
  termEndsOn?: string;
}

const at = (...functions: Known[]): ExistingRecords => ({
  businesses: [{ id: 'b1', associationIds: [], draft: { name: 'Bakkerij', kvkNumber: '34215639', tags: [] } }],
  contacts: [
    {
      id: 'c1',
      draft: { givenName: 'Noor', familyName: 'Mol', emails: ['n@a.nl'], phones: [], salutationPreference: 'UNKNOWN' },
      affiliations: functions.map((one, place) => ({ id: `f${place}`, businessId: 'b1', ...one })),
    },
  ],
  associations: [],
}); // prettier-ignore

function told(rows: Row[], there?: ExistingRecords, mode?: ImportMode) {
  const { planner, planned, verdicts } = plan(
    rows.map((row) => ({ ...NOOR, ...row })),
    there,
    { mode },
  );
  return {
    verdicts,
    functions: planner.affiliations.map(({ role, startsOn }) => `${role} ${startsOn ?? '?'}`),
    remarks: planned.flatMap(({ issues }) => codesOf(issues)),
    changes: planned.flatMap(({ changes }) =>
      changes.map(({ record, field, from, to }) => `${record}.${field} ${from} ${to}`),
    ),
  };
}

describe('since when somebody has a function at a business', () => {
  it('comes with a new one, and is filled in by a later row', () => {
    const rows = [{ role: 'Eigenaar' }, { role: 'eigenaar', since: '1-3-2019' }, { role: 'Kok', since: '2-3-2020' }];
    expect(told(rows)).toMatchObject({
      verdicts: ['NEW', 'CHANGED', 'NEW'],
      functions: ['Eigenaar 2019-03-01', 'Kok 2020-03-02'],
    });
  });

  it.each([
    ['CREATE_AND_UPDATE', 'CHANGED', '2019-03-01', []],
    ['UPDATE', 'CHANGED', '2019-03-01', []],
    ['FILL_EMPTY', 'SAME', '2015-01-01', ['DIFFERS_FROM_RECORD']],
    ['CREATE', 'SAME', '2015-01-01', []],
  ] as const)('is what the list says where it may: %s', (mode, verdict, day, remarks) => {
    const row = { role: 'Eigenaar', since: '1-3-2019' };
    const changed = verdict === 'CHANGED' ? ['affiliation.startsOn 2015-01-01 2019-03-01'] : [];
    expect(told([row], at({ role: 'Eigenaar', startsOn: '2015-01-01' }), mode)).toEqual({
      verdicts: [verdict],
      functions: [`Eigenaar ${day}`],
      remarks,
      changes: changed,
    });
  });

  it('is filled in where nothing stood, also beside a function without a name that gets one', () => {
    expect(told([{ role: '', since: '1-3-2019' }], at({ role: 'Eigenaar' }), 'FILL_EMPTY')).toMatchObject({
      verdicts: ['CHANGED'],
      functions: ['Eigenaar 2019-03-01'],
    });
    expect(told([{ role: 'Kok', since: '1-3-2019' }], at({ role: '' }), 'FILL_EMPTY')).toMatchObject({
      functions: ['Kok 2019-03-01'],
      changes: ['affiliation.startsOn null 2019-03-01', 'affiliation.role null Kok'],
    });
  });

  it('is of the function that the row names, and of none when it could be of several', () => {
    const two = at({ role: 'Eigenaar' }, { role: 'Kok' });
    expect(told([{ role: 'kok', since: '1-3-2019' }], two).functions).toEqual(['Eigenaar ?', 'Kok 2019-03-01']);
    expect(told([{ role: '', since: '1-3-2019' }], two).functions).toEqual(['Eigenaar ?', 'Kok ?']);
    const nameless = at({ role: 'Eigenaar' }, { role: '' });
    expect(told([{ role: '', since: '1-3-2019' }], nameless).functions).toEqual(['Eigenaar ?', ' 2019-03-01']);
  });

  it('is what the first of two rows says', () => {
    const rows = [{ role: 'Kok', since: '1-3-2019' }, { role: 'Kok', since: '1-3-2020' }];
    for (const there of [undefined, at({ role: 'Kok', startsOn: '2019-03-01' }), at({ role: 'Kok' })])
      expect(told(rows, there)).toMatchObject({ functions: ['Kok 2019-03-01'], remarks: ['DIFFERS_FROM_ROW'] });
  });

  it('is not changed by a bare year in which it lies, nor by an empty cell', () => {
    const there = () => at({ role: 'Kok', startsOn: '2019-05-06' });
    expect(told([{ role: 'Kok', since: '2019' }], there())).toMatchObject({ verdicts: ['SAME'], changes: [] });
    expect(told([{ role: 'Kok', since: '' }], there())).toMatchObject({ verdicts: ['SAME'], changes: [] });
    expect(told([{ role: 'Kok', since: '2018' }], there())).toMatchObject({ functions: ['Kok 2018-01-01'] });
  });

  it('never comes after the term for which somebody was chosen', () => {
    const there = at({ role: 'Commissaris', termEndsOn: '2019-01-01' });
    expect(told([{ role: 'Commissaris', since: '1-3-2019' }], there)).toMatchObject({
      functions: ['Commissaris ?'],
      remarks: ['FUNCTION_TERM_REVERSED'],
    });
  });

  it('is of the board in a list that is about boards alone', () => {
    const fieldOf = (...names: string[]) => proposeMapping(names).mapping['Functie sinds'];
    expect(fieldOf('Vereniging', 'Naam', 'Functie', 'Functie sinds')).toBe('boardFrom');
    expect(fieldOf('Bedrijf', 'Vereniging', 'Naam', 'Functie', 'Functie sinds')).toBe('roleFrom');
  });
}); // prettier-ignore
