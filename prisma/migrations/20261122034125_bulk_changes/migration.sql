-- CreateEnum
CREATE TYPE "BulkKind" AS ENUM ('BUSINESS', 'CONTACT');

-- CreateEnum
CREATE TYPE "BulkAction" AS ENUM ('ADD_TAGS', 'REMOVE_TAGS', 'ASSIGN_ACCOUNT_MANAGER', 'ARCHIVE', 'RESTORE');

-- CreateEnum
CREATE TYPE "BulkStatus" AS ENUM ('RUNNING', 'DONE', 'UNDOING', 'UNDONE');

-- CreateEnum
CREATE TYPE "BulkRowState" AS ENUM ('WAITING', 'CHANGED', 'SAME', 'REFUSED', 'UNDONE', 'TOUCHED');

-- CreateTable
CREATE TABLE "bulk_changes" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" "BulkKind" NOT NULL,
    "action" "BulkAction" NOT NULL,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "accountManagerId" UUID,
    "status" "BulkStatus" NOT NULL DEFAULT 'RUNNING',
    "total" INTEGER NOT NULL DEFAULT 0,
    "processed" INTEGER NOT NULL DEFAULT 0,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bulk_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_change_rows" (
    "bulkChangeId" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "state" "BulkRowState" NOT NULL DEFAULT 'WAITING',
    "before" JSONB,
    "versionAfter" INTEGER,

    CONSTRAINT "bulk_change_rows_pkey" PRIMARY KEY ("bulkChangeId","recordId")
);

-- CreateIndex
CREATE INDEX "bulk_changes_userId_createdAt_idx" ON "bulk_changes"("userId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "bulk_changes_createdAt_idx" ON "bulk_changes"("createdAt" DESC);

-- CreateIndex
CREATE INDEX "bulk_change_rows_bulkChangeId_state_idx" ON "bulk_change_rows"("bulkChangeId", "state");

-- AddForeignKey
ALTER TABLE "bulk_changes" ADD CONSTRAINT "bulk_changes_accountManagerId_fkey" FOREIGN KEY ("accountManagerId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_changes" ADD CONSTRAINT "bulk_changes_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_change_rows" ADD CONSTRAINT "bulk_change_rows_bulkChangeId_fkey" FOREIGN KEY ("bulkChangeId") REFERENCES "bulk_changes"("id") ON DELETE CASCADE ON UPDATE CASCADE;
