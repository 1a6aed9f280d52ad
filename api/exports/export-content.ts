import { Prisma, type Export } from '../../prisma/generated/client';
import type { ExportFormat, ExportList } from '../../prisma/generated/enums';
import type { PrismaService } from '../database/prisma.service';
import type { CalendarEntry } from '../formats/calendar-entry';
import { ASSOCIATION_COLUMNS, associationRows } from './association-sheet';
import { BUSINESS_COLUMNS, businessRows } from './business-sheet';
import { CONTACT_COLUMNS, contactLines, contactRows, personLine, type ContactLine } from './contact-sheet';
import { csvFile } from './csv-file';
import type { Column, SheetRows } from './export.types';
import { icsFile } from './ics-file';
import {
  ATTENDEE_COLUMNS,
  attendeeRows,
  EVENT_COLUMNS,
  eventEntry,
  eventRows,
  VISIT_COLUMNS,
  visitEntry,
  visitRows,
} from './meeting-sheets';
import { COMMITMENT_COLUMNS, commitmentRows, INTERACTION_COLUMNS, interactionRows } from './relation-sheets';
import { vcardFile } from './vcard-file';
import { xlsxFile } from './xlsx-file';

type Batch<Row> = (db: PrismaService, ids: readonly string[]) => Promise<Row[]>;
type Content = AsyncIterable<Uint8Array | string>;
type Made = Pick<Export, 'id' | 'createdAt' | 'lines'>;
/** The rows of a sheet, part by part. */
type Source<Row> = (db: PrismaService, made: Made) => AsyncIterable<Row[]>;
type Maker = (db: PrismaService, made: Made, format: ExportFormat) => Content | undefined;

const BATCH = 1_000;

/** Every list: its sheet, and the formats that are its own. */
const MAKERS: Record<ExportList, Maker> = {
  BUSINESSES: sheet(BUSINESS_COLUMNS, records(businessRows)),
  ASSOCIATIONS: sheet(ASSOCIATION_COLUMNS, records(associationRows)),
  ATTENDEES: sheet(ATTENDEE_COLUMNS, records(attendeeRows)),
  CONTACTS: sheet(CONTACT_COLUMNS, linesOfContacts, {
    VCARD: (db, made) => vcardFile(batches(db, made, contactRows)),
  }),
  INTERACTIONS: sheet(INTERACTION_COLUMNS, records(interactionRows)),
  COMMITMENTS: sheet(COMMITMENT_COLUMNS, records(commitmentRows)),
  VISITS: sheet(VISIT_COLUMNS, records(visitRows), { ICS: calendar(visitRows, visitEntry) }),
  EVENTS: sheet(EVENT_COLUMNS, records(eventRows), { ICS: calendar(eventRows, eventEntry) }),
};

/** The bytes of an export, made while they are read: never more than a thousand records are in memory. */
export function exportContent(db: PrismaService, made: Made & Pick<Export, 'list' | 'format'>): Content {
  const content = MAKERS[made.list](db, made, made.format);
  if (!content) throw new Error(`${made.list} does not go as ${made.format}`);
  return content;
}

/** A row per record. */
function records<Row extends { id: string }>(read: Batch<Row>): Source<Row> {
  return (db, made) => batches(db, made, read);
}

function linesOfContacts(db: PrismaService, made: Made): AsyncIterable<ContactLine[]> {
  const linesOf = made.lines === 'PER_PERSON' ? personLine : contactLines;
  return mapped(batches(db, made, contactRows), (contacts) => contacts.flatMap<ContactLine>(linesOf));
}

type OwnFormats = Partial<Record<ExportFormat, (db: PrismaService, made: Made) => Content>>;

function sheet<Row>(columns: readonly Column<Row>[], source: Source<Row>, own: OwnFormats = {}): Maker {
  const headers = columns.map(({ header }) => header);
  return (db, made, format) => {
    const rows = () => asTexts(columns, source(db, made));
    if (format === 'CSV') return csvFile(headers, rows());
    if (format === 'XLSX') return xlsxFile(headers, rows());
    return own[format]?.(db, made);
  };
}

/** What is off belongs in no calendar. */
function calendar<Row extends { id: string; status: string }>(
  read: Batch<Row>,
  entryOf: (row: Row, stamp: Date) => CalendarEntry,
) {
  return (db: PrismaService, made: Made): Content => {
    const parts = batches(db, made, read);
    return icsFile(
      mapped(parts, (rows) =>
        rows.filter(({ status }) => status !== 'CANCELLED').map((row) => entryOf(row, made.createdAt)),
      ),
    );
  };
}

function asTexts<Row>(
  columns: readonly Column<Row>[],
  parts: AsyncIterable<Row[]>,
): AsyncIterable<SheetRows> {
  const textsOf = (row: Row) => columns.map(({ text }) => String(text(row) ?? ''));
  return mapped(parts, (rows) => rows.map(textsOf));
}

async function* mapped<From, To>(parts: AsyncIterable<From>, change: (part: From) => To): AsyncIterable<To> {
  for await (const part of parts) yield change(part);
}

/** The records in the order of the list; who was erased since is not there any more. */
async function* batches<Row extends { id: string }>(
  db: PrismaService,
  { id }: Made,
  read: Batch<Row>,
): AsyncIterable<Row[]> {
  for (let from = 1; ; from += BATCH) {
    const [slice] = await db.rows<{ ids: string[] }>(Prisma.sql`
      SELECT "recordIds"[${from}::int:${from + BATCH - 1}::int]::text[] AS ids FROM exports WHERE "id" = ${id}::uuid`);
    const ids = slice?.ids ?? [];
    if (ids.length === 0) return;
    const rows = new Map((await read(db, ids)).map((row) => [row.id, row]));
    yield ids.flatMap((one) => rows.get(one) ?? []);
  }
}
