-- AlterTable
ALTER TABLE "events" ADD COLUMN     "waitingCount" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "registrations" ADD COLUMN     "language" "Language" NOT NULL DEFAULT 'NL';

ALTER TABLE "events" ADD CONSTRAINT "events_waitingCount_check" CHECK ("waitingCount" >= 0);
