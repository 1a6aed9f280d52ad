import { type ExistingRecords, ImportPlanner } from '../../../api/imports/import-plan.rules';
import { drafts, plan } from './planned-rows';

describe('rows about what exists already', () => {
  const existing = (): ExistingRecords => ({
    businesses: [
      { id: 'b1', associationIds: ['a1', 'gone'], draft: { name: 'Bakkerij B.V.', kvkNumber: '34215639', street: 'Kade', houseNumber: '1a', postcode: '1111AA', city: 'Hoorn', phone: '+31301234567', tags: ['x'] } },
    ],
    contacts: [
      { id: 'c1', draft: { givenName: 'Çağla', familyName: 'Yılmaz', emails: ['c@a.nl'], phones: [], salutationPreference: 'MRS' }, affiliations: [{ businessId: 'b1', role: 'Eigenaar' }, { businessId: 'elsewhere', role: '' }] },
    ],
    associations: [{ id: 'a1', name: 'Ondernemersvereniging Lindehoven' }],
  }); // prettier-ignore

  it('that say nothing else are the same', () => {
    const { planned, planner, verdicts } = plan(
      [
        {
          name: 'BAKKERIJ BV',
          kvk: '34215639',
          city: 'HOORN',
          tags: 'x',
          given: 'Ça?la',
          family: 'Y?lmaz',
          mail: 'c@a.nl',
          role: 'Eigenaar',
          member: 'OV Lindehoven',
        },
      ],
      existing(),
    );
    expect(verdicts).toEqual(['SAME']);
    expect(planned[0]).toMatchObject({ business: { id: 'b1' }, contact: { id: 'c1' }, changes: [] });
    expect([...planner.affiliations, ...planner.memberships].some(({ isNew }) => isNew)).toBe(false);
    expect(planner.businesses).toEqual([]);
  });

  it('show each change field by field', () => {
    const { planned, verdicts } = plan(
      [
        {
          name: 'Bakkerij',
          kvk: '34215639',
          phone: '030 7654321',
          tags: 'y',
          given: 'Çağla',
          family: 'Yılmaz',
          mail: 'c@a.nl',
          mobile: '0612345678',
        },
      ],
      existing(),
    );
    expect(verdicts).toEqual(['CHANGED']);
    expect(planned[0]?.changes).toEqual([
      { record: 'business', field: 'phone', from: '+31301234567', to: '+31307654321' },
      { record: 'business', field: 'tags', from: 'x', to: 'x, y' },
      { record: 'contact', field: 'phones', from: null, to: '+31612345678' },
    ]);
  });

  it('replace a whole address, so that no addition of the old one stays', () => {
    const { planned } = plan(
      [{ name: 'Bakkerij', kvk: '34215639', address: 'Weg 9', postcode: '2222BB' }],
      existing(),
    );
    expect(planned[0]?.changes).toEqual([
      { record: 'business', field: 'city', from: 'Hoorn', to: null },
      { record: 'business', field: 'street', from: 'Kade', to: 'Weg' },
      { record: 'business', field: 'houseNumber', from: '1a', to: '9' },
      { record: 'business', field: 'postcode', from: '1111AA', to: '2222BB' },
    ]);
  });

  it('bring a new person, role or membership to it', () => {
    expect(
      plan([{ name: 'Bakkerij', kvk: '34215639', given: 'Bas', family: 'Mol' }], existing()).verdicts,
    ).toEqual(['NEW']);
    expect(
      plan(
        [{ name: 'Nieuw', given: 'Çağla', family: 'Yılmaz', mail: 'c@a.nl' }],
        existing(),
      ).planner.affiliations.filter(({ isNew }) => isNew),
    ).toHaveLength(1);
    expect(plan([{ name: 'Bakkerij', kvk: '34215639', member: 'BIZ Centrum' }], existing()).verdicts).toEqual(
      ['NEW'],
    );
  });

  it('only fill when an earlier part of the same import wrote it', () => {
    const records = existing();
    records.businesses.forEach((business) => (business.firstRow = 2));
    const planner = new ImportPlanner(records);
    const [row] = drafts({ name: 'Bakkerij', kvk: '34215639', phone: '030 7654321' });
    expect(row && planner.add(row)).toMatchObject({ verdict: 'DUPLICATE', duplicateOf: 2 });
  });

  it('find nobody by name alone among people of other businesses', () => {
    const records = existing();
    records.contacts.push({
      id: 'c2',
      draft: { familyName: 'Mol', emails: [], phones: [], salutationPreference: 'UNKNOWN' },
      affiliations: [],
    });
    expect(plan([{ given: 'Çağla', family: 'Yılmaz' }], records).verdicts).toEqual(['NEW']);
    expect(plan([{ family: 'Mol' }], records).verdicts).toEqual(['SAME']);
  });

  it('that are refused change nothing', () => {
    const { planned, planner } = plan([{ city: 'Hoorn' }], existing());
    expect(planned[0]).toMatchObject({ verdict: 'WRONG', changes: [] });
    expect(planner.businesses).toEqual([]);
  });

  it('make an association under its longest name', () => {
    const { planner } = plan([
      { name: 'A', member: 'WV Markt' },
      { name: 'B', member: 'Winkeliersvereniging Markt' },
      { name: 'C', member: 'WV Markt' },
    ]);
    expect([...planner.associations.values()]).toEqual([{ name: 'Winkeliersvereniging Markt' }]);
    expect(planner.memberships).toHaveLength(3);
  });

  it('may repeat a remark that stands there already', () => {
    const records = existing();
    records.businesses.forEach(({ draft }) => (draft.remarks = 'Belt graag. Komt langs'));
    expect(plan([{ name: 'Bakkerij', kvk: '34215639', remarks: 'Belt graag' }], records).verdicts).toEqual([
      'SAME',
    ]);
  });

  it('are told apart from what no row spoke of', () => {
    const { planner } = plan([{ name: 'Nieuw' }], existing());
    expect(planner.touchedBusinesses.map(({ draft }) => draft.name)).toEqual(['Nieuw']);
    const touched = plan([{ name: 'Bakkerij', kvk: '34215639' }], existing()).planner.touchedBusinesses;
    expect(touched).toMatchObject([{ id: 'b1' }]);
  });
});
