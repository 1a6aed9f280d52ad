-- AlterTable
ALTER TABLE "registrations" ALTER COLUMN "joinedAt" SET DEFAULT clock_timestamp();
