-- AlterTable
ALTER TABLE "affiliations" ADD COLUMN     "termEndsOn" DATE;

-- AlterTable
ALTER TABLE "commitments" ADD COLUMN     "settledReason" TEXT;
