-- CreateEnum
CREATE TYPE "ExportList" AS ENUM ('BUSINESSES', 'ASSOCIATIONS', 'CONTACTS', 'VISITS', 'EVENTS', 'ATTENDEES');

-- CreateEnum
CREATE TYPE "ExportFormat" AS ENUM ('CSV', 'XLSX', 'VCARD', 'ICS');

-- CreateTable
CREATE TABLE "exports" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "list" "ExportList" NOT NULL,
    "format" "ExportFormat" NOT NULL,
    "label" TEXT NOT NULL,
    "recordIds" UUID[],
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "exports_expiresAt_idx" ON "exports"("expiresAt");

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
