import { findBsnCandidates } from '../formats/bsn';
import { readDutchDate } from '../formats/dutch-date';
import { type BoardRowDraft, type ReadDay, readBoard, readDay } from './import-board-cells';
import { type BusinessDraft, readBusiness } from './import-business-cells';
import { RowCells, mapColumns } from './import-cells';
import { BOARD_FIELDS, type ColumnMapping } from './import-columns.rules';
import { type ContactDraft, readContact } from './import-contact-cells';
import type { ImportField } from './import-fields';
import type { ImportFileRow } from './import-file';
import type { ImportIssue } from './import-issues';
import { listOf, tagsOf } from './import-lists';
import { saysNo, saysYes } from './import-yes-no';

export type { BusinessDraft } from './import-business-cells';
export type { ContactDraft } from './import-contact-cells';

export type NewsletterWish = 'YES' | 'NO' | 'UNKNOWN';

/** One row of a list, understood as far as it can be. */
export interface ImportRowDraft {
  number: number;
  /** False: the row is refused and nothing of it is written. */
  accepted: boolean;
  business?: BusinessDraft;
  contact?: ContactDraft;
  /** The name or e-mail address of the colleague who looks after the business. */
  accountManager?: string;
  /** What the contact is at the business; '' when the list does not say. */
  role: string;
  /** Since when. */
  roleFrom?: ReadDay;
  memberships: string[];
  board?: BoardRowDraft;
  newsletterWish: NewsletterWish;
  /** Where an invitation to subscribe would go: to the person of the row, or to the business when it names nobody. */
  newsletterEmail?: string;
  /** Calendar day. */
  lastVisit?: string;
  issues: ImportIssue[];
  /** The columns of the list by what they are about. */
  columnOf?: ReadonlyMap<ImportField, string>;
}

/**
 * Makes the reader of the rows of one list. What is wrong in an optional field is left out and reported; the rest of
 * the row is kept. `today` is the calendar day on which the list is read.
 */
export function importRowReader(
  header: string[],
  mapping: ColumnMapping,
  today: string,
): (row: ImportFileRow) => ImportRowDraft {
  const columns = mapColumns(header, mapping);
  const columnOf = new Map(columns.columns.map(({ field, column }) => [field, column]));
  const list: ReadList = { today, columnOf, hasBoards: BOARD_FIELDS.some((field) => columnOf.has(field)) };
  return ({ number, cells }) => readRow(number, new RowCells(columns, cells), list);
}

/** What is the same for all rows of a list. */
interface ReadList {
  today: string;
  columnOf: ReadonlyMap<ImportField, string>;
  hasBoards: boolean;
}

function readRow(number: number, cells: RowCells, { today, columnOf, hasBoards }: ReadList): ImportRowDraft {
  const business = readBusiness(cells);
  const contact = readContact(cells);
  if (!business && !contact) cells.refuse('ROW_NAMES_NOBODY');
  readWords(cells, business, contact);
  const newsletterEmail = contact ? contact.emails[0] : business?.email;
  return {
    number,
    business,
    contact,
    accountManager: business && cells.words('accountManager'),
    role: cells.words('role') ?? '',
    roleFrom: cells.has('roleFrom') ? readDay(cells, 'roleFrom', 'BEGIN') : undefined,
    memberships: listOf(cells.words('membership')),
    board: hasBoards ? readBoard(cells, contact !== undefined, today) : undefined,
    newsletterWish: readNewsletterWish(cells, newsletterEmail),
    newsletterEmail,
    lastVisit: readLastVisit(cells, today),
    issues: cells.issues,
    columnOf,
    accepted: !cells.issues.some(({ severity }) => severity === 'ERROR'),
  };
}

/** Remarks and labels are about the business of a row; about its person when it names no business, or in columns of their own. */
function readWords(cells: RowCells, business?: BusinessDraft, contact?: ContactDraft): void {
  const remarks = readRemarks(cells, 'remarks');
  const ofPerson = readRemarks(cells, 'contactRemarks');
  if (business) business.remarks = remarks;
  if (!contact) return;
  contact.remarks = ofPerson;
  if (business) return;
  contact.remarks = [ofPerson, remarks].filter(Boolean).join('\n\n') || undefined;
  const tags = [...(contact.tags ?? []), ...tagsOf(cells.words('tags'))];
  if (tags.length > 0) contact.tags = [...new Set(tags)];
}

function readRemarks(cells: RowCells, field: 'remarks' | 'contactRemarks'): string | undefined {
  const remarks = cells.words(field);
  // The number itself is not repeated in the report.
  if (remarks && findBsnCandidates(remarks).length > 0) cells.warn(field, 'POSSIBLE_BSN', '');
  return remarks;
}

/** A list that says 'ja' states a wish to be invited; it proves no consent. */
function readNewsletterWish(cells: RowCells, email: string | undefined): NewsletterWish {
  const text = cells.text('newsletterWish');
  if (text === '' || saysNo(text)) return text === '' ? 'UNKNOWN' : 'NO';
  if (!saysYes(text)) {
    cells.warn('newsletterWish', 'NEWSLETTER_WISH_UNKNOWN');
    return 'UNKNOWN';
  }
  if (!email) cells.warn('newsletterWish', 'NEWSLETTER_WITHOUT_EMAIL');
  return 'YES';
}

function readLastVisit(cells: RowCells, today: string): string | undefined {
  const text = cells.words('lastVisit');
  if (text === undefined) return undefined;
  const { day, reason } = readDutchDate(text);
  if (reason) cells.warn('lastVisit', reason === 'PERIOD_WITHOUT_DAY' ? 'DATE_IS_A_PERIOD' : 'DATE_INVALID');
  else if (day > today) cells.warn('lastVisit', 'DATE_IN_FUTURE');
  else return day;
  return undefined;
}
