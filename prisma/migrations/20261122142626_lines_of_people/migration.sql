CREATE TYPE "ExportLines" AS ENUM ('PER_FUNCTION', 'PER_PERSON');

ALTER TABLE "exports" ADD COLUMN "lines" "ExportLines";

-- Only a sheet has lines, and only people have functions. What was made before this and waits has a line per function.
ALTER TABLE "exports" ADD CONSTRAINT "exports_lines_of_people"
  CHECK ("lines" IS NULL OR ("list" = 'CONTACTS' AND "format" IN ('CSV', 'XLSX')));
