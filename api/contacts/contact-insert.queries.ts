import { Prisma, type Contact } from '../../prisma/generated/client';
import type { PrismaService } from '../database/prisma.service';
import type { CheckedContact } from './contact.rules';
import type { ContactFunctionInput, ContactInput } from './contact.types';

type NewContact = CheckedContact<ContactInput> & { affiliations: ContactFunctionInput[] };

/**
 * A contact with its addresses, functions and audit entry by one statement, which is one transaction and one way to the database and back.
 * @param audited the entry, given the name of the rows made
 */
export async function insertContact(
  db: Pick<PrismaService, 'rows'>,
  { emails = [], phones = [], affiliations, ...fields }: NewContact,
  audited: (made: Prisma.Sql) => Prisma.Sql,
): Promise<Contact> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const made = Prisma.sql`made`;
  const parts = [
    Prisma.sql`made AS (INSERT INTO contacts (${names(given.map(([name]) => name))})
      VALUES (${Prisma.join(given.map(([, value]) => value))}) RETURNING *)`,
    ...belonging('contact_emails', { address: 'citext', isPrimary: 'boolean' }, emails),
    ...belonging('contact_phones', { number: 'text', isPrimary: 'boolean' }, phones),
    ...belonging('affiliations', AFFILIATION_COLUMNS, affiliations),
    Prisma.sql`noted AS (${audited(made)})`,
  ];
  // By name: a prepared statement may not come to give another column when a migration adds one.
  const columns = names(Object.keys(Prisma.ContactScalarFieldEnum));
  const [contact] = await db.rows<Contact>(
    Prisma.sql`WITH ${Prisma.join(parts)} SELECT ${columns} FROM made`,
    { isPrepared: true },
  );
  if (!contact) throw new Error('PostgreSQL made no contact and told no reason');
  return contact;
}

const AFFILIATION_COLUMNS = {
  businessId: 'uuid',
  associationId: 'uuid',
  role: 'text',
  isBoardMember: 'boolean',
  isPrimary: 'boolean',
  startsOn: 'date',
  endsOn: 'date',
};

/** The rows of another table that hang on the new contact. */
function belonging(table: string, columns: Record<string, string>, rows: readonly object[]): Prisma.Sql[] {
  if (rows.length === 0) return [];
  const typed = Object.entries(columns).map(([name, type]) => Prisma.raw(`"${name}" ${type}`));
  const defaults = Object.keys(columns).map((name) =>
    Prisma.raw(columns[name] === 'boolean' ? `coalesce(r."${name}", false)` : `r."${name}"`),
  );
  return [
    Prisma.sql`${Prisma.raw(`new_${table}`)} AS (
      INSERT INTO ${Prisma.raw(table)} ("contactId", ${names(Object.keys(columns))})
      SELECT made."id", ${Prisma.join(defaults)}
      FROM made, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(${Prisma.join(typed)}))`,
  ];
}

function names(columns: string[]): Prisma.Sql {
  return Prisma.join(columns.map((name) => Prisma.raw(`"${name}"`)));
}
