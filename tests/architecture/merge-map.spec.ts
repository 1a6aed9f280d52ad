import { Client } from 'pg';
import { MERGE_MAP } from '../../api/duplicates/merge-map';
import { createTestDatabase } from '../support/database';

let client: Client;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await createTestDatabase();
  drop = database.drop;
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await drop();
});

/** Every column that refers to a contact or business: by its foreign key, or by its name where there is none. */
async function referringColumns(): Promise<string[]> {
  const { rows } = await client.query<{ place: string }>(`
    SELECT c.conrelid::regclass::text || '.' || a.attname AS place
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
    WHERE c.contype = 'f' AND c.confrelid IN ('contacts'::regclass, 'businesses'::regclass)
    UNION
    SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name ~* '(contact|business)_?ids?$'`);
  return rows.map(({ place }) => place).sort();
}

const covered = () => Object.values(MERGE_MAP).flatMap((references) => Object.keys(references));

describe('merging', () => {
  it('has a rule for every column that refers to a contact or a business, and for no other', async () => {
    expect(covered().sort()).toEqual(await referringColumns());
  });

  it('notices a new table, with or without a foreign key', async () => {
    await client.query(
      `CREATE TABLE invoices ("id" int, "payerId" uuid REFERENCES businesses ("id"), "contactId" uuid)`,
    );
    const found = await referringColumns();
    expect(found.filter((place) => !covered().includes(place))).toEqual([
      'invoices.contactId',
      'invoices.payerId',
    ]);
    await client.query('DROP TABLE invoices');
  });

  it('keeps rows in tables with a key, so that each can be found again', async () => {
    const { rows } = await client.query<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'r'
        AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary)`);
    const keyless = new Set(rows.map(({ name }) => name));
    expect(covered().filter((place) => keyless.has(place.split('.')[0] ?? ''))).toEqual([]);
  });
});
