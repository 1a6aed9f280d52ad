import type { useTranslate } from 'react-admin';
import { fieldName } from '../fields/field-words';
import type { MergedRecord } from '../graphql/generated';

/** Whose form has the names of the fields of such a record. */
const RESOURCES: Partial<Record<MergedRecord, string>> = {
  CONTACT: 'contacts',
  EMAIL: 'contacts',
  PHONE: 'contacts',
  AFFILIATION: 'contacts',
  BUSINESS: 'businesses',
  MEMBERSHIP: 'associations',
  INTERACTION: 'interactions',
  VISIT: 'visits',
  COMMITMENT: 'commitments',
  SUBSCRIPTION: 'subscriptions',
};

/** Where undoing a merge left something as it is: "Bedrijf, Rechtsvorm". */
export function conflictPlace(
  translate: ReturnType<typeof useTranslate>,
  { record, field }: { record: MergedRecord; field?: string | null },
): string {
  const name = field && fieldName(translate, RESOURCES[record] ?? '', field);
  return [translate(`enums.MergedRecord.${record}`), name].filter(Boolean).join(', ');
}
