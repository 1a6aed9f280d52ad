import { dayOfYear, readDutchDate } from '../formats/dutch-date';
import type { RowCells } from './import-cells';
import type { ImportField } from './import-fields';
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
  /** Days of which the list gives the year only. */
  yearOnly?: BoardDay[];
}

export type BoardDay = 'startsOn' | 'termEndsOn';

/**
 * The board role in a row. Who says no more than 'ja' is on the board without a function of their own; who says 'nee' is not on it. In a
 * list that has a column of functions an association alone is no board role: it may as well be a member.
 */
export function readBoard(cells: RowCells, hasPerson: boolean, today: string): BoardRowDraft | undefined {
  if (saysNo(cells.text('boardRole'))) return undefined;
  const association = cells.words('boardAssociation');
  const role = readRole(cells);
  const { yearOnly, ...term } = readTerm(cells, today);
  const [said] = (['boardRole', 'boardFrom', 'boardUntil'] as const).filter((field) => cells.words(field));
  if (association === undefined) {
    if (said) cells.warn(said, 'BOARD_WITHOUT_ASSOCIATION');
    return undefined;
  }
  if (!said && cells.has('boardRole')) cells.warn('boardAssociation', 'BOARD_ROLE_MISSING');
  else if (!hasPerson) cells.warn('boardAssociation', 'BOARD_WITHOUT_PERSON');
  else return { association, draft: { role, ...term }, ...(yearOnly.length > 0 ? { yearOnly } : {}) };
  return undefined;
}

function readRole(cells: RowCells): string | undefined {
  const role = cells.words('boardRole');
  return role === undefined || saysYes(role) ? undefined : role;
}

export interface ReadDay {
  day?: string;
  /** The list gives the year only. */
  isYear?: boolean;
}

interface Term extends Pick<BoardDraft, BoardDay> {
  yearOnly: BoardDay[];
}

/** Of a term that is given in years only, the first year begins with its first day and the last one ends with its last. */
function readTerm(cells: RowCells, today: string): Term {
  const begin = readDay(cells, 'boardFrom', 'BEGIN');
  const end = readDay(cells, 'boardUntil', 'END');
  const started: Term = { startsOn: begin.day, yearOnly: begin.isYear ? ['startsOn'] : [] };
  if (!end.day) return started;
  if (begin.day && end.day < begin.day) {
    cells.warn('boardUntil', 'BOARD_TERM_REVERSED');
    return started;
  }
  if (end.day < today) cells.warn('boardUntil', 'BOARD_TERM_OVER');
  return {
    ...started,
    termEndsOn: end.day,
    yearOnly: [...started.yearOnly, ...(end.isYear ? (['termEndsOn'] as const) : [])],
  };
}

/** A day in a list; of a bare year its first or its last, which is said. */
export function readDay(cells: RowCells, field: ImportField, side: 'BEGIN' | 'END'): ReadDay {
  const text = cells.words(field);
  if (text === undefined) return {};
  const ofYear = dayOfYear(text, side);
  if (ofYear) {
    cells.warn(field, side === 'BEGIN' ? 'YEAR_FROM_FIRST_DAY' : 'YEAR_UNTIL_LAST_DAY');
    return { day: ofYear, isYear: true };
  }
  const { day, reason } = readDutchDate(text);
  if (reason) cells.warn(field, reason === 'PERIOD_WITHOUT_DAY' ? 'DATE_IS_A_PERIOD' : 'DATE_INVALID');
  return { day };
}
