-- CreateEnum
CREATE TYPE "SignalOutcome" AS ENUM ('PROPOSED', 'NOTHING_NEW', 'NOT_OURS', 'GIVEN_UP');

-- CreateEnum
CREATE TYPE "ChangeProposalKind" AS ENUM ('NEW', 'MOVED', 'RENAMED', 'CLOSED', 'CHANGED', 'CHECK');

-- CreateEnum
CREATE TYPE "ChangeProposalStatus" AS ENUM ('OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN');

-- AlterEnum
ALTER TYPE "ExclusionReason" ADD VALUE 'BUSINESS_CLOSED';

-- CreateTable
CREATE TABLE "register_signals" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "signalId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "kvkNumber" TEXT NOT NULL,
    "branchNumber" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "processedAt" TIMESTAMPTZ(3),
    "outcome" "SignalOutcome",

    CONSTRAINT "register_signals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_proposals" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" "ChangeProposalKind" NOT NULL,
    "status" "ChangeProposalStatus" NOT NULL DEFAULT 'OPEN',
    "kvkNumber" TEXT NOT NULL,
    "branchNumber" TEXT,
    "name" TEXT NOT NULL,
    "businessId" UUID,
    "changes" JSONB NOT NULL DEFAULT '{}',
    "signalType" TEXT NOT NULL,
    "signalAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "change_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "register_signals_signalId_key" ON "register_signals"("signalId");

-- CreateIndex
CREATE INDEX "register_signals_occurredAt_idx" ON "register_signals"("occurredAt");

-- CreateIndex
CREATE INDEX "change_proposals_businessId_idx" ON "change_proposals"("businessId");

-- CreateIndex
CREATE INDEX "change_proposals_status_signalAt_idx" ON "change_proposals"("status", "signalAt" DESC);

-- CreateIndex
CREATE INDEX "change_proposals_kvkNumber_idx" ON "change_proposals"("kvkNumber");

-- AddForeignKey
ALTER TABLE "change_proposals" ADD CONSTRAINT "change_proposals_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "businesses"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_proposals" ADD CONSTRAINT "change_proposals_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One open proposal per establishment and kind: a later signal renews it.
CREATE UNIQUE INDEX "change_proposals_one_open" ON "change_proposals" ("kvkNumber", "branchNumber", "businessId", "kind")
  NULLS NOT DISTINCT WHERE "status" = 'OPEN';

-- What is still to do stays a small index, however many signals have come.
CREATE INDEX "register_signals_waiting" ON "register_signals" ("attempts", "occurredAt") WHERE "processedAt" IS NULL;

ALTER TABLE "register_signals" ADD CONSTRAINT "register_signals_processed_with_outcome"
  CHECK (("processedAt" IS NULL) = ("outcome" IS NULL));
ALTER TABLE "change_proposals" ADD CONSTRAINT "change_proposals_decided_when_decided"
  CHECK ("status" IN ('OPEN', 'WITHDRAWN') OR "decidedAt" IS NOT NULL);
