import type { Changes } from '../audit/audit';
import type { FieldChange } from './import-changes.rules';
import type { PlannedBusiness, PlannedContact, PlannedRow } from './import-plan.rules';

/** Column → PostgreSQL type of everything an import writes. */
export const TABLES = {
  businesses: {
    id: 'uuid', name: 'text', kvkNumber: 'text', branchNumber: 'text', street: 'text', houseNumber: 'text', postcode: 'text', city: 'text',
    website: 'text', phone: 'text', email: 'citext', legalForm: 'text', workingPersons: 'int', remarks: 'text', tags: 'text[]',
    source: 'text', areaId: 'uuid', statutoryName: 'text', tradeNames: 'text[]', status: '"BusinessStatus"', isNonMailing: 'boolean',
    isAddressShielded: 'boolean', accountManagerId: 'uuid',
  },
  areas: { id: 'uuid', name: 'text', kind: '"AreaKind"' },
  sectors: { id: 'uuid', code: 'text', sbiVersion: 'text', name: 'text' },
  associations: { id: 'uuid', name: 'text', kind: '"AssociationKind"' },
  business_sectors: { businessId: 'uuid', sectorId: 'uuid', isMain: 'boolean' },
  contacts: {
    id: 'uuid', initials: 'text', givenName: 'text', infix: 'text', familyName: 'text', salutationPreference: '"SalutationPreference"',
    remarks: 'text', tags: 'text[]', source: 'text', language: '"Language"',
  },
  contact_emails: { contactId: 'uuid', address: 'citext', isPrimary: 'boolean' },
  contact_phones: { contactId: 'uuid', number: 'text', isPrimary: 'boolean' },
  affiliations: { id: 'uuid', contactId: 'uuid', businessId: 'uuid', role: 'text', isPrimary: 'boolean', startsOn: 'date' },
  board_roles: {
    id: 'uuid', contactId: 'uuid', associationId: 'uuid', role: 'text', isBoardMember: 'boolean', isPrimary: 'boolean', startsOn: 'date',
    termEndsOn: 'date',
  },
  memberships: { id: 'uuid', associationId: 'uuid', businessId: 'uuid' },
  visits: {
    id: 'uuid', businessId: 'uuid', status: '"VisitStatus"', subject: 'text', report: 'text', startsAt: 'timestamptz', endsAt: 'timestamptz',
    reportedAt: 'timestamptz', ownerId: 'uuid',
  },
} as const; // prettier-ignore

/** Fields of a draft that are columns of their table under the same name. */
const COLUMNS = {
  business: ['name', 'kvkNumber', 'branchNumber', 'street', 'houseNumber', 'postcode', 'city', 'website', 'phone', 'email', 'legalForm', 'workingPersons', 'remarks', 'tags', 'statutoryName', 'tradeNames', 'status', 'isNonMailing', 'isAddressShielded', 'accountManagerId'],
  contact: ['initials', 'givenName', 'infix', 'familyName', 'salutationPreference', 'remarks', 'tags', 'language'],
} as const; // prettier-ignore

/** What stands in a column that takes no null while nothing fills it. */
const UNFILLED: Readonly<Record<string, unknown>> = {
  status: 'ACTIVE',
  language: 'NL',
  tradeNames: [],
  tags: [],
  isNonMailing: false,
  isAddressShielded: false,
};

const typesOf = (table: 'businesses' | 'contacts', columns: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(TABLES[table]).filter(([column]) => columns.includes(column)));

/** Columns that an import may change in a record that was there. */
export const PATCHED = {
  business: typesOf('businesses', [...COLUMNS.business, 'areaId']),
  contact: typesOf('contacts', COLUMNS.contact),
  board: { role: 'text', startsOn: 'date', termEndsOn: 'date' },
  function: { startsOn: 'date' },
};

export type Columns = Record<string, unknown>;

export function columnsOf(kind: keyof typeof COLUMNS, record: PlannedBusiness | PlannedContact): Columns {
  const draft = record.draft as unknown as Columns;
  const columns: Columns = {};
  for (const column of COLUMNS[kind]) columns[column] = draft[column];
  return columns;
}

/** The same for a record that is made, whole. */
export function newColumnsOf(kind: keyof typeof COLUMNS, record: PlannedBusiness | PlannedContact): Columns {
  const columns = columnsOf(kind, record);
  for (const column of COLUMNS[kind]) columns[column] ??= UNFILLED[column];
  return columns;
}

/** The changed columns with what they become; null clears one. */
export function patchOf(
  kind: keyof typeof COLUMNS,
  record: PlannedBusiness | PlannedContact,
  changes: FieldChange[],
  more: { areaId?: string | null } = {},
): Columns {
  const changed = new Set(changes.map(({ field }) => (field === 'area' ? 'areaId' : field)));
  const columns = Object.entries({ ...columnsOf(kind, record), ...more }).filter(([column]) =>
    changed.has(column),
  );
  return Object.fromEntries(columns.map(([column, value]) => [column, value ?? null]));
}

/** Several rows may change a field in turn: what stood there first became what stands there last. */
export function auditOf(changes: FieldChange[]): Changes {
  const audited: Changes = {};
  for (const { field, from, to } of changes) audited[field] = [audited[field] ? audited[field][0] : from, to];
  return audited;
}

/** An existing record with everything the rows of this batch change in it, and the first row that does. */
export interface ChangedRecord<Planned> {
  record: Planned;
  row: number;
  changes: FieldChange[];
}

/** Existing records that the rows change. `made`: what this batch makes itself, which is written whole. */
export function changedRecords<Kind extends 'business' | 'contact'>(
  rows: readonly PlannedRow[],
  kind: Kind,
  made: ReadonlySet<object>,
): ChangedRecord<NonNullable<PlannedRow[Kind]>>[] {
  const found = new Map<object, ChangedRecord<NonNullable<PlannedRow[Kind]>>>();
  for (const row of rows) {
    const record = row[kind];
    if (!record || row.changes.length === 0 || made.has(record)) continue;
    const changes = row.changes.filter((change) => change.record === kind);
    if (changes.length === 0) continue;
    const known = found.get(record);
    if (known) known.changes.push(...changes);
    else found.set(record, { record, row: row.draft.number, changes });
  }
  return [...found.values()];
}
