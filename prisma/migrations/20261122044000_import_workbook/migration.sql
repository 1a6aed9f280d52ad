-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "workbook" BYTEA;

-- Packed already.
ALTER TABLE "imports" ALTER COLUMN "workbook" SET STORAGE EXTERNAL;
