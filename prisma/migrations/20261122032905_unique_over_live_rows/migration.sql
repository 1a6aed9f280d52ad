-- DropIndex
DROP INDEX "topics_slug_key";

-- DropIndex
DROP INDEX "sectors_sbiVersion_code_key";

-- An archived record never blocks a new one.
CREATE UNIQUE INDEX "topics_slug_live" ON "topics" ("slug") WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "sectors_code_live" ON "sectors" ("sbiVersion", "code") WHERE "archivedAt" IS NULL;
-- Archived ones count too where a code is looked up.
CREATE INDEX "sectors_code" ON "sectors" ("sbiVersion", "code");

-- The trash: last put away first.
CREATE INDEX "businesses_archived" ON "businesses" ("archivedAt" DESC, "id") WHERE "archivedAt" IS NOT NULL;
CREATE INDEX "contacts_archived" ON "contacts" ("archivedAt" DESC, "id") WHERE "archivedAt" IS NOT NULL;
CREATE INDEX "interactions_archived" ON "interactions" ("archivedAt" DESC, "id") WHERE "archivedAt" IS NOT NULL;
CREATE INDEX "visits_archived" ON "visits" ("archivedAt" DESC, "id") WHERE "archivedAt" IS NOT NULL;
