import { readDutchDate } from '../formats/dutch-date';
import type { RowCells } from './import-cells';
import type { ImportField } from './import-columns.rules';
import { saysNo, saysYes } from './import-yes-no';

/** What somebody is on the board of an association, as far as a list or a record says. Calendar days. */
export interface BoardDraft {
  role?: string;
  startsOn?: string;
  /** Until when they were chosen. */
  termEndsOn?: string;
}

export interface BoardRowDraft {
  /** Its name or its KVK number. */
  association: string;
  draft: BoardDraft;
}

/**
 * The board role in a row. Who says no more than 'ja' is on the board without a function of their own; who says 'nee' is not on it. In a
 * list that has a column of functions an association alone is no board role: it may as well be a member.
 */
export function readBoard(cells: RowCells, hasPerson: boolean, today: string): BoardRowDraft | undefined {
  if (saysNo(cells.text('boardRole'))) return undefined;
  const association = cells.words('boardAssociation');
  const draft = { role: readRole(cells), ...readTerm(cells, today) };
  const [said] = (['boardRole', 'boardFrom', 'boardUntil'] as const).filter((field) => cells.words(field));
  if (association === undefined) {
    if (said) cells.warn(said, 'BOARD_WITHOUT_ASSOCIATION');
    return undefined;
  }
  if (!said && cells.has('boardRole')) cells.warn('boardAssociation', 'BOARD_ROLE_MISSING');
  else if (!hasPerson) cells.warn('boardAssociation', 'BOARD_WITHOUT_PERSON');
  else return { association, draft };
  return undefined;
}

function readRole(cells: RowCells): string | undefined {
  const role = cells.words('boardRole');
  return role === undefined || saysYes(role) ? undefined : role;
}

function readTerm(cells: RowCells, today: string): Pick<BoardDraft, 'startsOn' | 'termEndsOn'> {
  const startsOn = readDay(cells, 'boardFrom');
  const termEndsOn = readDay(cells, 'boardUntil');
  if (!termEndsOn) return { startsOn };
  if (startsOn && termEndsOn < startsOn) {
    cells.warn('boardUntil', 'BOARD_TERM_REVERSED');
    return { startsOn };
  }
  if (termEndsOn < today) cells.warn('boardUntil', 'BOARD_TERM_OVER');
  return { startsOn, termEndsOn };
}

function readDay(cells: RowCells, field: ImportField): string | undefined {
  const text = cells.words(field);
  if (text === undefined) return undefined;
  const { day, reason } = readDutchDate(text);
  if (reason) cells.warn(field, reason === 'PERIOD_WITHOUT_DAY' ? 'DATE_IS_A_PERIOD' : 'DATE_INVALID');
  return day;
}
