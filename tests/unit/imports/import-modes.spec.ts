import type { ExistingRecords } from '../../../api/imports/import-plan.rules';
import { codesOf, plan } from './planned-rows';

const existing = (): ExistingRecords => ({
  businesses: [
    { id: 'b1', associationIds: [], draft: { name: 'Bakkerij', kvkNumber: '34215639', postcode: '1111AA', city: 'Hoorn', email: 'info@b.nl', tags: ['x'] } },
  ],
  contacts: [
    { id: 'c1', draft: { familyName: 'Mol', emails: ['mol@a.nl'], phones: [], salutationPreference: 'UNKNOWN' }, affiliations: [{ businessId: 'b1', role: '' }] },
  ],
  associations: [{ id: 'a1', name: 'BIZ' }],
}); // prettier-ignore

const known = { name: 'Bakkerij', kvk: '34215639', city: 'Zwaag', phone: '030 2111111', tags: 'y', family: 'Mol', mail: 'mol@a.nl', role: 'Baas' }; // prettier-ignore
const fresh = { name: 'Slager', kvk: '87654321', family: 'Vis' };
const fieldsOf = (rows: ReturnType<typeof plan>) =>
  rows.planned.map(({ changes }) => changes.map(({ field }) => field));

describe('what a list may do', () => {
  it('makes and replaces when nothing else is chosen', () => {
    const found = plan([known, fresh], existing());
    expect(found.verdicts).toEqual(['CHANGED', 'NEW']);
    expect(fieldsOf(found)[0]).toEqual(['city', 'phone', 'tags', 'role']);
  });

  it('only makes: what is there stays, also what an earlier row spoke of', () => {
    const found = plan([known, known, fresh, { ...fresh, city: 'Hier' }], existing(), { mode: 'CREATE' });
    expect(found.verdicts).toEqual(['SAME', 'DUPLICATE 2', 'NEW', 'CHANGED']);
    expect(fieldsOf(found)).toEqual([[], [], [], ['city']]);
    expect(plan([{ ...known, family: 'Bos', mail: '' }], existing(), { mode: 'CREATE' })).toMatchObject({
      verdicts: ['NEW'],
      contacts: 1,
    });
  });

  it('only updates: what is not there is refused, and nothing new comes with what is', () => {
    const rows = [known, fresh, { family: 'Bos' }, { ...known, family: 'Bos', mail: '', member: 'BIZ' }];
    const found = plan(rows, existing(), { mode: 'UPDATE' });
    expect(found.verdicts).toEqual(['CHANGED', 'WRONG', 'WRONG', 'DUPLICATE 2']);
    expect(found.planned.map(({ issues }) => codesOf(issues))).toEqual([
      [],
      ['NOT_FOUND'],
      ['NOT_FOUND'],
      ['CONTACT_NOT_FOUND'],
    ]);
    expect(found).toMatchObject({ businesses: 0, contacts: 0 });
    expect([...found.planner.affiliations, ...found.planner.memberships].some(({ isNew }) => isNew)).toBe(
      false,
    );
  });

  it('fills what is empty, keeps what is filled and says so', () => {
    const found = plan([known, known], existing(), { mode: 'FILL_EMPTY' });
    expect(found.verdicts).toEqual(['CHANGED', 'DUPLICATE 2']);
    expect(fieldsOf(found)[0]).toEqual(['phone', 'role']);
    expect(codesOf(found.planned[0]?.issues)).toEqual(['DIFFERS_FROM_RECORD', 'DIFFERS_FROM_RECORD']);
  });
});

describe('by what a row finds a business', () => {
  const verdictBy = (row: object, matchBy: 'NUMBER' | 'NAME_POSTCODE' | 'AUTOMATIC') =>
    plan([row], existing(), { matchBy }).verdicts[0];

  it('is its number alone, when that is chosen', () => {
    expect(verdictBy({ name: 'Anders', kvk: '34215639' }, 'NUMBER')).toBe('CHANGED');
    expect(verdictBy({ name: 'Bakkerij', postcode: '1111AA' }, 'NUMBER')).toBe('NEW');
    expect(verdictBy({ name: 'Bakkerij', postcode: '1111AA' }, 'AUTOMATIC')).toBe('SAME');
  });

  it('is its name and postcode, when that is chosen, but never with the number of another', () => {
    expect(verdictBy({ name: 'BAKKERIJ', postcode: '1111 aa' }, 'NAME_POSTCODE')).toBe('SAME');
    expect(verdictBy({ name: 'Bakkerij', postcode: '2222BB' }, 'NAME_POSTCODE')).toBe('NEW');
    const found = plan([{ name: 'Slager', kvk: '34215639', postcode: '2222BB' }], existing(), {
      matchBy: 'NAME_POSTCODE',
    });
    expect(found.verdicts).toEqual(['WRONG']);
    expect(codesOf(found.planned[0]?.issues)).toEqual(['NUMBER_OF_ANOTHER_BUSINESS']);
  });

  it('is an e-mail address, when that is chosen, for people too', () => {
    const byEmail = (row: object) => plan([row], existing(), { matchBy: 'EMAIL' });
    expect(byEmail({ family: 'Mol', mail: 'mol@a.nl' }).verdicts).toEqual(['SAME']);
    expect(byEmail({ family: 'Mol', mail: 'other@a.nl' }).contacts).toBe(1);
  });
});
