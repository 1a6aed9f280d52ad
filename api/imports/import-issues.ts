import type { ImportField } from './import-fields';

export type ImportSeverity = 'ERROR' | 'WARNING';

export const IMPORT_ISSUE_CODES = [
  'ROW_NAMES_NOBODY',
  'ROW_TOO_SHORT',
  'ROW_TOO_LONG',
  'BUSINESS_NAME_MISSING',
  'PERSON_WITHOUT_FAMILY_NAME',
  'KVK_NUMBER_MISSING',
  'KVK_NUMBER_INVALID',
  'KVK_LEADING_ZERO_RESTORED',
  'BRANCH_NUMBER_INVALID',
  'BRANCH_WITHOUT_KVK',
  'ADDRESS_INVALID',
  'POSTCODE_INVALID',
  'SBI_CODE_INVALID',
  'WORKING_PERSONS_INVALID',
  'WEBSITE_INVALID',
  'PHONE_INVALID',
  'EMAIL_INVALID',
  'SALUTATION_UNKNOWN',
  'INITIALS_INVALID',
  'BUSINESS_STATUS_UNKNOWN',
  'YES_OR_NO_UNKNOWN',
  'LANGUAGE_UNKNOWN',
  'ACCOUNT_MANAGER_UNKNOWN',
  'ACCOUNT_MANAGER_AMBIGUOUS',
  'DATE_INVALID',
  'DATE_IS_A_PERIOD',
  'DATE_IN_FUTURE',
  'NEWSLETTER_WISH_UNKNOWN',
  'NEWSLETTER_WITHOUT_EMAIL',
  'FORMULA_REMOVED',
  'NAME_LOOKS_DAMAGED',
  'TOO_LONG',
  'POSSIBLE_BSN',
  'DIFFERS_FROM_ROW',
  'EMAIL_OF_ANOTHER_PERSON',
  'DIFFERS_FROM_RECORD',
  'NOT_FOUND',
  'CONTACT_NOT_FOUND',
  'NUMBER_OF_ANOTHER_BUSINESS',
  'ASSOCIATION_UNKNOWN',
  'ASSOCIATION_AMBIGUOUS',
  'BOARD_WITHOUT_PERSON',
  'BOARD_WITHOUT_ASSOCIATION',
  'BOARD_ROLE_MISSING',
  'BOARD_TERM_REVERSED',
  'BOARD_TERM_OVER',
  'FUNCTION_TERM_REVERSED',
  'YEAR_FROM_FIRST_DAY',
  'YEAR_UNTIL_LAST_DAY',
] as const;

export type ImportIssueCode = (typeof IMPORT_ISSUE_CODES)[number];

/** One thing that is wrong or remarkable about a row. A WARNING leaves that value out or asks for a look; an ERROR refuses the row. */
export interface ImportIssue {
  severity: ImportSeverity;
  code: ImportIssueCode;
  field?: ImportField;
  /** The name of the column as it stands in the file. */
  column?: string;
  /** The cell as it stood in the file, or what the sentence about it needs, such as the number of another row. */
  value?: string;
}
