import type { ExistingRecords } from '../../../api/imports/import-plan.rules';
import { codesOf, drafts, plan, type Row } from './planned-rows';

const person = (more: Row): Row => ({ family: 'Mol', mail: 'mol@a.nl', ...more });
const draftOf = (row: Row) => drafts(person(row))[0];

const existing = (): ExistingRecords => ({
  businesses: [],
  contacts: [
    {
      id: 'c1',
      draft: { familyName: 'Mol', emails: ['mol@a.nl'], phones: [], tags: ['oud'], remarks: 'Belt graag', salutationPreference: 'UNKNOWN' },
      affiliations: [],
    },
  ],
  associations: [],
}); // prettier-ignore

describe('several addresses and numbers of a person in a list', () => {
  it('are all kept, each once, the first of the first column first', () => {
    const draft = draftOf({
      mail: 'Mol@a.nl; mol@b.nl',
      mails: 'mol@b.nl; mol@c.nl',
      mobile: '06-12345678',
      mobiles: '030 4269427; 0032 2 279 60 00',
    });
    expect(draft?.contact).toMatchObject({
      emails: ['mol@a.nl', 'mol@b.nl', 'mol@c.nl'],
      phones: ['+31612345678', '+31304269427', '+3222796000'],
    });
    expect(codesOf(draft?.issues)).toEqual([]);
  });

  it('may stand behind commas, where that is no part of the name beside an address', () => {
    expect(draftOf({ mail: 'mol@a.nl, mol@b.nl' })?.contact?.emails).toEqual(['mol@a.nl', 'mol@b.nl']);
    expect(draftOf({ mail: 'Mol, Kees <mol@a.nl>' })?.contact?.emails).toEqual(['mol@a.nl']);
  });

  it('are reported one by one where they cannot be read; the others stay', () => {
    const draft = draftOf({ mail: 'mol@a.nl', mails: 'mol@b.nl; geen idee; mol@c.nl' });
    expect(draft?.contact?.emails).toEqual(['mol@a.nl', 'mol@b.nl', 'mol@c.nl']);
    expect(draft?.issues).toEqual([
      { severity: 'WARNING', code: 'EMAIL_INVALID', field: 'contactOtherEmails', column: 'Andere e-mailadressen', value: 'geen idee' },
    ]); // prettier-ignore
  });

  it('are added to those that were there', () => {
    const { planned } = plan([person({ mails: 'mol@b.nl; mol@c.nl' })], existing());
    expect(planned[0]?.changes).toEqual([
      { record: 'contact', field: 'emails', from: 'mol@a.nl', to: 'mol@a.nl, mol@b.nl, mol@c.nl' },
    ]);
  });
});

describe('labels and remarks in a list', () => {
  it('are about the person in columns of their own, whatever those of the business say', () => {
    const draft = draftOf({
      name: 'Bakkerij',
      tags: 'horeca',
      remarks: 'Op de hoek',
      personTags: 'raad; vip',
      personRemarks: 'Aardig',
    });
    expect(draft?.business).toMatchObject({ tags: ['horeca'], remarks: 'Op de hoek' });
    expect(draft?.contact).toMatchObject({ tags: ['raad', 'vip'], remarks: 'Aardig' });
  });

  it('are about the person when the row names no business', () => {
    const draft = draftOf({
      tags: 'raad; vip',
      remarks: 'Op de hoek',
      personTags: 'vip',
      personRemarks: 'Aardig',
    });
    expect(draft?.contact).toMatchObject({ tags: ['vip', 'raad'], remarks: 'Aardig\n\nOp de hoek' });
  });

  it('are asked about when a number of a citizen seems to stand there', () => {
    expect(draftOf({ name: 'Bakkerij', personRemarks: 'BSN 111222333' })?.issues).toContainEqual({
      severity: 'WARNING', code: 'POSSIBLE_BSN', field: 'contactRemarks', column: 'Opmerkingen bij de persoon', value: '',
    }); // prettier-ignore
  });

  it('are added to what stood there, and a second time change nothing', () => {
    const row = person({ personTags: 'vip', personRemarks: 'Aardig' });
    const { planned, verdicts } = plan([row, row], existing());
    expect(planned[0]?.changes).toEqual([
      { record: 'contact', field: 'tags', from: 'oud', to: 'oud, vip' },
      { record: 'contact', field: 'remarks', from: 'Belt graag', to: 'Belt graag\n\nAardig' },
    ]);
    expect(verdicts).toEqual(['CHANGED', 'DUPLICATE 2']);
  });

  it('stay as they are where only empty fields are filled, said at the column that tells otherwise', () => {
    const rows = [person({ mails: 'mol@b.nl', personTags: 'vip', remarks: 'Aardig' })];
    const { planned } = plan(rows, existing(), { mode: 'FILL_EMPTY' });
    expect(planned[0]?.changes).toEqual([]);
    expect(planned[0]?.issues.map(({ code, field, column }) => [code, field, column]).toSorted()).toEqual([
      ['DIFFERS_FROM_RECORD', 'contactEmail', 'E-mail contact'],
      ['DIFFERS_FROM_RECORD', 'contactRemarks', 'Opmerkingen bij de persoon'],
      ['DIFFERS_FROM_RECORD', 'contactTags', 'Labels van de persoon'],
    ]);
  });
});
