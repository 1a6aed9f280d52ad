import type { ExportFormat, ExportList } from '../../prisma/generated/enums';
import type { Permission } from '../access/permissions';

/** One column of a sheet: its name, in the words that our own import knows, and its text for a record. */
export interface Column<Row> {
  header: string;
  text: (row: Row) => string | number | null | undefined;
}

/** A part of a sheet: as many texts per row as there are columns. */
export type SheetRows = string[][];

/** What every list needs at least, and in which formats it can go. */
export const EXPORTABLE: Readonly<
  Record<ExportList, { read: Permission; formats: readonly ExportFormat[]; name: string }>
> = {
  BUSINESSES: { read: 'businesses.read', formats: ['CSV', 'XLSX'], name: 'bedrijven' },
  ASSOCIATIONS: { read: 'associations.read', formats: ['CSV', 'XLSX'], name: 'verenigingen' },
  CONTACTS: { read: 'contacts.read', formats: ['CSV', 'XLSX', 'VCARD'], name: 'contactpersonen' },
  INTERACTIONS: { read: 'interactions.read', formats: ['CSV', 'XLSX'], name: 'contactmomenten' },
  COMMITMENTS: { read: 'commitments.read', formats: ['CSV', 'XLSX'], name: 'toezeggingen' },
  VISITS: { read: 'visits.read', formats: ['CSV', 'XLSX', 'ICS'], name: 'bedrijfsbezoeken' },
  EVENTS: { read: 'events.read', formats: ['CSV', 'XLSX', 'ICS'], name: 'bijeenkomsten' },
  ATTENDEES: { read: 'registrations.read', formats: ['CSV', 'XLSX'], name: 'aanmeldingen' },
};

export const FILE_TYPES: Readonly<Record<ExportFormat, { extension: string; contentType: string }>> = {
  CSV: { extension: 'csv', contentType: 'text/csv; charset=utf-8' },
  XLSX: {
    extension: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  VCARD: { extension: 'vcf', contentType: 'text/vcard; charset=utf-8' },
  ICS: { extension: 'ics', contentType: 'text/calendar; charset=utf-8' },
};

export interface ExportFile {
  fileName: string;
  contentType: string;
  content: AsyncIterable<Uint8Array | string>;
}
