-- AlterTable
ALTER TABLE "import_rows" ADD COLUMN     "duplicateOf" INTEGER,
ALTER COLUMN "changes" SET DEFAULT '[]';

-- CreateIndex
CREATE INDEX "import_rows_importId_businessId_idx" ON "import_rows"("importId", "businessId");

-- CreateIndex
CREATE INDEX "import_rows_importId_contactId_idx" ON "import_rows"("importId", "contactId");

-- Finding the businesses that the rows of a list may speak of. The name as it is compared: without legal form, accents and signs.
CREATE FUNCTION business_name_key(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT regexp_replace(
    regexp_replace(public.fold($1), '[\s,.]*\m(b\.?\s?v|n\.?v|v\.?\s?o\.?\s?f|c\.?v|u\.?a|b\.?a|i\.?o|inc|ltd|gmbh|holding)\M\.?\s*$', ''),
    '[^[:alnum:]]', '', 'g') $$;
CREATE INDEX "businesses_name_key" ON "businesses" (business_name_key("name"));
CREATE INDEX "businesses_branchNumber" ON "businesses" ("branchNumber");
