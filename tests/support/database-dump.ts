import type { PrismaService } from '../../api/database/prisma.service';

/** Tables of which the rows may differ while they say the same. */
const READ_AS: Readonly<Record<string, string>> = {
  live_counts: '(SELECT "kind", sum("count") FROM live_counts GROUP BY "kind")',
};

/** Every row of every table as text, except what says that something happened: audit and merges. */
export async function dumpOf(prisma: PrismaService): Promise<Record<string, string[]>> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT c.relname::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r'
      AND c.relname NOT IN ('audit_entries', 'merges', 'merge_rows', '_prisma_migrations', 'sessions', 'users', 'rate_limits')
    ORDER BY 1`;
  const dump: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await prisma.$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text || to_jsonb(t)::text AS row FROM ${READ_AS[name] ?? `"${name}"`} t ORDER BY 1`,
    );
    dump[name] = rows.map(({ row }) => row);
  }
  return dump;
}
