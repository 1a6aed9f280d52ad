import { isSameFunction } from '../../../api/imports/import-affiliation.rules';
import { type ExistingRecords, ImportPlanner } from '../../../api/imports/import-plan.rules';
import type { ImportMode } from '../../../api/imports/import.types';
import { codesOf, drafts, plan } from './planned-rows';

const noor = { name: 'Bakkerij', kvk: '34215639', given: 'Noor', family: 'Mol', mail: 'n@a.nl' };

/** Noor with these functions at the bakery. */
const existing = (...roles: string[]): ExistingRecords => ({
  businesses: [{ id: 'b1', associationIds: [], draft: { name: 'Bakkerij', kvkNumber: '34215639', tags: [] } }],
  contacts: [
    {
      id: 'c1',
      draft: { givenName: 'Noor', familyName: 'Mol', emails: ['n@a.nl'], phones: [], salutationPreference: 'UNKNOWN' },
      affiliations: roles.map((role, place) => ({ id: `f${place}`, businessId: 'b1', role })),
    },
  ],
  associations: [],
}); // prettier-ignore

const saying = (roles: string[], there?: ExistingRecords, mode?: ImportMode) => {
  const { planner, planned, verdicts } = plan(
    roles.map((role) => ({ ...noor, role })),
    there,
    { mode },
  );
  return {
    verdicts,
    functions: planner.affiliations.map(({ role, isNew }) => (isNew ? `+${role}` : role)),
    remarks: planned.map(({ issues }) => codesOf(issues).join()),
    changes: planned.flatMap(({ changes }) => changes),
  };
};

describe('another function at the same business', () => {
  it('is one more, and shown as such', () => {
    expect(saying(['Directeur'], existing('Eigenaar'))).toEqual({
      verdicts: ['NEW'],
      functions: ['Eigenaar', '+Directeur'],
      remarks: [''],
      changes: [{ record: 'affiliation', field: 'affiliation', from: null, to: 'Directeur, Bakkerij' }],
    });
  });

  it('is made once, however often the list says so', () => {
    const { verdicts, functions } = saying(['Directeur', 'DIRECTEUR', 'Eigenaar', 'eigenaar'], existing('Eigenaar')); // prettier-ignore
    expect(verdicts).toEqual(['NEW', 'DUPLICATE 2', 'SAME', 'DUPLICATE 4']);
    expect(functions).toEqual(['Eigenaar', '+Directeur']);
  });

  it('is none when it is only spelled otherwise, or not said', () => {
    for (const role of ['mede eigenaar', 'MEDE-EIGENAAR', 'Mede- eigenaar', '', '-'])
      expect(saying([role], existing('Mede-eigenaar'))).toMatchObject({ verdicts: ['SAME'], remarks: [''] });
    expect(isSameFunction('+', '–')).toBe(false);
    expect(isSameFunction('', 'Lid')).toBe(false);
  });

  it('is what somebody is whose function had no name yet; each of those is named once', () => {
    const { verdicts, functions, changes } = saying(['Baas', 'Kok', 'baas', 'Ober'], existing('', ''));
    expect(verdicts).toEqual(['CHANGED', 'CHANGED', 'DUPLICATE 2', 'NEW']);
    expect(functions).toEqual(['Baas', 'Kok', '+Ober']);
    expect(changes.map(({ field, to }) => [field, to])).toEqual([
      ['role', 'Baas'],
      ['role', 'Kok'],
      ['affiliation', 'Ober, Bakkerij'],
    ]);
  });

  it('goes by what the list may do with people who are there', () => {
    const made = (mode: ImportMode) => {
      const { functions, remarks } = saying(['Directeur'], existing('Eigenaar'), mode);
      return [functions.length - 1, ...remarks];
    };
    expect(made('CREATE_AND_UPDATE')).toEqual([1, '']);
    expect(made('FILL_EMPTY')).toEqual([0, 'DIFFERS_FROM_RECORD']);
    expect(made('UPDATE')).toEqual([0, 'DIFFERS_FROM_RECORD']);
    expect(made('CREATE')).toEqual([0, '']);
    expect(saying(['Directeur'], existing(''), 'FILL_EMPTY')).toMatchObject({ functions: ['Directeur'] });
    expect(saying(['Directeur'], existing(''), 'CREATE')).toMatchObject({ functions: [''] });
  });

  it('belongs to people whom the list makes, whatever else it may do', () => {
    for (const mode of ['CREATE_AND_UPDATE', 'FILL_EMPTY', 'CREATE'] as const)
      expect(saying(['Directeur', 'Eigenaar', 'directeur'], undefined, mode)).toMatchObject({
        verdicts: ['NEW', 'NEW', 'DUPLICATE 2'],
        functions: ['+Directeur', '+Eigenaar'],
      });
  });

  it('was said by the row that said it, also in an earlier part of the list', () => {
    const there = existing('Eigenaar', 'Directeur');
    for (const record of [...there.businesses, ...there.contacts]) record.firstRow = 2;
    const [owner, director] = there.contacts[0]?.affiliations ?? [];
    if (director) director.firstRow = 9;
    const planner = new ImportPlanner(there);
    const verdicts = drafts({ ...noor, role: 'Directeur' }, { ...noor, role: 'Eigenaar' }).map((row) => {
      const { verdict, duplicateOf } = planner.add({ ...row, number: row.number + 1_000 });
      return [verdict, duplicateOf];
    });
    expect(verdicts).toEqual([
      ['DUPLICATE', 9],
      ['SAME', undefined],
    ]);
    expect(owner).toMatchObject({ role: 'Eigenaar' });
  });
});
