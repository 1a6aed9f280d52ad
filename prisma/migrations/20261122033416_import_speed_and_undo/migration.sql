-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ImportStatus" ADD VALUE 'UNDOING';
ALTER TYPE "ImportStatus" ADD VALUE 'UNDONE';

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "appliedThrough" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "isTakenIn" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sheet" TEXT,
ADD COLUMN     "sheets" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "undoCounts" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "undoneFrom" INTEGER;

-- AlterTable
ALTER TABLE "import_rows" ADD COLUMN     "effects" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "undo" JSONB;

-- AlterTable
ALTER TABLE "import_mappings" ADD COLUMN     "options" JSONB NOT NULL DEFAULT '{}';

-- The file is read in slices; of a compressed value each slice would unpack the whole.
ALTER TABLE "imports" ALTER COLUMN "file" SET STORAGE EXTERNAL;

-- Where imports of before stand.
UPDATE "imports" AS i SET "isTakenIn" = i."totalRows" > 0, "appliedThrough" = coalesce(
  (SELECT max(r."rowNumber") FROM "import_rows" r WHERE r."importId" = i."id" AND r."appliedAt" IS NOT NULL), 0);
