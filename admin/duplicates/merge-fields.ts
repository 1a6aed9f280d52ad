import { formatPostcode } from '../fields/dutch-address';
import { formatPhone } from '../fields/dutch-phone';
import type {
  BusinessMergeField,
  ContactMergeField,
  PairedBusinessFragment,
  PairedContactFragment,
} from '../graphql/generated';

/** One field of two records beside each other. */
export interface MergeRow<Field extends string = string> {
  field: Field;
  left: string;
  right: string;
}

type Texts<Record, Field extends string> = {
  [F in Field]: (record: Record) => string | number | null | undefined;
};

const CONTACT_TEXTS: Texts<PairedContactFragment, ContactMergeField> = {
  NAME: ({ fullName }) => fullName,
  SALUTATION: ({ salutationPreference, salutation }) =>
    salutationPreference === 'UNKNOWN' ? '' : salutation,
  LANGUAGE: ({ language }) => language,
  FIRST_EMAIL: ({ emails }) => emails.find(({ isPrimary }) => isPrimary)?.address,
  FIRST_PHONE: ({ phones }) => phoneText(phones.find(({ isPrimary }) => isPrimary)?.number),
};

const BUSINESS_TEXTS: Texts<PairedBusinessFragment, BusinessMergeField> = {
  NAME: ({ name }) => name,
  STATUTORY_NAME: ({ statutoryName }) => statutoryName,
  REGISTER_NUMBER: ({ kvkNumber, branchNumber }) => [kvkNumber, branchNumber].filter(Boolean).join(' · '),
  LEGAL_FORM: ({ legalForm }) => legalForm,
  WORKING_PERSONS: ({ workingPersons }) => workingPersons,
  ADDRESS: ({ street, houseNumber, postcode, city }) =>
    [
      [street, houseNumber].filter(Boolean).join(' '),
      [formatPostcode(postcode), city].filter(Boolean).join(' '),
    ]
      .filter(Boolean)
      .join(', '),
  AREA: ({ area }) => area?.name,
  WEBSITE: ({ website }) => website,
  PHONE: ({ phone }) => phoneText(phone),
  EMAIL: ({ email }) => email,
  STATUS: ({ status }) => status,
  ACCOUNT_MANAGER: ({ accountManager }) => accountManager?.name,
  SUCCESSOR_OF: ({ successorOf }) => successorOf?.name,
};

const phoneText = (number: string | null | undefined) => number && formatPhone(number);

function rows<Record, Field extends string>(
  texts: Texts<Record, Field>,
  left: Record,
  right: Record,
): MergeRow<Field>[] {
  return (Object.keys(texts) as Field[]).map((field) => ({
    field,
    left: String(texts[field](left) ?? ''),
    right: String(texts[field](right) ?? ''),
  }));
}

export const contactRows = (left: PairedContactFragment, right: PairedContactFragment) =>
  rows(CONTACT_TEXTS, left, right);

export const businessRows = (left: PairedBusinessFragment, right: PairedBusinessFragment) =>
  rows(BUSINESS_TEXTS, left, right);

export type Side = 'left' | 'right';

/** What is chosen at first: the side that is filled, of two names the fuller one, or else the record that was changed last. */
export function firstChoice(row: MergeRow, newer: Side): Side {
  if (row.field === 'NAME' && row.left.length !== row.right.length)
    return row.left.length > row.right.length ? 'left' : 'right';
  if (!row.left) return row.right ? 'right' : newer;
  return row.right ? newer : 'left';
}
