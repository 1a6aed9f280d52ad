import { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/actor';
import { changesOfNew, recordAudit, type AuditNote, type Changes } from '../audit/audit';
import { bulkInsert, bulkPatch } from '../database/bulk-write';
import type { Transaction } from '../database/prisma.service';
import type { FieldChange } from './import-changes.rules';
import { visitDaysOf } from './import-lookup.queries';
import type { ImportPlanner, PlannedBusiness, PlannedContact, PlannedRow } from './import-plan.rules';
import { ImportReferences } from './import-references';
import type { ImportCounts } from './import.types';

export interface WritingContext {
  actor: Actor;
  importId: string;
  /** Owns the visits that are made. */
  ownerId: string;
  now: Date;
  /** Records that an earlier batch of this import wrote: filling them up is part of making them. */
  earlier: ReadonlySet<object>;
}

const TABLES = {
  businesses: {
    id: 'uuid', name: 'text', kvkNumber: 'text', branchNumber: 'text', street: 'text', houseNumber: 'text', postcode: 'text', city: 'text',
    website: 'text', phone: 'text', email: 'citext', legalForm: 'text', workingPersons: 'int', remarks: 'text', tags: 'text[]',
    source: 'text', areaId: 'uuid',
  },
  business_sectors: { businessId: 'uuid', sectorId: 'uuid', isMain: 'boolean' },
  contacts: {
    id: 'uuid', initials: 'text', givenName: 'text', infix: 'text', familyName: 'text', salutationPreference: '"SalutationPreference"',
    remarks: 'text', source: 'text',
  },
  contact_emails: { contactId: 'uuid', address: 'citext', isPrimary: 'boolean' },
  contact_phones: { contactId: 'uuid', number: 'text', isPrimary: 'boolean' },
  affiliations: { id: 'uuid', contactId: 'uuid', businessId: 'uuid', role: 'text', isPrimary: 'boolean' },
  memberships: { id: 'uuid', associationId: 'uuid', businessId: 'uuid' },
  visits: {
    id: 'uuid', businessId: 'uuid', status: '"VisitStatus"', subject: 'text', report: 'text', startsAt: 'timestamptz', endsAt: 'timestamptz',
    reportedAt: 'timestamptz', ownerId: 'uuid',
  },
} as const; // prettier-ignore

/** Fields of a draft that are columns of their table under the same name. */
const COLUMNS = {
  business: ['name', 'kvkNumber', 'branchNumber', 'street', 'houseNumber', 'postcode', 'city', 'website', 'phone', 'email', 'legalForm', 'workingPersons', 'remarks', 'tags'],
  contact: ['initials', 'givenName', 'infix', 'familyName', 'salutationPreference', 'remarks'],
} as const; // prettier-ignore

const typesOf = (table: 'businesses' | 'contacts', columns: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(TABLES[table]).filter(([column]) => columns.includes(column)));

const PATCHED = {
  business: typesOf('businesses', [...COLUMNS.business, 'areaId']),
  contact: typesOf('contacts', COLUMNS.contact),
};

/** Writes what a planned batch of rows makes and changes, in bulk and with its audit entries, in the caller's transaction. */
export class ImportBatchWriter {
  private readonly notes: AuditNote[] = [];
  private readonly made = new Set<PlannedBusiness | PlannedContact>();

  constructor(
    private readonly tx: Transaction,
    private readonly context: WritingContext,
    private readonly counts: ImportCounts,
  ) {}

  async write(planner: ImportPlanner, rows: PlannedRow[]): Promise<void> {
    const references = await ImportReferences.prepare(this.tx, planner, this.notes, this.counts);
    await this.makeBusinesses(planner.businesses, references);
    await this.makeContacts(planner.contacts);
    await this.changeBusinesses(rows, references);
    await this.changeContacts(rows);
    await this.makeAffiliations(planner, rows);
    await this.makeMemberships(planner);
    await this.makeVisits(rows);
    await recordAudit(this.tx, this.context.actor, ...this.notes);
  }

  private note(action: string, type: string, id: string, changes: Changes): void {
    this.notes.push({
      action,
      subject: { type, id },
      changes: { ...changes, importId: [null, this.context.importId] },
    });
  }

  private async makeBusinesses(planned: PlannedBusiness[], references: ImportReferences): Promise<void> {
    const rows = planned.map((business) => {
      business.id = uuidv7();
      this.made.add(business);
      return {
        id: business.id,
        ...columnsOf('business', business),
        source: 'import',
        areaId: references.areaId(business.draft.area),
      };
    });
    await bulkInsert(this.tx, 'businesses', TABLES.businesses, rows);
    await bulkInsert(
      this.tx,
      'business_sectors',
      TABLES.business_sectors,
      planned.flatMap((business) => sectorOf(business, references)),
    );
    for (const { id, ...row } of rows) this.note('business.created', 'Business', id, changesOfNew(row));
    this.counts.newBusinesses += rows.length;
  }

  private async makeContacts(planned: PlannedContact[]): Promise<void> {
    const rows = planned.map((contact) => {
      contact.id = uuidv7();
      this.made.add(contact);
      return { id: contact.id, ...columnsOf('contact', contact), source: 'import' };
    });
    await bulkInsert(this.tx, 'contacts', TABLES.contacts, rows);
    await bulkInsert(
      this.tx,
      'contact_emails',
      TABLES.contact_emails,
      planned.flatMap((contact) => emailsOf(contact, true)),
    );
    await bulkInsert(
      this.tx,
      'contact_phones',
      TABLES.contact_phones,
      planned.flatMap((contact) => phonesOf(contact, true)),
    );
    planned.forEach(({ id, draft }) =>
      this.note('contact.created', 'Contact', String(id), changesOfNew(draft)),
    );
    this.counts.newContacts += rows.length;
  }

  /** Existing records that the rows change, each with all its changes. */
  private changed<Kind extends 'business' | 'contact'>(rows: PlannedRow[], kind: Kind) {
    const found = new Map<NonNullable<PlannedRow[Kind]>, FieldChange[]>();
    for (const row of rows) {
      const record = row[kind];
      const changes = row.changes.filter((change) => change.record === kind);
      if (!record || changes.length === 0 || this.made.has(record)) continue;
      found.set(record, [...(found.get(record) ?? []), ...changes]);
    }
    return found;
  }

  private async changeBusinesses(rows: PlannedRow[], references: ImportReferences): Promise<void> {
    const changed = [...this.changed(rows, 'business')];
    const patches = changed.map(([business, changes]) => ({
      id: String(business.id),
      patch: patchOf('business', business, changes, { areaId: references.areaId(business.draft.area) }),
    }));
    await bulkPatch(this.tx, 'businesses', PATCHED.business, patches);
    const resorted = changed
      .filter(([, changes]) => changes.some(({ field }) => field === 'sbiCode'))
      .map(([business]) => business);
    const businessId = { in: resorted.map(({ id }) => String(id)) };
    await this.tx.businessSector.updateMany({ where: { businessId }, data: { isMain: false } });
    const sectors = resorted.flatMap((business) => sectorOf(business, references));
    await bulkInsert(
      this.tx,
      'business_sectors',
      TABLES.business_sectors,
      sectors,
      '("businessId", "sectorId") DO UPDATE SET "isMain" = TRUE',
    );
    for (const [business, changes] of changed) {
      this.note('business.updated', 'Business', String(business.id), auditOf(changes));
      if (!this.context.earlier.has(business)) this.counts.changedBusinesses += 1;
    }
  }

  private async changeContacts(rows: PlannedRow[]): Promise<void> {
    const changed = [...this.changed(rows, 'contact')];
    const patches = changed.map(([contact, changes]) => ({
      id: String(contact.id),
      patch: patchOf('contact', contact, changes),
    }));
    await bulkPatch(this.tx, 'contacts', PATCHED.contact, patches);
    const emails = changed.flatMap(([contact, changes]) => emailsOf(contact, hadNone(changes, 'emails')));
    const phones = changed.flatMap(([contact, changes]) => phonesOf(contact, hadNone(changes, 'phones')));
    await bulkInsert(this.tx, 'contact_emails', TABLES.contact_emails, emails, 'DO NOTHING');
    await bulkInsert(this.tx, 'contact_phones', TABLES.contact_phones, phones, 'DO NOTHING');
    for (const [contact, changes] of changed) {
      this.note('contact.updated', 'Contact', String(contact.id), auditOf(changes));
      if (!this.context.earlier.has(contact)) this.counts.changedContacts += 1;
    }
  }

  private async makeAffiliations(planner: ImportPlanner, rows: PlannedRow[]): Promise<void> {
    const withPrimary = new Set(
      planner.affiliations.filter(({ isNew }) => !isNew).map(({ contact }) => contact),
    );
    const fresh = planner.affiliations.filter(({ isNew }) => isNew);
    const data = fresh.map(({ contact, business, role }) => {
      const isPrimary = this.made.has(contact) && !withPrimary.has(contact);
      withPrimary.add(contact);
      return {
        id: uuidv7(),
        contactId: String(contact.id),
        businessId: String(business.id),
        role: role || null,
        isPrimary,
      };
    });
    await bulkInsert(this.tx, 'affiliations', TABLES.affiliations, data);
    for (const { id, ...row } of data) this.note('affiliation.created', 'Affiliation', id, changesOfNew(row));
    this.counts.newAffiliations += data.length;
    for (const { business, contact, changes } of rows) {
      const role = changes.find(({ record }) => record === 'affiliation')?.to;
      if (!role || !business || !contact || this.made.has(contact)) continue;
      const where = {
        contactId: String(contact.id),
        businessId: String(business.id),
        endsOn: null,
        role: null,
      };
      await this.tx.affiliation.updateMany({
        where,
        data: { role: String(role), version: { increment: 1 } },
      });
      this.note('contact.updated', 'Contact', String(contact.id), { role: [null, role] });
    }
  }

  private async makeMemberships(planner: ImportPlanner): Promise<void> {
    const fresh = planner.memberships.filter(({ isNew }) => isNew);
    const data = fresh.map(({ association, business }) => ({
      id: uuidv7(),
      associationId: String(association.id),
      businessId: String(business.id),
    }));
    await bulkInsert(this.tx, 'memberships', TABLES.memberships, data);
    for (const { id, ...row } of data) this.note('membership.created', 'Membership', id, changesOfNew(row));
    this.counts.newMemberships += data.length;
  }

  /** Of a visit in a list only the day is known: it stands at noon, reported. */
  private async makeVisits(rows: PlannedRow[]): Promise<void> {
    const visited = rows.flatMap(({ business, draft, verdict }) =>
      business?.id && draft.lastVisit && verdict !== 'WRONG'
        ? [{ businessId: business.id, day: draft.lastVisit }]
        : [],
    );
    if (visited.length === 0) return;
    const known = await visitDaysOf(this.tx, [...new Set(visited.map(({ businessId }) => businessId))]);
    const data = visited.flatMap(({ businessId, day }) => {
      const days = known.get(businessId) ?? new Set();
      if (days.has(day)) return [];
      known.set(businessId, days.add(day));
      return [{ id: uuidv7(), businessId, ...this.visitOn(day) }];
    });
    await bulkInsert(this.tx, 'visits', TABLES.visits, data);
    for (const { id, businessId, startsAt } of data)
      this.note('visit.created', 'Visit', id, changesOfNew({ businessId, startsAt }));
    this.counts.newVisits += data.length;
  }

  private visitOn(day: string) {
    const noon = DateTime.fromISO(`${day}T12:00`, { zone: 'Europe/Amsterdam' });
    return {
      status: 'REPORTED' as const,
      subject: 'Bedrijfsbezoek',
      report: 'Overgenomen uit een lijst; alleen de datum was bekend.',
      startsAt: noon.toJSDate(),
      endsAt: noon.plus({ hours: 1 }).toJSDate(),
      reportedAt: this.context.now,
      ownerId: this.context.ownerId,
    };
  }
}

type Columns = Record<string, unknown>;

function columnsOf(kind: keyof typeof COLUMNS, record: PlannedBusiness | PlannedContact): Columns {
  const draft = record.draft as unknown as Columns;
  return Object.fromEntries(COLUMNS[kind].map((column) => [column, draft[column]]));
}

/** The changed columns with what they become; null clears one. */
function patchOf(
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
function auditOf(changes: FieldChange[]): Changes {
  const audited: Changes = {};
  for (const { field, from, to } of changes) audited[field] = [audited[field] ? audited[field][0] : from, to];
  return audited;
}

function hadNone(changes: FieldChange[], field: string): boolean {
  return changes.some((change) => change.field === field && change.from === null);
}

function sectorOf({ id, draft }: PlannedBusiness, references: ImportReferences) {
  const sectorId = references.sectorId(draft.sbiCode);
  return sectorId ? [{ businessId: String(id), sectorId, isMain: true }] : [];
}

function emailsOf({ id, draft }: PlannedContact, firstIsPrimary: boolean) {
  return draft.emails.map((address, place) => ({
    contactId: String(id),
    address,
    isPrimary: firstIsPrimary && place === 0,
  }));
}

function phonesOf({ id, draft }: PlannedContact, firstIsPrimary: boolean) {
  return draft.phones.map((number, place) => ({
    contactId: String(id),
    number,
    isPrimary: firstIsPrimary && place === 0,
  }));
}
