import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // Only for `prisma migrate deploy` by hand: Ingang itself migrates through api/database/migrations.ts.
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
