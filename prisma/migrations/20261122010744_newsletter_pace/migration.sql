-- AlterTable
ALTER TABLE "newsletters" ADD COLUMN     "sendAfter" TIMESTAMPTZ(3);
