import { BUSINESS_STATUS } from '../../../api/exports/dutch-words';
import type { BusinessDraft } from '../../../api/imports/import-row.rules';
import { IMPORT_MODES } from '../../../api/imports/import.types';
import { codesOf, drafts, plan, type Row } from './planned-rows';

const existing = (draft: Partial<BusinessDraft>) => ({
  businesses: [
    {
      id: 'b1',
      associationIds: [],
      draft: { name: 'Bakkerij', status: 'ACTIVE' as const, tags: [], ...draft },
    },
  ],
  contacts: [],
  associations: [],
});

const row = (more: Row): Row => ({ name: 'Bakkerij', ...more });

describe('the status of a business in a list', () => {
  it.each([
    ...Object.entries(BUSINESS_STATUS).map(([status, word]) => [word, status]),
    ['GESTOPT', 'CLOSED'],
    ['Closed', 'CLOSED'],
    ['Moved  away', 'MOVED_AWAY'],
    ['moved_away', 'MOVED_AWAY'],
    ['In oprichting', 'PROSPECTIVE'],
  ])('is known by the word %s', (word, status) => {
    expect(drafts(row({ status: word }))[0]?.business?.status).toBe(status);
  });

  it('is reported at its cell when nobody knows the word, and the row is kept', () => {
    const [draft] = drafts(row({ status: 'slaapt' }));
    expect(draft).toMatchObject({ accepted: true, business: { name: 'Bakkerij' } });
    expect(draft?.business?.status).toBeUndefined();
    expect(draft?.issues).toContainEqual({
      severity: 'WARNING', code: 'BUSINESS_STATUS_UNKNOWN', field: 'businessStatus', column: 'Status', value: 'slaapt',
    }); // prettier-ignore
  });

  it.each(['', '-', 'onbekend'])('is left as it is by a cell that says nothing: %p', (status) => {
    const { planned, verdicts } = plan([row({ status })], existing({ status: 'CLOSED' }));
    expect(verdicts).toEqual(['SAME']);
    expect(codesOf(planned[0]?.issues)).toEqual([]);
  });

  it('replaces what stood there, or is kept out where only empty fields are filled', () => {
    const closed = [row({ status: 'gestopt' })];
    const change = { record: 'business', field: 'status', from: 'ACTIVE', to: 'CLOSED' };
    expect(plan(closed, existing({})).planned[0]?.changes).toEqual([change]);
    const filled = plan(closed, existing({}), { mode: 'FILL_EMPTY' }).planned[0];
    expect(filled?.changes).toEqual([]);
    expect(filled?.issues).toContainEqual({
      severity: 'WARNING', code: 'DIFFERS_FROM_RECORD', field: 'businessStatus', column: 'Status',
    }); // prettier-ignore
  });

  it('is active for a new business of which the list says nothing, also to the rows behind it', () => {
    const { planner, planned } = plan([row({}), row({ status: 'gestopt' })]);
    expect(planner.businesses[0]?.draft.status).toBe('ACTIVE');
    expect(codesOf(planned[1]?.issues)).toEqual(['DIFFERS_FROM_ROW']);
  });
});

describe('no post and a shielded address in a list', () => {
  const switches = [
    ['noMail', 'isNonMailing'],
    ['shielded', 'isAddressShielded'],
  ] as const;

  it.each(switches)('are switched on in every mode that changes records: %s', (column, field) => {
    for (const mode of IMPORT_MODES) {
      const { planned } = plan([row({ [column]: 'ja' })], existing({}), { mode });
      const on = [{ record: 'business', field, from: false, to: true }];
      expect(planned[0]?.changes).toEqual(mode === 'CREATE' ? [] : on);
    }
  });

  it.each(switches)('are never switched off, whatever the mode: %s', (column, field) => {
    for (const mode of IMPORT_MODES)
      for (const word of ['nee', 'no', '0', '', 'onbekend']) {
        const { planned, verdicts } = plan([row({ [column]: word })], existing({ [field]: true }), { mode });
        expect(verdicts).toEqual(['SAME']);
        expect(planned[0]).toMatchObject({ business: { draft: { [field]: true } }, changes: [] });
        expect(codesOf(planned[0]?.issues)).toEqual([]);
      }
  });

  it('of two rows about one business are on when one says so', () => {
    for (const words of [
      ['ja', 'nee'],
      ['nee', 'ja'],
    ])
      // prettier-ignore
      expect(plan(words.map((noMail) => row({ noMail }))).planner.businesses[0]?.draft.isNonMailing).toBe(true);
  });

  it('are reported when a word is neither yes nor no, and the row is kept', () => {
    const [draft] = drafts(row({ noMail: 'soms' }));
    expect(draft).toMatchObject({ accepted: true, business: { isNonMailing: undefined } });
    expect(draft?.issues).toContainEqual({
      severity: 'WARNING', code: 'YES_OR_NO_UNKNOWN', field: 'nonMailing', column: 'Wil geen post', value: 'soms',
    }); // prettier-ignore
  });
});

describe('the other names of a business in a list', () => {
  it('are its name in the statutes and its trade names, in which a comma may stand', () => {
    const [draft] = drafts(
      row({ statutory: 'Bakkerij Holding B.V.', tradeNames: 'Brood, Banket & Zn.; De Korst;De Korst' }),
    );
    expect(draft?.business).toMatchObject({
      statutoryName: 'Bakkerij Holding B.V.',
      tradeNames: ['Brood, Banket & Zn.', 'De Korst'],
    });
  });

  it('are added to those that were there', () => {
    const known = existing({ statutoryName: 'bakkerij holding b.v.', tradeNames: ['Oud'] });
    const { planned } = plan([row({ statutory: 'Bakkerij Holding B.V.', tradeNames: 'Nieuw; Oud' })], known);
    expect(planned[0]?.changes).toEqual([
      { record: 'business', field: 'tradeNames', from: 'Oud', to: 'Oud, Nieuw' },
    ]);
  });
});
