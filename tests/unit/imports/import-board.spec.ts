import { type ExistingRecords } from '../../../api/imports/import-plan.rules';
import type { ImportMode } from '../../../api/imports/import.types';
import { codesOf, drafts, plan } from './planned-rows';

const issuesOf = (row: Parameters<typeof drafts>[0]) =>
  drafts(row).flatMap(({ issues }) => issues.map(({ code, column }) => `${code} ${column}`));

describe('a board role in a row', () => {
  it('is read with its days', () => {
    const [draft] = drafts({
      family: 'Mol',
      board: 'OV Zuid',
      boardRole: 'Voorzitter',
      from: '1-3-2024',
      until: '28 februari 2028',
    });
    expect(draft?.board).toEqual({
      association: 'OV Zuid',
      draft: { role: 'Voorzitter', startsOn: '2024-03-01', termEndsOn: '2028-02-28' },
    });
    expect(draft?.issues).toEqual([]);
  });

  it("without a function of its own is said by 'ja', and denied by 'nee'", () => {
    const boardOf = (boardRole: string) => drafts({ family: 'Mol', board: 'OV Zuid', boardRole })[0]?.board;
    expect(boardOf('ja')).toEqual({ association: 'OV Zuid', draft: {} });
    expect(boardOf('nee')).toBeUndefined();
    expect(issuesOf({ family: 'Mol', board: 'OV Zuid', boardRole: 'nee' })).toEqual([]);
  });

  it('asks for what is missing, at the cell', () => {
    expect(issuesOf({ family: 'Mol', board: 'OV Zuid' })).toEqual(['BOARD_ROLE_MISSING Vereniging']);
    expect(issuesOf({ family: 'Mol', boardRole: 'Voorzitter' })).toEqual([
      'BOARD_WITHOUT_ASSOCIATION Bestuursfunctie',
    ]);
    expect(issuesOf({ family: 'Mol', until: '1-1-2028' })).toEqual(['BOARD_WITHOUT_ASSOCIATION Bestuur tot']);
    expect(issuesOf({ name: 'Zaak', kvk: '34215639', board: 'OV Zuid', boardRole: 'Lid' })).toEqual([
      'BOARD_WITHOUT_PERSON Vereniging',
    ]);
  });

  it('leaves out a day that cannot be, and says of a term that it is over', () => {
    const row = { family: 'Mol', board: 'OV Zuid', boardRole: 'Lid' };
    expect(issuesOf({ ...row, from: 'voorjaar 2024', until: '31-2-2026' })).toEqual([
      'DATE_IS_A_PERIOD Bestuur vanaf',
      'DATE_INVALID Bestuur tot',
    ]);
    expect(issuesOf({ ...row, from: '1-1-2024', until: '1-1-2023' })).toEqual([
      'BOARD_TERM_REVERSED Bestuur tot',
    ]);
    expect(issuesOf({ ...row, until: '21-11-2026' })).toEqual(['BOARD_TERM_OVER Bestuur tot']);
    expect(issuesOf({ ...row, until: '22-11-2026' })).toEqual([]);
  });
});

describe('a bare year in a term', () => {
  const row = { ...{ family: 'Mol', board: 'OV Zuid', boardRole: 'Lid' }, from: '2023', until: '2026' };

  it('is its first day as a beginning and its last day as an end, with a remark', () => {
    expect(drafts(row)[0]?.board?.draft).toEqual({
      role: 'Lid',
      startsOn: '2023-01-01',
      termEndsOn: '2026-12-31',
    });
    expect(issuesOf(row)).toEqual(['YEAR_FROM_FIRST_DAY Bestuur vanaf', 'YEAR_UNTIL_LAST_DAY Bestuur tot']);
    expect(drafts({ ...row, until: '2023' })[0]?.board?.draft.termEndsOn).toBe('2023-12-31');
    expect(issuesOf({ ...row, until: '2023' })).toContain('BOARD_TERM_OVER Bestuur tot');
    expect(issuesOf({ ...row, until: '2022' })).toContain('BOARD_TERM_REVERSED Bestuur tot');
  });

  it('says nothing new of a day in that year, and replaces one in another year', () => {
    const noorMol = { ...row, given: 'Noor', mail: 'n@a.nl', boardRole: 'Voorzitter' };
    const known = { ...chair(), draft: { ...chair().draft, termEndsOn: '2026-03-01' } };
    const changesOf = (more: object) =>
      plan([{ ...noorMol, ...more }], existing([known])).planned[0]?.changes.map(({ field, to }) => [
        field,
        to,
      ]);
    expect(changesOf({ from: '2024' })).toEqual([]);
    expect(changesOf({ from: '2023', until: '2027' })).toEqual([
      ['startsOn', '2023-01-01'],
      ['termEndsOn', '2027-12-31'],
    ]);
  });
});

const person = (boards: NonNullable<ExistingRecords['contacts'][number]['boards']> = []) => ({
  id: 'c1',
  draft: {
    givenName: 'Noor',
    familyName: 'Mol',
    emails: ['n@a.nl'],
    phones: [],
    salutationPreference: 'UNKNOWN' as const,
  },
  affiliations: [],
  boards,
});

const existing = (...boards: Parameters<typeof person>): ExistingRecords => ({
  businesses: [],
  contacts: [person(...boards)],
  associations: [
    { id: 'a1', name: 'Ondernemersvereniging Zuid', kvkNumber: '34215639' },
    { id: 'a2', name: 'BIZ Centrum' },
    { id: 'a3', name: 'OV Noord' },
    { id: 'a4', name: 'Ondernemersvereniging Noord' },
    { id: 'a5', name: 'Tweeling', kvkNumber: '09079723' },
    { id: 'a6', name: 'Tweeling' },
  ],
});

const noor = { given: 'Noor', family: 'Mol', mail: 'n@a.nl', boardRole: 'Voorzitter' };
const chair = () => ({
  id: 'f1',
  associationId: 'a1',
  draft: { role: 'Voorzitter', startsOn: '2024-03-01' },
});

describe('the association of a board role', () => {
  const foundBy = (board: string, more: object = {}) => {
    const { planner, planned } = plan([{ ...noor, board, ...more }], existing());
    const { issues } = planned[0] ?? {};
    return planner.boards.roles[0]?.association.id ?? issues?.map(({ code, column }) => `${code} ${column}`);
  };

  it('is found by its name as people write it, or by its KVK number', () => {
    expect(foundBy('ov zuid')).toBe('a1');
    expect(foundBy('34215639')).toBe('a1');
    expect(foundBy('9079723')).toBe('a5');
    expect(foundBy('BIZ Centrum')).toBe('a2');
  });

  it('is never guessed and never made', () => {
    expect(foundBy('OV Zuidd')).toEqual(['ASSOCIATION_UNKNOWN Vereniging']);
    expect(foundBy('Tweeling')).toEqual(['ASSOCIATION_AMBIGUOUS Vereniging']);
    expect(foundBy('O.V. Noord')).toEqual(['ASSOCIATION_AMBIGUOUS Vereniging']);
    expect(foundBy('OV Noord')).toBe('a3');
    expect(foundBy('ondernemersvereniging noord')).toBe('a4');
  });

  it('can be one that the list itself makes by a membership', () => {
    const { planner } = plan(
      [{ ...noor, name: 'Zaak', member: 'Nieuw Verbond', board: 'nieuw verbond' }],
      existing(),
    );
    expect(planner.boards.roles).toMatchObject([{ isNew: true, association: { name: 'Nieuw Verbond' } }]);
  });
});

describe('board roles of a list', () => {
  it('are new, the same or changed, field by field', () => {
    const rows = [
      { ...noor, board: 'BIZ Centrum', boardRole: 'Lid' },
      { ...noor, board: 'OV Zuid', boardRole: 'VOORZITTER', from: '1-3-2024' },
      { ...noor, board: 'OV Zuid', boardRole: '', until: '1-3-2028' },
      { ...noor, board: 'OV Zuid', boardRole: 'voor-zitter', until: '1-3-2029' },
    ];
    const { planned, verdicts, planner } = plan(rows, existing([chair()]));
    expect(verdicts).toEqual(['NEW', 'SAME', 'CHANGED', 'DUPLICATE 3']);
    expect(planned.flatMap(({ changes }) => changes)).toEqual([
      { record: 'board', field: 'board', from: null, to: 'Lid, BIZ Centrum' },
      { record: 'board', field: 'termEndsOn', from: null, to: '2028-03-01' },
    ]);
    expect(planned[3]?.issues).toMatchObject([
      { code: 'DIFFERS_FROM_ROW', column: 'Bestuur tot', value: '3' },
    ]);
    expect(planner.boards.roles.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('follow the list when somebody is chosen anew', () => {
    const { planned } = plan(
      [{ ...noor, board: 'OV Zuid', boardRole: 'Secretaris', until: '1-1-2030' }],
      existing([chair()]),
    );
    expect(planned[0]?.changes).toEqual([
      { record: 'board', field: 'role', from: 'Voorzitter', to: 'Secretaris' },
      { record: 'board', field: 'termEndsOn', from: null, to: '2030-01-01' },
    ]);
  });

  it('are told apart by their function when somebody has two at one association', () => {
    const two = [chair(), { id: 'f2', associationId: 'a1', draft: { role: 'Penningmeester' } }];
    const { verdicts, planned } = plan(
      [
        { ...noor, board: 'OV Zuid', boardRole: 'Penningmeester', until: '1-1-2030' },
        { ...noor, board: 'OV Zuid', boardRole: 'Webmaster' },
      ],
      existing(two),
    );
    expect(verdicts).toEqual(['CHANGED', 'NEW']);
    expect(planned[0]?.changes).toHaveLength(1);
  });

  it('are several at one association when the list says so', () => {
    const rows = ['Voorzitter', 'Secretaris', 'voorzitter', 'SECRETARIS', 'ja'].map((boardRole) => ({
      ...noor,
      board: 'OV Zuid',
      boardRole,
    }));
    const said = (there: ExistingRecords, mode?: ImportMode) => {
      const { planner, verdicts, planned } = plan(rows, there, { mode });
      return {
        verdicts,
        roles: planner.boards.roles.map(({ draft, isNew }) => (isNew ? `+${draft.role}` : draft.role)),
        remarks: planned.flatMap(({ issues }) => codesOf(issues)),
      };
    };
    for (const mode of ['CREATE_AND_UPDATE', 'FILL_EMPTY', 'CREATE'] as const)
      expect(said(existing(), mode)).toEqual({
        verdicts: ['NEW', 'NEW', 'DUPLICATE 2', 'DUPLICATE 3', 'DUPLICATE 2'],
        roles: ['+Voorzitter', '+Secretaris'],
        remarks: [],
      });
    expect(said(existing([chair()]))).toEqual({
      verdicts: ['SAME', 'NEW', 'DUPLICATE 2', 'DUPLICATE 3', 'DUPLICATE 2'],
      roles: ['Voorzitter', '+Secretaris'],
      remarks: [],
    });
    expect(said(existing([chair()]), 'UPDATE').roles).toEqual(['Voorzitter']);
    const two = existing([chair(), { id: 'f2', associationId: 'a1', draft: { role: 'Lid' } }]);
    expect(said(two, 'FILL_EMPTY')).toMatchObject({
      roles: ['Voorzitter', 'Lid'],
      remarks: ['DIFFERS_FROM_RECORD', 'DIFFERS_FROM_RECORD'],
    });
    for (const mode of ['CREATE', 'UPDATE'] as const)
      expect(said(two, mode)).toMatchObject({ roles: ['Voorzitter', 'Lid'], remarks: [] });
  });

  it('never get a term that ends before it begins', () => {
    const { planned } = plan([{ ...noor, board: 'OV Zuid', until: '1-1-2024' }], existing([chair()]));
    expect(planned[0]).toMatchObject({ verdict: 'SAME', changes: [] });
    expect(codesOf(planned[0]?.issues)).toEqual(['BOARD_TERM_OVER', 'BOARD_TERM_REVERSED']);
    const late = { ...chair(), draft: { termEndsOn: '2027-01-01' } };
    const { planned: other } = plan([{ ...noor, board: 'OV Zuid', from: '1-1-2028' }], existing([late]));
    expect(other[0]?.changes).toEqual([{ record: 'board', field: 'role', from: null, to: 'Voorzitter' }]);
    expect(other[0]?.issues).toMatchObject([{ code: 'BOARD_TERM_REVERSED', column: 'Bestuur vanaf' }]);
  });

  it('are only made, only changed or only filled when the list may do no more', () => {
    const row = { ...noor, board: 'OV Zuid', boardRole: 'Secretaris', until: '1-1-2030' };
    const changesIn = (mode: 'CREATE' | 'UPDATE' | 'FILL_EMPTY', boards = [chair()]) => {
      const { planned, planner } = plan([row], existing(boards), { mode });
      const made = planner.boards.roles.filter(({ isNew }) => isNew).length;
      return {
        made,
        changed: planned[0]?.changes.map(({ field }) => field),
        remarks: codesOf(planned[0]?.issues),
      };
    };
    expect(changesIn('CREATE')).toEqual({ made: 0, changed: [], remarks: [] });
    expect(changesIn('CREATE', [])).toEqual({ made: 1, changed: ['board'], remarks: [] });
    expect(changesIn('UPDATE', [])).toEqual({ made: 0, changed: [], remarks: [] });
    expect(changesIn('UPDATE')).toEqual({ made: 0, changed: ['role', 'termEndsOn'], remarks: [] });
    expect(changesIn('FILL_EMPTY')).toEqual({
      made: 0,
      changed: ['termEndsOn'],
      remarks: ['DIFFERS_FROM_RECORD'],
    });
  });
});
