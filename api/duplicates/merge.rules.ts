import { Prisma } from '../../prisma/generated/client';
import { MergeRefusal, type MergeRequest } from './duplicate.types';

/** How long a merge can be taken back; after that what was kept for it is deleted. */
export const UNDO_DAYS = 90;
const DAY_MS = 86_400_000;

/** Until when this merge can be taken back. */
export function undoableUntil(mergedAt: Date): Date {
  return new Date(mergedAt.getTime() + UNDO_DAYS * DAY_MS);
}

/** Merges of this moment or earlier can no longer be taken back. */
export function oldestUndoable(now: Date): Date {
  return new Date(now.getTime() - UNDO_DAYS * DAY_MS);
}

/** What a person chooses per field of two contacts; names and addresses that belong together move together. */
export enum ContactMergeField {
  NAME = 'NAME',
  SALUTATION = 'SALUTATION',
  LANGUAGE = 'LANGUAGE',
  FIRST_EMAIL = 'FIRST_EMAIL',
  FIRST_PHONE = 'FIRST_PHONE',
}

/** What a person chooses per field of two businesses; an address and a register number are never mixed. */
export enum BusinessMergeField {
  NAME = 'NAME',
  STATUTORY_NAME = 'STATUTORY_NAME',
  REGISTER_NUMBER = 'REGISTER_NUMBER',
  LEGAL_FORM = 'LEGAL_FORM',
  WORKING_PERSONS = 'WORKING_PERSONS',
  ADDRESS = 'ADDRESS',
  AREA = 'AREA',
  WEBSITE = 'WEBSITE',
  PHONE = 'PHONE',
  EMAIL = 'EMAIL',
  STATUS = 'STATUS',
  ACCOUNT_MANAGER = 'ACCOUNT_MANAGER',
  SUCCESSOR_OF = 'SUCCESSOR_OF',
}

type ContactColumn = Prisma.ContactScalarFieldEnum;
type BusinessColumn = Prisma.BusinessScalarFieldEnum;

/** Which columns a chosen field stands for. */
export const CONTACT_FIELD_COLUMNS: Readonly<Record<ContactMergeField, readonly ContactColumn[]>> = {
  NAME: ['initials', 'givenName', 'infix', 'familyName'],
  SALUTATION: ['salutationPreference'],
  LANGUAGE: ['language'],
  FIRST_EMAIL: [],
  FIRST_PHONE: [],
};

export const BUSINESS_FIELD_COLUMNS: Readonly<Record<BusinessMergeField, readonly BusinessColumn[]>> = {
  NAME: ['name'],
  STATUTORY_NAME: ['statutoryName'],
  REGISTER_NUMBER: ['kvkNumber', 'branchNumber'],
  LEGAL_FORM: ['legalForm'],
  WORKING_PERSONS: ['workingPersons'],
  ADDRESS: ['street', 'houseNumber', 'postcode', 'city', 'latitude', 'longitude'],
  AREA: ['areaId'],
  WEBSITE: ['website'],
  PHONE: ['phone'],
  EMAIL: ['email'],
  STATUS: ['status'],
  ACCOUNT_MANAGER: ['accountManagerId'],
  SUCCESSOR_OF: ['successorOfId'],
};

/** Lists and remarks of both are kept, whatever is chosen: nothing that somebody wrote down gets lost. s is the survivor, l the loser. */
const UNITED_TAGS = Prisma.sql`"tags" = s."tags" || ARRAY(SELECT t FROM unnest(l."tags") AS t WHERE t <> ALL (s."tags"))`;
const UNITED_REMARKS = Prisma.sql`"remarks" = CASE
  WHEN s."remarks" IS NULL OR s."remarks" = l."remarks" THEN l."remarks"
  WHEN l."remarks" IS NULL THEN s."remarks"
  ELSE s."remarks" || E'\n\n' || l."remarks" END`;

export const UNITED_CONTACT: readonly Prisma.Sql[] = [UNITED_TAGS, UNITED_REMARKS];

/** Shielding and the non-mailing indicator go to the stricter side. */
export const UNITED_BUSINESS: readonly Prisma.Sql[] = [
  UNITED_TAGS,
  UNITED_REMARKS,
  Prisma.sql`"tradeNames" = s."tradeNames" || ARRAY(SELECT t FROM unnest(l."tradeNames") AS t WHERE t <> ALL (s."tradeNames"))`,
  Prisma.sql`"isAddressShielded" = s."isAddressShielded" OR l."isAddressShielded"`,
  Prisma.sql`"isNonMailing" = s."isNonMailing" OR l."isNonMailing"`,
];

interface Party {
  id: string;
  version: number;
  archivedAt: Date | null;
  mergedIntoId: string | null;
}

/** Why these two cannot be merged now, or undefined. */
export function refusalToMerge(
  request: Omit<MergeRequest<string>, 'fromLoser'>,
  survivor: Party,
  loser: Party,
): MergeRefusal | undefined {
  if (survivor.id === loser.id) return MergeRefusal.SAME_RECORD;
  if (survivor.mergedIntoId || loser.mergedIntoId) return MergeRefusal.ALREADY_MERGED;
  if (survivor.archivedAt || loser.archivedAt) return MergeRefusal.ARCHIVED;
  const isAsSeen = survivor.version === request.survivorVersion && loser.version === request.loserVersion;
  return isAsSeen ? undefined : MergeRefusal.CHANGED_MEANWHILE;
}
