-- CreateEnum
CREATE TYPE "PartyKind" AS ENUM ('CONTACT', 'BUSINESS');

-- CreateEnum
CREATE TYPE "DuplicateStatus" AS ENUM ('OPEN', 'DISMISSED');

-- CreateEnum
CREATE TYPE "DuplicateScanStatus" AS ENUM ('RUNNING', 'FINISHED', 'STOPPED', 'FAILED');

-- AlterTable
ALTER TABLE "businesses" ADD COLUMN     "mergedIntoId" UUID;

-- AlterTable
ALTER TABLE "contacts" ADD COLUMN     "mergedIntoId" UUID;

-- CreateTable
CREATE TABLE "duplicate_candidates" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" "PartyKind" NOT NULL,
    "leftContactId" UUID,
    "rightContactId" UUID,
    "leftBusinessId" UUID,
    "rightBusinessId" UUID,
    "score" INTEGER NOT NULL,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "status" "DuplicateStatus" NOT NULL DEFAULT 'OPEN',
    "dismissedById" UUID,
    "dismissedAt" TIMESTAMPTZ(3),
    "scanId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "duplicate_candidates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duplicate_scans" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "status" "DuplicateScanStatus" NOT NULL DEFAULT 'RUNNING',
    "step" INTEGER NOT NULL DEFAULT 0,
    "steps" INTEGER NOT NULL DEFAULT 0,
    "compared" INTEGER NOT NULL DEFAULT 0,
    "found" INTEGER NOT NULL DEFAULT 0,
    "stopRequested" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "duplicate_scans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merges" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" "PartyKind" NOT NULL,
    "survivorContactId" UUID,
    "loserContactId" UUID,
    "survivorBusinessId" UUID,
    "loserBusinessId" UUID,
    "mergedAt" TIMESTAMPTZ(3) NOT NULL,
    "mergedById" UUID,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "merges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merge_rows" (
    "id" BIGSERIAL NOT NULL,
    "mergeId" UUID NOT NULL,
    "tableName" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "merge_rows_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "duplicate_candidates_rightContactId_idx" ON "duplicate_candidates"("rightContactId");

-- CreateIndex
CREATE INDEX "duplicate_candidates_rightBusinessId_idx" ON "duplicate_candidates"("rightBusinessId");

-- CreateIndex
CREATE INDEX "duplicate_candidates_status_kind_score_id_idx" ON "duplicate_candidates"("status", "kind", "score" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "duplicate_candidates_leftContactId_rightContactId_key" ON "duplicate_candidates"("leftContactId", "rightContactId");

-- CreateIndex
CREATE UNIQUE INDEX "duplicate_candidates_leftBusinessId_rightBusinessId_key" ON "duplicate_candidates"("leftBusinessId", "rightBusinessId");

-- CreateIndex
CREATE INDEX "merges_survivorContactId_idx" ON "merges"("survivorContactId");

-- CreateIndex
CREATE INDEX "merges_loserContactId_idx" ON "merges"("loserContactId");

-- CreateIndex
CREATE INDEX "merges_survivorBusinessId_idx" ON "merges"("survivorBusinessId");

-- CreateIndex
CREATE INDEX "merges_loserBusinessId_idx" ON "merges"("loserBusinessId");

-- CreateIndex
CREATE INDEX "merges_mergedAt_idx" ON "merges"("mergedAt");

-- CreateIndex
CREATE INDEX "merge_rows_mergeId_idx" ON "merge_rows"("mergeId");

-- AddForeignKey
ALTER TABLE "businesses" ADD CONSTRAINT "businesses_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "businesses"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_leftContactId_fkey" FOREIGN KEY ("leftContactId") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_rightContactId_fkey" FOREIGN KEY ("rightContactId") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_leftBusinessId_fkey" FOREIGN KEY ("leftBusinessId") REFERENCES "businesses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_rightBusinessId_fkey" FOREIGN KEY ("rightBusinessId") REFERENCES "businesses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_scanId_fkey" FOREIGN KEY ("scanId") REFERENCES "duplicate_scans"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_scans" ADD CONSTRAINT "duplicate_scans_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merges" ADD CONSTRAINT "merges_survivorContactId_fkey" FOREIGN KEY ("survivorContactId") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merges" ADD CONSTRAINT "merges_loserContactId_fkey" FOREIGN KEY ("loserContactId") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merges" ADD CONSTRAINT "merges_survivorBusinessId_fkey" FOREIGN KEY ("survivorBusinessId") REFERENCES "businesses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merges" ADD CONSTRAINT "merges_loserBusinessId_fkey" FOREIGN KEY ("loserBusinessId") REFERENCES "businesses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merges" ADD CONSTRAINT "merges_mergedById_fkey" FOREIGN KEY ("mergedById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merges" ADD CONSTRAINT "merges_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merge_rows" ADD CONSTRAINT "merge_rows_mergeId_fkey" FOREIGN KEY ("mergeId") REFERENCES "merges"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must hold.
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_merged_check"
  CHECK ("mergedIntoId" IS NULL OR ("mergedIntoId" <> "id" AND "archivedAt" IS NOT NULL));
ALTER TABLE "businesses" ADD CONSTRAINT "businesses_merged_check"
  CHECK ("mergedIntoId" IS NULL OR ("mergedIntoId" <> "id" AND "archivedAt" IS NOT NULL));
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_pair_check" CHECK (
  CASE "kind"
    WHEN 'CONTACT' THEN "leftContactId" IS NOT NULL AND "rightContactId" IS NOT NULL AND "leftContactId" < "rightContactId"
      AND num_nonnulls("leftBusinessId", "rightBusinessId") = 0
    ELSE "leftBusinessId" IS NOT NULL AND "rightBusinessId" IS NOT NULL AND "leftBusinessId" < "rightBusinessId"
      AND num_nonnulls("leftContactId", "rightContactId") = 0
  END),
  ADD CONSTRAINT "duplicate_candidates_dismissed_check" CHECK (("status" = 'DISMISSED') = ("dismissedAt" IS NOT NULL)),
  ADD CONSTRAINT "duplicate_candidates_score_check" CHECK ("score" BETWEEN 0 AND 100);
ALTER TABLE "merges" ADD CONSTRAINT "merges_pair_check" CHECK (
  CASE "kind"
    WHEN 'CONTACT' THEN "survivorContactId" IS NOT NULL AND "loserContactId" IS NOT NULL AND "survivorContactId" <> "loserContactId"
      AND num_nonnulls("survivorBusinessId", "loserBusinessId") = 0
    ELSE "survivorBusinessId" IS NOT NULL AND "loserBusinessId" IS NOT NULL AND "survivorBusinessId" <> "loserBusinessId"
      AND num_nonnulls("survivorContactId", "loserContactId") = 0
  END);
ALTER TABLE "merge_rows" ADD CONSTRAINT "merge_rows_change_check" CHECK (num_nonnulls("before", "after") > 0);
CREATE UNIQUE INDEX "duplicate_scans_running" ON "duplicate_scans" ((TRUE)) WHERE "status" = 'RUNNING';
CREATE UNIQUE INDEX "merges_loser_contact_live" ON "merges" ("loserContactId") WHERE "undoneAt" IS NULL;
CREATE UNIQUE INDEX "merges_loser_business_live" ON "merges" ("loserBusinessId") WHERE "undoneAt" IS NULL;

-- Few rows have one, and making a record should not pay for those.
CREATE INDEX "contacts_mergedIntoId" ON "contacts" ("mergedIntoId") WHERE "mergedIntoId" IS NOT NULL;
CREATE INDEX "businesses_mergedIntoId" ON "businesses" ("mergedIntoId") WHERE "mergedIntoId" IS NOT NULL;
CREATE INDEX "businesses_successorOfId" ON "businesses" ("successorOfId") WHERE "successorOfId" IS NOT NULL;

-- Comparing names. Levenshtein counts typing errors.
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- A family name as it is compared: without prefix words wherever they were typed, accents and signs.
CREATE FUNCTION family_name_key(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT coalesce(
    nullif(regexp_replace(regexp_replace(public.fold($1),
      '\m(van|von|vd|de|den|der|des|het|ter|ten|te|el|al|la|le|du|d|t|s|in|op|aan)\M', '', 'g'), '[^[:alnum:]]', '', 'g'), ''),
    regexp_replace(public.fold($1), '[^[:alnum:]]', '', 'g')) $$;

-- First names or initials as they are compared.
CREATE FUNCTION first_name_key(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT nullif(regexp_replace(public.fold($1), '[^[:alnum:]]', '', 'g'), '') $$;

-- One typing error in four letters or more, two in eight or more, or two neighbours changed places.
CREATE FUNCTION is_typing_error(a text, b text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT least(length(a), length(b)) >= 4 AND abs(length(a) - length(b)) <= 2 AND greatest(length(a), length(b)) <= 200
    AND public.levenshtein_less_equal(a, b, 2) <= CASE
      WHEN least(length(a), length(b)) >= 8 THEN 2
      WHEN length(a) = length(b) AND string_to_array(a, NULL) <@ string_to_array(b, NULL)
        AND string_to_array(b, NULL) <@ string_to_array(a, NULL) THEN 2
      ELSE 1 END $$;

-- Whether two names can be one person's: 3 the same, 2 fitting (initials, a double name, first and family name swapped),
-- 1 a typing error apart, 0 no. Keys of family name, first name and initials of the one and the other.
CREATE FUNCTION person_likeness(family1 text, first1 text, initials1 text, family2 text, first2 text, initials2 text)
  RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT CASE
    WHEN family1 = first2 AND family2 = first1 THEN 2
    WHEN f.likeness = 0 OR g.likeness = 0 THEN 0
    WHEN f.likeness = 3 AND g.likeness = 3 THEN 3
    WHEN f.likeness = 1 OR g.likeness = 1 THEN 1
    ELSE 2 END
  FROM (SELECT CASE
      WHEN family1 = family2 THEN 3
      WHEN least(length(family1), length(family2)) >= 4
        AND (starts_with(family1, family2) OR starts_with(family2, family1)) AND abs(length(family1) - length(family2)) >= 3 THEN 2
      WHEN public.is_typing_error(family1, family2) THEN 1
      ELSE 0 END AS likeness) f,
    (SELECT CASE
      WHEN first1 = first2 THEN 3
      WHEN first1 IS NOT NULL AND first2 IS NOT NULL THEN CASE
        WHEN length(first1) > 2 AND length(first2) > 2 AND (starts_with(first1, first2) OR starts_with(first2, first1)) THEN 2
        WHEN left(first1, 1) = left(first2, 1) AND public.is_typing_error(first1, first2) THEN 1
        ELSE 0 END
      WHEN coalesce(initials1, first1) IS NULL OR coalesce(initials2, first2) IS NULL THEN 2
      WHEN first1 IS NULL AND first2 IS NULL THEN CASE
        WHEN starts_with(initials1, initials2) OR starts_with(initials2, initials1) THEN 2 ELSE 0 END
      WHEN left(coalesce(initials1, first1), 1) = left(coalesce(initials2, first2), 1) THEN 2
      ELSE 0 END AS likeness) g $$;

-- Whether two business names (as business_name_key writes them) can be one: 3 the same, 2 one starts with the other, 1 alike, 0 no.
CREATE FUNCTION business_likeness(a text, b text) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT CASE
    WHEN a = b THEN 3
    WHEN least(length(a), length(b)) >= 6 AND (starts_with(a, b) OR starts_with(b, a)) THEN 2
    WHEN public.is_typing_error(a, b) OR (least(length(a), length(b)) >= 6 AND public.similarity(a, b) >= 0.6) THEN 1
    ELSE 0 END $$;
