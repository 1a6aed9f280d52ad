-- Sorted as people look names up: "de Boer" among the b's, whatever the capitals and accents.
DROP INDEX "businesses_name_id_idx";
DROP INDEX "businesses_live_name";
DROP INDEX "businesses_live_area_status_name";
ALTER TABLE "businesses" ADD COLUMN "sortName" TEXT GENERATED ALWAYS AS (fold("name")) STORED;
ALTER TABLE "associations" ADD COLUMN "sortName" TEXT GENERATED ALWAYS AS (fold("name")) STORED;
CREATE INDEX "businesses_live_sort" ON "businesses" ("sortName", "id") WHERE "archivedAt" IS NULL;
CREATE INDEX "businesses_live_area_status_sort" ON "businesses" ("areaId", "status", "sortName", "id") WHERE "archivedAt" IS NULL;
