-- Text functions for searching. unaccent() is only STABLE because its dictionary may be swapped; naming the dictionary
-- makes it safe to call IMMUTABLE, which an index needs.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE FUNCTION fold(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

-- CreateEnum
CREATE TYPE "AreaKind" AS ENUM ('CORE', 'DISTRICT', 'BUSINESS_PARK');

-- CreateEnum
CREATE TYPE "AssociationKind" AS ENUM ('ENTREPRENEURS', 'BIZ', 'RETAIL', 'PARK_MANAGEMENT', 'BRANCH');

-- CreateEnum
CREATE TYPE "BusinessStatus" AS ENUM ('ACTIVE', 'PROSPECTIVE', 'MOVED_AWAY', 'CLOSED');

-- CreateEnum
CREATE TYPE "SalutationPreference" AS ENUM ('MR', 'MRS', 'NEUTRAL', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('DRINKS', 'BREAKFAST', 'LUNCH', 'DINNER', 'THEMED_MEETING', 'BUSINESS_DAY', 'OPEN_COFFEE', 'CAMPAIGN');

-- CreateEnum
CREATE TYPE "EventStatus" AS ENUM ('DRAFT', 'PUBLISHED', 'CLOSED', 'HELD', 'EVALUATED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "RegistrationStatus" AS ENUM ('REGISTERED', 'WAITLISTED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "RegistrationSource" AS ENUM ('PUBLIC', 'STAFF', 'WALK_IN');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'FINISHED', 'STOPPED', 'FAILED');

-- CreateEnum
CREATE TYPE "ImportVerdict" AS ENUM ('NEW', 'CHANGED', 'SAME', 'DUPLICATE', 'WRONG');

-- CreateEnum
CREATE TYPE "InteractionChannel" AS ENUM ('PHONE', 'EMAIL', 'MEETING', 'VIDEO_CALL', 'LETTER', 'FORM', 'SOCIAL', 'OTHER');

-- CreateEnum
CREATE TYPE "SubscriptionStatus" AS ENUM ('INVITED', 'PENDING', 'CONFIRMED', 'UNSUBSCRIBED');

-- CreateEnum
CREATE TYPE "ConsentAction" AS ENUM ('INVITED', 'REQUESTED', 'CONFIRMED', 'IMPORTED_WITH_PROOF', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "SuppressionReason" AS ENUM ('HARD_BOUNCE', 'COMPLAINT', 'MANUAL');

-- CreateEnum
CREATE TYPE "NewsletterStatus" AS ENUM ('DRAFT', 'TESTED', 'APPROVED', 'SCHEDULED', 'PREPARING', 'SENDING', 'PAUSED', 'FINISHED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('EXCLUDED', 'PENDING', 'CLAIMED', 'HANDING_OVER', 'UNCERTAIN', 'ACCEPTED', 'DEFERRED', 'DELIVERED', 'BOUNCED', 'DROPPED', 'COMPLAINED', 'REFUSED', 'SUPPRESSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ExclusionReason" AS ENUM ('NOT_CONFIRMED', 'UNSUBSCRIBED', 'SUPPRESSED', 'NOT_IN_SEGMENT', 'DUPLICATE_ADDRESS', 'INVALID_ADDRESS');

-- CreateEnum
CREATE TYPE "DeliveryEventKind" AS ENUM ('PROCESSED', 'DEFERRED', 'DELIVERED', 'BOUNCED', 'BLOCKED', 'DROPPED', 'COMPLAINED', 'OPENED', 'CLICKED', 'UNSUBSCRIBED', 'OTHER');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ACCOUNT_MANAGER', 'COMMUNICATIONS', 'EVENT_ORGANISER', 'KCC_AGENT', 'SPECIALIST', 'ALDERMAN', 'ADMINISTRATOR', 'STEWARD');

-- CreateEnum
CREATE TYPE "Language" AS ENUM ('NL', 'EN');

-- CreateEnum
CREATE TYPE "VisitStatus" AS ENUM ('PROPOSED', 'INVITED', 'CONFIRMED', 'HELD', 'REPORTED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "CommitmentStatus" AS ENUM ('OPEN', 'KEPT', 'KEPT_LATE', 'BROKEN', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "areas" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "kind" "AreaKind" NOT NULL,
    "cbsCode" TEXT,
    "outline" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "areas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "associations" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "kind" "AssociationKind" NOT NULL,
    "kvkNumber" TEXT,
    "website" TEXT,
    "phone" TEXT,
    "email" CITEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "remarks" TEXT,
    "visitCadenceMonths" INTEGER,
    "boardMeetingsPerYear" INTEGER NOT NULL DEFAULT 2,
    "areaId" UUID,
    "accountManagerId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "associations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "associationId" UUID NOT NULL,
    "businessId" UUID NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorKind" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "changes" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_runs" (
    "name" TEXT NOT NULL,
    "lastRunAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "schedule_runs_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "businesses" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "statutoryName" TEXT,
    "tradeNames" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "kvkNumber" TEXT,
    "branchNumber" TEXT,
    "legalForm" TEXT,
    "workingPersons" INTEGER,
    "street" TEXT,
    "houseNumber" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "isAddressShielded" BOOLEAN NOT NULL DEFAULT false,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "website" TEXT,
    "phone" TEXT,
    "email" CITEXT,
    "status" "BusinessStatus" NOT NULL DEFAULT 'ACTIVE',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "isNonMailing" BOOLEAN NOT NULL DEFAULT false,
    "remarks" TEXT,
    "source" TEXT NOT NULL DEFAULT 'manual',
    "areaId" UUID,
    "accountManagerId" UUID,
    "successorOfId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "businesses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "business_sectors" (
    "businessId" UUID NOT NULL,
    "sectorId" UUID NOT NULL,
    "isMain" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "business_sectors_pkey" PRIMARY KEY ("businessId","sectorId")
);

-- CreateTable
CREATE TABLE "contacts" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "initials" TEXT,
    "givenName" TEXT,
    "infix" TEXT,
    "familyName" TEXT NOT NULL,
    "salutationPreference" "SalutationPreference" NOT NULL DEFAULT 'UNKNOWN',
    "language" "Language" NOT NULL DEFAULT 'NL',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "remarks" TEXT,
    "source" TEXT NOT NULL DEFAULT 'manual',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_emails" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "contactId" UUID NOT NULL,
    "address" CITEXT NOT NULL,
    "isPrimary" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "contact_emails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_phones" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "contactId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "isPrimary" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "contact_phones_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affiliations" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "contactId" UUID NOT NULL,
    "businessId" UUID,
    "associationId" UUID,
    "role" TEXT,
    "isBoardMember" BOOLEAN NOT NULL DEFAULT false,
    "isPrimary" BOOLEAN NOT NULL DEFAULT false,
    "startsOn" DATE,
    "endsOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "affiliations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "kind" "EventKind" NOT NULL,
    "status" "EventStatus" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "description" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "venueName" TEXT,
    "venueAddress" TEXT,
    "capacity" INTEGER NOT NULL,
    "seatsTaken" INTEGER NOT NULL DEFAULT 0,
    "maxGuests" INTEGER NOT NULL DEFAULT 0,
    "registrationOpensAt" TIMESTAMPTZ(3),
    "registrationClosesAt" TIMESTAMPTZ(3),
    "isPublic" BOOLEAN NOT NULL DEFAULT true,
    "segmentId" UUID,
    "organiserId" UUID NOT NULL,
    "calendarSequence" INTEGER NOT NULL DEFAULT 0,
    "cancelReason" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registrations" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "eventId" UUID NOT NULL,
    "contactId" UUID,
    "businessId" UUID,
    "name" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "organisation" TEXT,
    "phone" TEXT,
    "guests" INTEGER NOT NULL DEFAULT 0,
    "remarks" TEXT,
    "status" "RegistrationStatus" NOT NULL,
    "source" "RegistrationSource" NOT NULL DEFAULT 'PUBLIC',
    "joinedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "promotedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "arrivedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registrations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "fileName" TEXT NOT NULL,
    "file" BYTEA,
    "encoding" TEXT,
    "separator" TEXT,
    "header" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "options" JSONB NOT NULL DEFAULT '{}',
    "status" "ImportStatus" NOT NULL DEFAULT 'UPLOADED',
    "totalRows" INTEGER NOT NULL DEFAULT 0,
    "processedRows" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "error" TEXT,
    "stopRequested" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "importId" UUID NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "cells" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "verdict" "ImportVerdict",
    "issues" JSONB NOT NULL DEFAULT '[]',
    "changes" JSONB NOT NULL DEFAULT '{}',
    "businessId" UUID,
    "contactId" UUID,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("importId","rowNumber")
);

-- CreateTable
CREATE TABLE "import_mappings" (
    "headerKey" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mappings_pkey" PRIMARY KEY ("headerKey")
);

-- CreateTable
CREATE TABLE "interactions" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "channel" "InteractionChannel" NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "summary" TEXT NOT NULL,
    "followUp" TEXT,
    "followUpOn" DATE,
    "isConfidential" BOOLEAN NOT NULL DEFAULT false,
    "businessId" UUID,
    "associationId" UUID,
    "userId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "interactions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interaction_participants" (
    "interactionId" UUID NOT NULL,
    "contactId" UUID NOT NULL,

    CONSTRAINT "interaction_participants_pkey" PRIMARY KEY ("interactionId","contactId")
);

-- CreateTable
CREATE TABLE "mail_messages" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "attachments" JSONB NOT NULL DEFAULT '[]',
    "subjectType" TEXT,
    "subjectId" UUID,
    "contactId" UUID,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'PENDING',
    "fence" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMPTZ(3),
    "providerMessageId" TEXT,
    "reason" TEXT,
    "acceptedAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_batches" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "messageClass" TEXT NOT NULL,
    "fromEmail" TEXT NOT NULL,
    "fromName" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "attachments" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_batches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mails" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "batchId" UUID NOT NULL,
    "deliveryId" UUID NOT NULL,
    "toEmail" CITEXT NOT NULL,
    "toName" TEXT,
    "substitutions" JSONB NOT NULL DEFAULT '{}',
    "headers" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topics" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscriptions" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" CITEXT NOT NULL,
    "topicId" UUID NOT NULL,
    "contactId" UUID,
    "name" TEXT,
    "language" "Language" NOT NULL DEFAULT 'NL',
    "status" "SubscriptionStatus" NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "unsubscribedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_records" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "subscriptionId" UUID NOT NULL,
    "action" "ConsentAction" NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "channel" TEXT NOT NULL,
    "form" TEXT,
    "wordingVersion" TEXT,
    "proof" TEXT,

    CONSTRAINT "consent_records_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suppressions" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" CITEXT NOT NULL,
    "reason" "SuppressionReason" NOT NULL,
    "detail" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "liftedAt" TIMESTAMPTZ(3),

    CONSTRAINT "suppressions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsletters" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "preheader" TEXT,
    "status" "NewsletterStatus" NOT NULL DEFAULT 'DRAFT',
    "blocks" JSONB NOT NULL DEFAULT '[]',
    "language" "Language" NOT NULL DEFAULT 'NL',
    "testedHash" TEXT,
    "approvedHash" TEXT,
    "approvedAt" TIMESTAMPTZ(3),
    "scheduledAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "pauseReason" TEXT,
    "renderedHtml" TEXT,
    "renderedText" TEXT,
    "createdById" UUID NOT NULL,
    "approvedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "newsletters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsletter_topics" (
    "newsletterId" UUID NOT NULL,
    "topicId" UUID NOT NULL,

    CONSTRAINT "newsletter_topics_pkey" PRIMARY KEY ("newsletterId","topicId")
);

-- CreateTable
CREATE TABLE "newsletter_segments" (
    "newsletterId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,

    CONSTRAINT "newsletter_segments_pkey" PRIMARY KEY ("newsletterId","segmentId")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "newsletterId" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT,
    "salutation" TEXT,
    "subscriptionId" UUID,
    "contactId" UUID,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'PENDING',
    "exclusionReason" "ExclusionReason",
    "fence" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "providerMessageId" TEXT,
    "reason" TEXT,
    "acceptedAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_events" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "deliveryId" UUID,
    "mailMessageId" UUID,
    "kind" "DeliveryEventKind" NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_posts" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "provider" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "body" BYTEA,
    "processedAt" TIMESTAMPTZ(3),
    "events" INTEGER,
    "error" TEXT,

    CONSTRAINT "webhook_posts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sectors" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "sbiVersion" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "sectors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "segments" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "description" TEXT,
    "definition" JSONB NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT true,
    "ownerId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "segments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "colour" TEXT NOT NULL DEFAULT '#0b6b75',
    "role" "Role" NOT NULL,
    "jobTitle" TEXT,
    "phone" TEXT,
    "language" "Language" NOT NULL DEFAULT 'NL',
    "passwordHash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tokenHash" BYTEA NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "userAgent" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "visits" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "businessId" UUID,
    "associationId" UUID,
    "status" "VisitStatus" NOT NULL DEFAULT 'PROPOSED',
    "subject" TEXT NOT NULL,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "location" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "preparation" TEXT,
    "report" TEXT,
    "signals" TEXT,
    "reportedAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,
    "ownerId" UUID NOT NULL,
    "calendarSequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "visits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_participants" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "visitId" UUID NOT NULL,
    "contactId" UUID,
    "userId" UUID,

    CONSTRAINT "visit_participants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitments" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "what" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "status" "CommitmentStatus" NOT NULL DEFAULT 'OPEN',
    "settledAt" TIMESTAMPTZ(3),
    "userId" UUID NOT NULL,
    "visitId" UUID,
    "businessId" UUID,
    "associationId" UUID,
    "contactId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commitments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "associations_areaId_idx" ON "associations"("areaId");

-- CreateIndex
CREATE INDEX "associations_accountManagerId_idx" ON "associations"("accountManagerId");

-- CreateIndex
CREATE INDEX "memberships_associationId_idx" ON "memberships"("associationId");

-- CreateIndex
CREATE INDEX "memberships_businessId_idx" ON "memberships"("businessId");

-- CreateIndex
CREATE INDEX "audit_entries_subjectType_subjectId_at_idx" ON "audit_entries"("subjectType", "subjectId", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_at_id_idx" ON "audit_entries"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "businesses_areaId_idx" ON "businesses"("areaId");

-- CreateIndex
CREATE INDEX "businesses_accountManagerId_idx" ON "businesses"("accountManagerId");

-- CreateIndex
CREATE INDEX "businesses_name_id_idx" ON "businesses"("name", "id");

-- CreateIndex
CREATE INDEX "business_sectors_sectorId_idx" ON "business_sectors"("sectorId");

-- CreateIndex
CREATE INDEX "contacts_familyName_id_idx" ON "contacts"("familyName", "id");

-- CreateIndex
CREATE INDEX "contact_emails_address_idx" ON "contact_emails"("address");

-- CreateIndex
CREATE UNIQUE INDEX "contact_emails_contactId_address_key" ON "contact_emails"("contactId", "address");

-- CreateIndex
CREATE INDEX "contact_phones_number_idx" ON "contact_phones"("number");

-- CreateIndex
CREATE UNIQUE INDEX "contact_phones_contactId_number_key" ON "contact_phones"("contactId", "number");

-- CreateIndex
CREATE INDEX "affiliations_contactId_idx" ON "affiliations"("contactId");

-- CreateIndex
CREATE INDEX "affiliations_businessId_idx" ON "affiliations"("businessId");

-- CreateIndex
CREATE INDEX "affiliations_associationId_idx" ON "affiliations"("associationId");

-- CreateIndex
CREATE UNIQUE INDEX "events_slug_key" ON "events"("slug");

-- CreateIndex
CREATE INDEX "events_startsAt_idx" ON "events"("startsAt");

-- CreateIndex
CREATE INDEX "events_status_startsAt_idx" ON "events"("status", "startsAt");

-- CreateIndex
CREATE INDEX "registrations_eventId_status_joinedAt_id_idx" ON "registrations"("eventId", "status", "joinedAt", "id");

-- CreateIndex
CREATE INDEX "registrations_contactId_idx" ON "registrations"("contactId");

-- CreateIndex
CREATE INDEX "registrations_businessId_idx" ON "registrations"("businessId");

-- CreateIndex
CREATE INDEX "registrations_email_idx" ON "registrations"("email");

-- CreateIndex
CREATE INDEX "import_rows_importId_verdict_idx" ON "import_rows"("importId", "verdict");

-- CreateIndex
CREATE INDEX "interactions_businessId_occurredAt_idx" ON "interactions"("businessId", "occurredAt" DESC);

-- CreateIndex
CREATE INDEX "interactions_associationId_occurredAt_idx" ON "interactions"("associationId", "occurredAt" DESC);

-- CreateIndex
CREATE INDEX "interactions_userId_idx" ON "interactions"("userId");

-- CreateIndex
CREATE INDEX "interaction_participants_contactId_idx" ON "interaction_participants"("contactId");

-- CreateIndex
CREATE INDEX "mail_messages_status_createdAt_idx" ON "mail_messages"("status", "createdAt");

-- CreateIndex
CREATE INDEX "mail_messages_email_idx" ON "mail_messages"("email");

-- CreateIndex
CREATE INDEX "mail_messages_contactId_idx" ON "mail_messages"("contactId");

-- CreateIndex
CREATE INDEX "outbox_mails_batchId_idx" ON "outbox_mails"("batchId");

-- CreateIndex
CREATE INDEX "outbox_mails_toEmail_createdAt_idx" ON "outbox_mails"("toEmail", "createdAt");

-- CreateIndex
CREATE INDEX "outbox_mails_createdAt_id_idx" ON "outbox_mails"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "topics_slug_key" ON "topics"("slug");

-- CreateIndex
CREATE INDEX "subscriptions_topicId_status_idx" ON "subscriptions"("topicId", "status");

-- CreateIndex
CREATE INDEX "subscriptions_contactId_idx" ON "subscriptions"("contactId");

-- CreateIndex
CREATE UNIQUE INDEX "subscriptions_email_topicId_key" ON "subscriptions"("email", "topicId");

-- CreateIndex
CREATE INDEX "consent_records_subscriptionId_idx" ON "consent_records"("subscriptionId");

-- CreateIndex
CREATE INDEX "suppressions_email_idx" ON "suppressions"("email");

-- CreateIndex
CREATE UNIQUE INDEX "newsletters_slug_key" ON "newsletters"("slug");

-- CreateIndex
CREATE INDEX "newsletters_status_scheduledAt_idx" ON "newsletters"("status", "scheduledAt");

-- CreateIndex
CREATE INDEX "deliveries_newsletterId_status_idx" ON "deliveries"("newsletterId", "status");

-- CreateIndex
CREATE INDEX "deliveries_contactId_idx" ON "deliveries"("contactId");

-- CreateIndex
CREATE INDEX "deliveries_email_idx" ON "deliveries"("email");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_newsletterId_email_key" ON "deliveries"("newsletterId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_events_dedupeKey_key" ON "delivery_events"("dedupeKey");

-- CreateIndex
CREATE INDEX "delivery_events_deliveryId_idx" ON "delivery_events"("deliveryId");

-- CreateIndex
CREATE INDEX "delivery_events_mailMessageId_idx" ON "delivery_events"("mailMessageId");

-- CreateIndex
CREATE INDEX "webhook_posts_processedAt_receivedAt_idx" ON "webhook_posts"("processedAt", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "sectors_sbiVersion_code_key" ON "sectors"("sbiVersion", "code");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_tokenHash_key" ON "sessions"("tokenHash");

-- CreateIndex
CREATE INDEX "sessions_userId_idx" ON "sessions"("userId");

-- CreateIndex
CREATE INDEX "visits_businessId_startsAt_idx" ON "visits"("businessId", "startsAt" DESC);

-- CreateIndex
CREATE INDEX "visits_associationId_startsAt_idx" ON "visits"("associationId", "startsAt" DESC);

-- CreateIndex
CREATE INDEX "visits_ownerId_startsAt_idx" ON "visits"("ownerId", "startsAt");

-- CreateIndex
CREATE INDEX "visits_startsAt_idx" ON "visits"("startsAt");

-- CreateIndex
CREATE INDEX "visit_participants_contactId_idx" ON "visit_participants"("contactId");

-- CreateIndex
CREATE INDEX "visit_participants_userId_idx" ON "visit_participants"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "visit_participants_visitId_contactId_key" ON "visit_participants"("visitId", "contactId");

-- CreateIndex
CREATE UNIQUE INDEX "visit_participants_visitId_userId_key" ON "visit_participants"("visitId", "userId");

-- CreateIndex
CREATE INDEX "commitments_userId_status_dueOn_idx" ON "commitments"("userId", "status", "dueOn");

-- CreateIndex
CREATE INDEX "commitments_businessId_idx" ON "commitments"("businessId");

-- CreateIndex
CREATE INDEX "commitments_associationId_idx" ON "commitments"("associationId");

-- CreateIndex
CREATE INDEX "commitments_visitId_idx" ON "commitments"("visitId");

-- AddForeignKey
ALTER TABLE "associations" ADD CONSTRAINT "associations_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "areas"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "associations" ADD CONSTRAINT "associations_accountManagerId_fkey" FOREIGN KEY ("accountManagerId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "associations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "businesses"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "businesses" ADD CONSTRAINT "businesses_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "areas"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "businesses" ADD CONSTRAINT "businesses_accountManagerId_fkey" FOREIGN KEY ("accountManagerId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "businesses" ADD CONSTRAINT "businesses_successorOfId_fkey" FOREIGN KEY ("successorOfId") REFERENCES "businesses"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "business_sectors" ADD CONSTRAINT "business_sectors_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "businesses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "business_sectors" ADD CONSTRAINT "business_sectors_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "sectors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_emails" ADD CONSTRAINT "contact_emails_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_phones" ADD CONSTRAINT "contact_phones_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "businesses"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "associations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "segments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_organiserId_fkey" FOREIGN KEY ("organiserId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "businesses"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_importId_fkey" FOREIGN KEY ("importId") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "businesses"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "associations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interaction_participants" ADD CONSTRAINT "interaction_participants_interactionId_fkey" FOREIGN KEY ("interactionId") REFERENCES "interactions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interaction_participants" ADD CONSTRAINT "interaction_participants_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "contacts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "outbox_batches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_records" ADD CONSTRAINT "consent_records_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "subscriptions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsletters" ADD CONSTRAINT "newsletters_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsletters" ADD CONSTRAINT "newsletters_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsletter_topics" ADD CONSTRAINT "newsletter_topics_newsletterId_fkey" FOREIGN KEY ("newsletterId") REFERENCES "newsletters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsletter_topics" ADD CONSTRAINT "newsletter_topics_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsletter_segments" ADD CONSTRAINT "newsletter_segments_newsletterId_fkey" FOREIGN KEY ("newsletterId") REFERENCES "newsletters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsletter_segments" ADD CONSTRAINT "newsletter_segments_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "segments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_newsletterId_fkey" FOREIGN KEY ("newsletterId") REFERENCES "newsletters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_events" ADD CONSTRAINT "delivery_events_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "deliveries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_events" ADD CONSTRAINT "delivery_events_mailMessageId_fkey" FOREIGN KEY ("mailMessageId") REFERENCES "mail_messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segments" ADD CONSTRAINT "segments_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "businesses"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "associations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_participants" ADD CONSTRAINT "visit_participants_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "visits"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_participants" ADD CONSTRAINT "visit_participants_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_participants" ADD CONSTRAINT "visit_participants_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "visits"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "businesses"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "associations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What must hold, whoever writes. Prisma's schema cannot say these; they stand here and in no code.

ALTER TABLE "businesses"
  ADD CONSTRAINT "businesses_kvkNumber_check" CHECK ("kvkNumber" ~ '^[0-9]{8}$'),
  ADD CONSTRAINT "businesses_branchNumber_check" CHECK ("branchNumber" ~ '^[0-9]{12}$'),
  ADD CONSTRAINT "businesses_postcode_check" CHECK ("postcode" ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  ADD CONSTRAINT "businesses_phone_check" CHECK ("phone" ~ '^\+[1-9][0-9]{6,14}$'),
  ADD CONSTRAINT "businesses_name_check" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "businesses_successor_check" CHECK ("successorOfId" <> "id");
ALTER TABLE "associations"
  ADD CONSTRAINT "associations_kvkNumber_check" CHECK ("kvkNumber" ~ '^[0-9]{8}$'),
  ADD CONSTRAINT "associations_name_check" CHECK (btrim("name") <> '');
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_dates_check" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "affiliations"
  ADD CONSTRAINT "affiliations_party_check" CHECK (num_nonnulls("businessId", "associationId") = 1),
  ADD CONSTRAINT "affiliations_dates_check" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "contact_phones" ADD CONSTRAINT "contact_phones_number_check" CHECK ("number" ~ '^\+[1-9][0-9]{6,14}$');
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_familyName_check" CHECK (btrim("familyName") <> '');
ALTER TABLE "visits"
  ADD CONSTRAINT "visits_party_check" CHECK (num_nonnulls("businessId", "associationId") = 1),
  ADD CONSTRAINT "visits_times_check" CHECK ("endsAt" > "startsAt");
ALTER TABLE "visit_participants"
  ADD CONSTRAINT "visit_participants_side_check" CHECK (num_nonnulls("contactId", "userId") = 1);
ALTER TABLE "events"
  ADD CONSTRAINT "events_times_check" CHECK ("endsAt" > "startsAt"),
  ADD CONSTRAINT "events_capacity_check" CHECK ("capacity" >= 0 AND "seatsTaken" BETWEEN 0 AND "capacity"),
  ADD CONSTRAINT "events_maxGuests_check" CHECK ("maxGuests" BETWEEN 0 AND 20);
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_guests_check" CHECK ("guests" BETWEEN 0 AND 20);
ALTER TABLE "subscriptions"
  ADD CONSTRAINT "subscriptions_confirmed_check" CHECK ("status" <> 'CONFIRMED' OR "confirmedAt" IS NOT NULL);
ALTER TABLE "deliveries"
  ADD CONSTRAINT "deliveries_exclusion_check" CHECK (("status" = 'EXCLUDED') = ("exclusionReason" IS NOT NULL));
ALTER TABLE "delivery_events"
  ADD CONSTRAINT "delivery_events_subject_check" CHECK (num_nonnulls("deliveryId", "mailMessageId") = 1);

-- Unique among live rows only: an archived row never blocks a new one.
CREATE UNIQUE INDEX "users_email_live" ON "users" ("email") WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "areas_name_live" ON "areas" ("name") WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "businesses_register_number_live" ON "businesses" ("kvkNumber", "branchNumber") NULLS NOT DISTINCT
  WHERE "archivedAt" IS NULL AND "kvkNumber" IS NOT NULL;
CREATE UNIQUE INDEX "associations_name_live" ON "associations" (lower("name")) WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "memberships_live" ON "memberships" ("associationId", "businessId") WHERE "endsOn" IS NULL;
CREATE UNIQUE INDEX "contact_emails_primary" ON "contact_emails" ("contactId") WHERE "isPrimary";
CREATE UNIQUE INDEX "contact_phones_primary" ON "contact_phones" ("contactId") WHERE "isPrimary";
CREATE UNIQUE INDEX "affiliations_primary" ON "affiliations" ("contactId") WHERE "isPrimary" AND "endsOn" IS NULL;
CREATE UNIQUE INDEX "registrations_address_live" ON "registrations" ("eventId", "email") WHERE "status" <> 'CANCELLED';
CREATE UNIQUE INDEX "suppressions_live" ON "suppressions" ("email") WHERE "liftedAt" IS NULL;

-- Finding and listing.
CREATE INDEX "businesses_name_search" ON "businesses" USING gin (fold("name") gin_trgm_ops);
CREATE INDEX "businesses_live_name" ON "businesses" ("name", "id") WHERE "archivedAt" IS NULL;
CREATE INDEX "businesses_live_area_status_name" ON "businesses" ("areaId", "status", "name", "id") WHERE "archivedAt" IS NULL;
CREATE INDEX "businesses_tags" ON "businesses" USING gin ("tags");
CREATE INDEX "businesses_postcode" ON "businesses" ("postcode");
CREATE INDEX "businesses_phone" ON "businesses" ("phone");
CREATE INDEX "businesses_email" ON "businesses" ("email");
CREATE INDEX "businesses_kvkNumber" ON "businesses" ("kvkNumber");
CREATE INDEX "associations_name_search" ON "associations" USING gin (fold("name") gin_trgm_ops);
CREATE INDEX "contacts_name_search" ON "contacts"
  USING gin (fold(coalesce("givenName", '') || ' ' || coalesce("infix", '') || ' ' || "familyName") gin_trgm_ops);
CREATE INDEX "contacts_live_name" ON "contacts" ("familyName", "infix", "givenName", "id") WHERE "archivedAt" IS NULL;
CREATE INDEX "deliveries_unfinished" ON "deliveries" ("newsletterId", "id")
  WHERE "status" IN ('PENDING', 'CLAIMED', 'HANDING_OVER', 'UNCERTAIN');
CREATE INDEX "mail_messages_unfinished" ON "mail_messages" ("createdAt")
  WHERE "status" IN ('PENDING', 'CLAIMED', 'HANDING_OVER', 'UNCERTAIN');

-- The audit is written once and never changed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "audit_entries_append_only" BEFORE UPDATE OR DELETE ON "audit_entries"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
