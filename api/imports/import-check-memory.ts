import { v7 as uuidv7 } from 'uuid';
import { Prisma } from '../../prisma/generated/client';
import type { PrismaService, SqlRunner } from '../database/prisma.service';
import { businessKeys, contactKeys, contactNameKey } from './import-matching.rules';
import type { ImportPlanner } from './import-plan.rules';
import type {
  ExistingBusiness,
  ExistingContact,
  PlannedBusiness,
  PlannedContact,
  PlannedRow,
} from './import-plan.types';
import type { ImportRowDraft } from './import-row.rules';

/** A record that rows of the list spoke of, as it stands after them. New ones have an id of their own until the list is written. */
type Remembered<Existing> = Existing & { isChanged?: boolean };
export type RememberedBusiness = Remembered<ExistingBusiness>;
export type RememberedContact = Remembered<ExistingContact>;

/** The place of people without a business. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';

const TABLES = [
  Prisma.sql`CREATE TEMPORARY TABLE planned_records ("id" uuid PRIMARY KEY, "record" json NOT NULL)`,
  Prisma.sql`CREATE TEMPORARY TABLE planned_keys ("key" text COLLATE "C", "id" uuid, PRIMARY KEY ("key", "id"))`,
  Prisma.sql`CREATE TEMPORARY TABLE planned_people ("businessId" uuid, "name" text COLLATE "C", "id" uuid, PRIMARY KEY ("businessId", "name", "id"))`,
  // Tables without statistics: left to itself the planner reads them whole.
  Prisma.sql`SET enable_seqscan = off`,
  Prisma.sql`SET enable_hashjoin = off`,
  Prisma.sql`SET enable_mergejoin = off`,
];

/**
 * What the rows of a check came to so far, in temporary tables on a connection of its own: however long the list, the program holds one
 * batch of it. The tables go with the connection.
 */
export class CheckMemory {
  /** What is still being put away of the batch before. */
  private kept: Promise<unknown> = Promise.resolve();

  private constructor(private readonly sql: SqlRunner & { release(destroy?: boolean): void }) {}

  /** Waits until no other check of this import is at work: one that died lets go with its connection. */
  static async open(prisma: PrismaService, importId: string): Promise<CheckMemory> {
    const memory = new CheckMemory(await prisma.connection());
    try {
      await memory.sql.rows(Prisma.sql`SET statement_timeout = 0`);
      await memory.sql.rows(
        Prisma.sql`SELECT pg_advisory_lock(hashtextextended(${`import.check ${importId}`}, 0))`,
      );
      await memory.sql.rows(Prisma.sql`SET statement_timeout TO DEFAULT`);
      for (const statement of TABLES) await memory.sql.rows(statement);
    } catch (error) {
      memory.close();
      throw error;
    }
    return memory;
  }

  close(): void {
    this.sql.release(true);
  }

  async forget(): Promise<void> {
    await this.kept;
    await this.sql.rows(Prisma.sql`TRUNCATE planned_records, planned_keys, planned_people`);
  }

  /** Businesses that these rows may speak of and earlier ones did. */
  businesses(drafts: readonly ImportRowDraft[]): Promise<RememberedBusiness[]> {
    return this.recall(
      drafts.flatMap(({ business }) => (business ? businessKeys(business) : [])),
      [],
      [],
    );
  }

  /** People that these rows may speak of and earlier ones did. `businessIds`: of all businesses they may be found at. */
  contacts(drafts: readonly ImportRowDraft[], businessIds: readonly string[]): Promise<RememberedContact[]> {
    const people = drafts.flatMap(({ contact }) => contact ?? []);
    return this.recall(people.flatMap(contactKeys), [...businessIds, NOWHERE], people.map(contactNameKey));
  }

  /**
   * Keeps the records of these rows, those of the list itself with an id from now on. PostgreSQL puts them away while the next rows are
   * read; who recalls waits for that, and meets its failure.
   */
  remember(planner: ImportPlanner, rows: readonly PlannedRow[]): void {
    const businesses = touched(rows, 'business');
    const contacts = touched(rows, 'contact');
    for (const record of [...businesses, ...contacts]) record.id ??= uuidv7();
    const firms = [...businesses].map((business) => ({
      record: rememberedBusiness(planner, business),
      keys: businessKeys(business.draft),
    }));
    const people = [...contacts].map((contact) => ({
      record: rememberedContact(planner, contact),
      keys: contactKeys(contact.draft),
    }));
    this.kept = Promise.all([
      this.put([...firms, ...people]),
      this.place(people.map(({ record }) => record)),
    ]);
    this.kept.catch(() => undefined);
  }

  private async recall<Found>(keys: string[], businessIds: string[], names: string[]): Promise<Found[]> {
    await this.kept;
    const rows = await this.sql.rows<{ record: Found }>(Prisma.sql`
      WITH found AS (
        SELECT k."id" FROM planned_keys k WHERE k."key" = ANY (${unique(keys)}::text[])
        UNION SELECT p."id" FROM planned_people p
          WHERE p."businessId" = ANY (${unique(businessIds)}::uuid[]) AND p."name" = ANY (${unique(names)}::text[])
      )
      SELECT r."record" FROM found JOIN planned_records r ON r."id" = found."id" ORDER BY r."id"`);
    return rows.map(({ record }) => record);
  }

  private put(
    records: readonly { record: RememberedBusiness | RememberedContact; keys: string[] }[],
  ): Promise<unknown> {
    const rows = records.map(({ record }) => ({ id: record.id, record }));
    const keys = records.flatMap(({ record, keys: found }) => found.map((key) => ({ key, id: record.id })));
    return Promise.all([
      this.sql.rows(Prisma.sql`
        INSERT INTO planned_records SELECT r."id", r."record" FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r("id" uuid, "record" json)
        ON CONFLICT ("id") DO UPDATE SET "record" = EXCLUDED."record"`),
      this.sql.rows(Prisma.sql`
        INSERT INTO planned_keys SELECT k."key", k."id" FROM unnest(${keys.map(({ key }) => key)}::text[], ${keys.map(({ id }) => id)}::uuid[])
          AS k("key", "id") ON CONFLICT DO NOTHING`),
    ]);
  }

  private place(contacts: readonly RememberedContact[]): Promise<unknown> {
    const places = contacts.flatMap(({ id, draft, affiliations }) => {
      const at = affiliations.length > 0 ? affiliations.map(({ businessId }) => businessId) : [NOWHERE];
      return at.map((businessId) => ({ businessId, id, name: contactNameKey(draft) }));
    });
    return this.sql.rows(Prisma.sql`
      INSERT INTO planned_people SELECT p."businessId", p."name", p."id" FROM unnest(${places.map(({ businessId }) => businessId)}::uuid[],
        ${places.map(({ name }) => name)}::text[], ${places.map(({ id }) => id)}::uuid[]) AS p("businessId", "name", "id") ON CONFLICT DO NOTHING`);
  }
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

function touched<Kind extends 'business' | 'contact'>(
  rows: readonly PlannedRow[],
  kind: Kind,
): Set<NonNullable<PlannedRow[Kind]>> {
  return new Set(rows.flatMap((row) => (row[kind] ?? []) as NonNullable<PlannedRow[Kind]>[]));
}

function rememberedBusiness(planner: ImportPlanner, business: PlannedBusiness): RememberedBusiness {
  const known = (business as Partial<ExistingBusiness>).associationIds ?? [];
  const now = planner.membershipsOf(business).flatMap(({ association }) => association.id ?? []);
  return { ...business, id: String(business.id), associationIds: unique([...known, ...now]) };
}

function rememberedBoards(
  planner: ImportPlanner,
  contact: PlannedContact,
): Pick<RememberedContact, 'boards'> {
  const boards = planner.boards.of(contact);
  if (boards.length === 0) return {};
  return {
    boards: boards.map(({ id, association, draft, firstRow, isMade }) => ({
      id,
      associationId: String(association.id),
      draft,
      firstRow,
      isMade,
    })),
  };
}

/** Roles at businesses that no row of this batch spoke of stay as they were. */
function rememberedContact(planner: ImportPlanner, contact: PlannedContact): RememberedContact {
  const now = planner
    .rolesOf(contact)
    .map(({ business, role, startsOn, termEndsOn, firstRow, isNew, isMade }) => ({
      businessId: String(business.id),
      role,
      startsOn,
      termEndsOn,
      firstRow,
      isMade: isNew || isMade,
    }));
  const here = new Set(now.map(({ businessId }) => businessId));
  const known = (contact as Partial<ExistingContact>).affiliations ?? [];
  const elsewhere = known.filter(({ businessId }) => !here.has(businessId));
  return {
    ...contact,
    id: String(contact.id),
    affiliations: [...elsewhere, ...now],
    ...rememberedBoards(planner, contact),
  };
}
