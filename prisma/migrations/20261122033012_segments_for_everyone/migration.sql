-- Shared used to be yes or no; a private segment stays private.
CREATE TYPE "SegmentVisibility" AS ENUM ('PRIVATE', 'ROLES', 'EVERYONE');
ALTER TABLE "segments"
  ADD COLUMN "visibility" "SegmentVisibility" NOT NULL DEFAULT 'EVERYONE',
  ADD COLUMN "roles" "Role"[] DEFAULT ARRAY[]::"Role"[];
UPDATE "segments" SET "visibility" = 'PRIVATE' WHERE NOT "isShared";
ALTER TABLE "segments" DROP COLUMN "isShared";
ALTER TABLE "segments" ADD CONSTRAINT "segments_roles_check"
  CHECK (("visibility" = 'ROLES') = (coalesce(cardinality("roles"), 0) > 0));

-- CreateTable
CREATE TABLE "segment_pins" (
    "userId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "pinnedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "segment_pins_pkey" PRIMARY KEY ("userId","segmentId")
);
CREATE INDEX "segment_pins_segmentId_idx" ON "segment_pins"("segmentId");
ALTER TABLE "segment_pins" ADD CONSTRAINT "segment_pins_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "segment_pins" ADD CONSTRAINT "segment_pins_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "segments"("id") ON DELETE CASCADE ON UPDATE CASCADE;
