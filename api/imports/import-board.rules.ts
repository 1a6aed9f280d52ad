import { parseKvkNumber } from '../formats/kvk-number';
import { isSameFunction } from './import-affiliation.rules';
import type { BoardDraft, BoardRowDraft } from './import-board-cells';
import type { FieldChange } from './import-changes.rules';
import { associationKey } from './import-matching.rules';
import { mergeRow } from './import-merging.rules';
import type {
  ExistingBoardRole,
  PlannedAssociation,
  PlannedBoardRole,
  PlannedContact,
  PlannedRow,
} from './import-plan.types';
import { warning } from './import-remarks.rules';
import type { ImportMode } from './import.types';

/**
 * Decides what a list makes and changes of the board roles of people at associations. An association is found by its KVK number or its
 * name and never made: a misspelled name would become a second one.
 *
 * Who has one function on a board and another one in the list was chosen anew: that function changes. Who has several there, or to whom the
 * list gives several, has one more; in FILL_EMPTY that is kept out with a remark and in CREATE in silence, unless the list made the first.
 */
export class BoardPlanner {
  private readonly byName = new Map<string, PlannedAssociation[]>();
  private readonly byNumber = new Map<string, PlannedAssociation[]>();
  private readonly rolesOf = new Map<PlannedContact, PlannedBoardRole[]>();

  constructor(
    private readonly mode: ImportMode,
    /** By name, with those that the list itself makes. */
    private readonly associations: ReadonlyMap<string, PlannedAssociation>,
  ) {}

  learnAssociation(association: PlannedAssociation): void {
    listed(this.byName, associationKey(association.name)).push(association);
    if (association.kvkNumber) listed(this.byNumber, association.kvkNumber).push(association);
  }

  learnRole(contact: PlannedContact, association: PlannedAssociation, known: ExistingBoardRole): void {
    const { id, draft, firstRow, isMade } = known;
    const role = { id, contact, association, draft, firstRow, isMade, isNew: false, changes: [] };
    listed(this.rolesOf, contact).push(role);
  }

  get roles(): PlannedBoardRole[] {
    return [...this.rolesOf.values()].flat();
  }

  of(contact: PlannedContact): readonly PlannedBoardRole[] {
    return this.rolesOf.get(contact) ?? [];
  }

  /** @returns true when the row makes a board role; the first row that spoke of one that was there goes into `earlier` */
  add(row: PlannedRow, earlier: (number | undefined)[]): boolean {
    const { contact, draft } = row;
    if (!contact || !draft.board) return false;
    const association = this.find(draft.board.association, row);
    if (!association) return false;
    const there = this.of(contact).filter((one) => one.association === association);
    const found = this.known(there, draft.board.draft);
    if (!found) return this.mayMake(there, row) && this.make(contact, association, draft.board, row);
    earlier.push(found.firstRow);
    this.change(found, draft.board, row);
    return false;
  }

  private find(said: string, row: PlannedRow): PlannedAssociation | undefined {
    const key = associationKey(said);
    const candidates =
      this.byNumber.get(parseKvkNumber(said) ?? '') ??
      this.byName.get(key) ??
      [this.associations.get(key) ?? []].flat();
    const exact = candidates.filter(({ name }) => name.toLowerCase() === said.toLowerCase());
    const [found, other] = exact.length === 1 ? exact : candidates;
    if (found && !other) return found;
    row.issues.push(
      warning(found ? 'ASSOCIATION_AMBIGUOUS' : 'ASSOCIATION_UNKNOWN', 'boardAssociation', said),
    );
    return undefined;
  }

  /** Which of the roles at this association the row speaks of; undefined when it is one more. */
  private known(there: readonly PlannedBoardRole[], { role = '' }: BoardDraft): PlannedBoardRole | undefined {
    const same = there.find(({ draft }) => isSameFunction(draft.role ?? '', role));
    const [first, second] = there;
    if (same || role === '') return same ?? first;
    return first && !second && !this.isOneOfSeveral(first) ? first : undefined;
  }

  /** True when another function in the list stands beside this one, because an earlier row spoke of it. */
  private isOneOfSeveral({ draft, firstRow, isMade }: PlannedBoardRole): boolean {
    if (!draft.role || this.mode === 'UPDATE') return false;
    return this.mode === 'CREATE_AND_UPDATE' ? firstRow !== undefined : isMade === true;
  }

  private mayMake(there: readonly PlannedBoardRole[], { draft, issues }: PlannedRow): boolean {
    if (this.mode === 'UPDATE') return false;
    if (this.mode === 'CREATE_AND_UPDATE' || there.every(({ isMade }) => isMade)) return true;
    if (this.mode === 'FILL_EMPTY')
      issues.push(warning('DIFFERS_FROM_RECORD', 'boardRole', draft.board?.draft.role));
    return false;
  }

  private make(
    contact: PlannedContact,
    association: PlannedAssociation,
    { draft }: BoardRowDraft,
    row: PlannedRow,
  ): true {
    listed(this.rolesOf, contact).push({
      contact,
      association,
      draft: { ...draft },
      firstRow: row.draft.number,
      isMade: true,
      isNew: true,
      changes: [],
    });
    const to = [draft.role, association.name].filter(Boolean).join(', ');
    row.changes.push({ record: 'board', field: 'board', from: null, to });
    return true;
  }

  private change(found: PlannedBoardRole, said: BoardRowDraft, row: PlannedRow): void {
    const before = row.changes.length;
    const draft = withoutVaguer(found.draft, said);
    mergeRow(this.mode, 'board', found, withoutReversedTerm(found.draft, draft, row), row);
    found.firstRow ??= row.draft.number;
    const changes: FieldChange[] = row.changes.slice(before);
    if (changes.length > 0) found.changedRow ??= row.draft.number;
    found.changes.push(...changes);
  }
}

/** Another spelling of a function is no other function, and a bare year says nothing new of a day in that year. */
function withoutVaguer(current: BoardDraft, { draft, yearOnly = [] }: BoardRowDraft): BoardDraft {
  const kept = { ...draft };
  if (isSameFunction(current.role ?? '', draft.role ?? '')) kept.role = current.role;
  for (const field of yearOnly) if (yearOf(current[field]) === yearOf(draft[field])) kept[field] = undefined;
  return kept;
}

const yearOf = (day = ''): string => day.slice(0, 4);

/** A term never ends before it begins, also when the list gives one of the two days and the record has the other. */
function withoutReversedTerm(current: BoardDraft, incoming: BoardDraft, row: PlannedRow): BoardDraft {
  const { startsOn, termEndsOn } = { ...current, ...filled(incoming) };
  if (!startsOn || !termEndsOn || startsOn <= termEndsOn) return incoming;
  const isUntil = incoming.termEndsOn !== undefined;
  row.issues.push(
    warning(
      'BOARD_TERM_REVERSED',
      isUntil ? 'boardUntil' : 'boardFrom',
      incoming.termEndsOn ?? incoming.startsOn,
    ),
  );
  return { role: incoming.role };
}

function filled(draft: BoardDraft): BoardDraft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}

function listed<Key, Value>(map: Map<Key, Value[]>, key: Key): Value[] {
  const found = map.get(key) ?? [];
  map.set(key, found);
  return found;
}
