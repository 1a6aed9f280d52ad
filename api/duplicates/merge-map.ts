import { PartyKind } from '../../prisma/generated/enums';
import { mergeAddresses } from './merge-addresses';
import { mergeAffiliations } from './merge-affiliations';
import {
  mergeCandidates,
  mergeMemberships,
  mergeParticipants,
  mergeProposals,
  mergeSectors,
  mergeSuccession,
  mergeVisitors,
} from './merge-links';
import { mergeSubscriptions } from './merge-subscriptions';
import type { MergeWriter } from './merge-writer';
import { MergedRecord } from './duplicate.types';

/** What a merge does with the rows that refer to the record that goes. */
export type MergeRule =
  /** Nothing can collide: they point at the survivor from now on. */
  | { follow: 'versioned' | 'plain' }
  /** Links of both sides can collide: this decides, and then they follow. */
  | { resolve: (writer: MergeWriter) => Promise<void> }
  /** They keep pointing at the old record, or go along with another column. */
  | { stays: string };

interface Reference {
  /** What a person calls such a row. */
  record: MergedRecord;
  rule: MergeRule;
}

/** Where an id of the one or the other stands: "table.column". */
type References = Readonly<Record<`${string}.${string}`, Reference>>;

const THE_PAIR = { stays: 'goes along with the left side of the pair' };
const HISTORY = { stays: 'says what was merged, and when' };
const THE_CHAIN = { stays: 'old ids lead from merge to merge' };

/**
 * Every column that refers to a contact or a business, and its rule: this table drives the merge, and a test compares it
 * with the catalog of the database, so that a new table cannot be forgotten. Rules run from top to bottom.
 */
export const MERGE_MAP: Readonly<Record<PartyKind, References>> = {
  CONTACT: {
    // Before the addresses move: whose subscription is whose must still be seen.
    'subscriptions.contactId': { record: MergedRecord.SUBSCRIPTION, rule: { resolve: mergeSubscriptions } },
    'contact_emails.contactId': {
      record: MergedRecord.EMAIL,
      rule: { resolve: (writer) => mergeAddresses(writer, 'contact_emails', 'address') },
    },
    'contact_phones.contactId': {
      record: MergedRecord.PHONE,
      rule: { resolve: (writer) => mergeAddresses(writer, 'contact_phones', 'number') },
    },
    'affiliations.contactId': {
      record: MergedRecord.AFFILIATION,
      rule: { resolve: (writer) => mergeAffiliations(writer, 'contactId') },
    },
    'interaction_participants.contactId': {
      record: MergedRecord.INTERACTION,
      rule: { resolve: mergeParticipants },
    },
    'visit_participants.contactId': { record: MergedRecord.VISIT, rule: { resolve: mergeVisitors } },
    'commitments.contactId': { record: MergedRecord.COMMITMENT, rule: { follow: 'versioned' } },
    // Two registrations for one event both stay: each was confirmed to its own address and opens the door.
    'registrations.contactId': { record: MergedRecord.REGISTRATION, rule: { follow: 'versioned' } },
    'mail_messages.contactId': { record: MergedRecord.MAIL, rule: { follow: 'plain' } },
    'deliveries.contactId': { record: MergedRecord.DELIVERY, rule: { follow: 'plain' } },
    'import_rows.contactId': { record: MergedRecord.IMPORT, rule: { follow: 'plain' } },
    'duplicate_candidates.leftContactId': {
      record: MergedRecord.DUPLICATE,
      rule: { resolve: (writer) => mergeCandidates(writer, 'leftContactId', 'rightContactId') },
    },
    'duplicate_candidates.rightContactId': { record: MergedRecord.DUPLICATE, rule: THE_PAIR },
    'contacts.mergedIntoId': { record: MergedRecord.CONTACT, rule: THE_CHAIN },
    'merges.survivorContactId': { record: MergedRecord.MERGE, rule: HISTORY },
    'merges.loserContactId': { record: MergedRecord.MERGE, rule: HISTORY },
  },
  BUSINESS: {
    'affiliations.businessId': {
      record: MergedRecord.AFFILIATION,
      rule: { resolve: (writer) => mergeAffiliations(writer, 'businessId') },
    },
    'memberships.businessId': { record: MergedRecord.MEMBERSHIP, rule: { resolve: mergeMemberships } },
    'business_sectors.businessId': { record: MergedRecord.SECTOR, rule: { resolve: mergeSectors } },
    'interactions.businessId': { record: MergedRecord.INTERACTION, rule: { follow: 'versioned' } },
    'visits.businessId': { record: MergedRecord.VISIT, rule: { follow: 'versioned' } },
    'commitments.businessId': { record: MergedRecord.COMMITMENT, rule: { follow: 'versioned' } },
    'registrations.businessId': { record: MergedRecord.REGISTRATION, rule: { follow: 'versioned' } },
    'import_rows.businessId': { record: MergedRecord.IMPORT, rule: { follow: 'plain' } },
    'businesses.successorOfId': { record: MergedRecord.BUSINESS, rule: { resolve: mergeSuccession } },
    'change_proposals.businessId': { record: MergedRecord.BUSINESS, rule: { resolve: mergeProposals } },
    'duplicate_candidates.leftBusinessId': {
      record: MergedRecord.DUPLICATE,
      rule: { resolve: (writer) => mergeCandidates(writer, 'leftBusinessId', 'rightBusinessId') },
    },
    'duplicate_candidates.rightBusinessId': { record: MergedRecord.DUPLICATE, rule: THE_PAIR },
    'businesses.mergedIntoId': { record: MergedRecord.BUSINESS, rule: THE_CHAIN },
    'merges.survivorBusinessId': { record: MergedRecord.MERGE, rule: HISTORY },
    'merges.loserBusinessId': { record: MergedRecord.MERGE, rule: HISTORY },
  },
};

export interface ReferenceEntry extends Reference {
  table: string;
  column: string;
}

export function referencesTo(kind: PartyKind): ReferenceEntry[] {
  return Object.entries(MERGE_MAP[kind]).map(([place, reference]) => {
    const [table = '', column = ''] = place.split('.');
    return { table, column, ...reference };
  });
}

/** Points everything that hangs on the loser at the survivor, by the rules of the map. Harmless when nothing hangs there any more. */
export async function followReferences(writer: MergeWriter, kind: PartyKind): Promise<void> {
  for (const { table, column, rule } of referencesTo(kind)) {
    if ('resolve' in rule) await rule.resolve(writer);
    else if ('follow' in rule) await writer.follow(table, column, rule.follow === 'versioned');
  }
}

const RECORD_OF_TABLE = new Map<string, MergedRecord>([
  ['consent_records', MergedRecord.CONSENT],
  ['contacts', MergedRecord.CONTACT],
  ['businesses', MergedRecord.BUSINESS],
  ...[...referencesTo(PartyKind.CONTACT), ...referencesTo(PartyKind.BUSINESS)].map(
    ({ table, record }) => [table, record] as const,
  ),
]);

export function recordOfTable(table: string): MergedRecord {
  const record = RECORD_OF_TABLE.get(table);
  if (!record) throw new Error(`The table ${table} has no place in the merge map`);
  return record;
}
