import type { PrismaService } from '../../api/database/prisma.service';

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
      `SELECT t::text || to_jsonb(t)::text AS row FROM "${name}" t ORDER BY 1`,
    );
    dump[name] = rows.map(({ row }) => row);
  }
  return dump;
}
