-- AlterTable
ALTER TABLE "import_rows" ADD COLUMN     "newsletterEmail" CITEXT,
ADD COLUMN     "wantsNewsletter" BOOLEAN;

-- Wishes are weighed address by address over the whole list.
CREATE INDEX "import_rows_newsletter" ON "import_rows" ("importId", "newsletterEmail") WHERE "newsletterEmail" IS NOT NULL;
