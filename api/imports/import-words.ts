import type { ImportIssue, ImportIssueCode } from './import-issues';
import type { IssueText } from './import-report';

type Sentences = Record<ImportIssueCode, string>;

const NL: Sentences = {
  ROW_NAMES_NOBODY: 'Deze regel noemt geen bedrijf en geen persoon',
  ROW_TOO_SHORT: 'Deze regel heeft te weinig cellen',
  ROW_TOO_LONG: 'Deze regel heeft te veel cellen',
  BUSINESS_NAME_MISSING: 'De bedrijfsnaam ontbreekt',
  PERSON_WITHOUT_FAMILY_NAME: 'De achternaam van de contactpersoon ontbreekt',
  KVK_NUMBER_MISSING: 'Het KVK-nummer ontbreekt',
  KVK_NUMBER_INVALID: 'Dit is geen KVK-nummer (8 cijfers)',
  KVK_LEADING_ZERO_RESTORED: 'Er is een 0 voor het KVK-nummer gezet',
  BRANCH_NUMBER_INVALID: 'Dit is geen vestigingsnummer (12 cijfers)',
  BRANCH_WITHOUT_KVK: 'Een vestigingsnummer zonder KVK-nummer wordt niet overgenomen',
  ADDRESS_INVALID: 'Dit adres is niet te lezen',
  POSTCODE_INVALID: 'Dit is geen postcode',
  SBI_CODE_INVALID: 'Dit is geen SBI-code',
  WORKING_PERSONS_INVALID: 'Dit aantal werkzame personen is niet te lezen',
  WEBSITE_INVALID: 'Dit is geen webadres',
  PHONE_INVALID: 'Dit is geen telefoonnummer',
  EMAIL_INVALID: 'Dit is geen e-mailadres',
  SALUTATION_UNKNOWN: 'Deze aanhef is niet bekend',
  INITIALS_INVALID: 'Dit zijn geen voorletters',
  DATE_INVALID: 'Deze datum is niet te lezen',
  DATE_IS_A_PERIOD: 'Dit is een periode en geen datum',
  DATE_IN_FUTURE: 'Deze datum ligt in de toekomst',
  NEWSLETTER_WISH_UNKNOWN: 'Niet duidelijk of deze persoon de nieuwsbrief wil',
  NEWSLETTER_WITHOUT_EMAIL: 'Wil de nieuwsbrief, maar heeft geen e-mailadres',
  FORMULA_REMOVED: 'De formule is vervangen door gewone tekst',
  NAME_LOOKS_DAMAGED: 'In deze naam lijken letters verloren te zijn gegaan',
  TOO_LONG: 'Deze tekst is te lang',
  POSSIBLE_BSN: 'Hier lijkt een burgerservicenummer in te staan',
  DIFFERS_FROM_ROW: 'Anders dan in een eerdere regel; die is aangehouden',
  EMAIL_OF_ANOTHER_PERSON: 'Iemand anders heeft dit e-mailadres ook',
  DIFFERS_FROM_RECORD: 'Anders dan wat er al staat; dat is gehouden',
  NOT_FOUND: 'Dit staat nog niet in Ingang, en deze import maakt niets nieuws',
  CONTACT_NOT_FOUND: 'Deze persoon staat nog niet in Ingang en is overgeslagen',
  NUMBER_OF_ANOTHER_BUSINESS: 'Een ander bedrijf heeft dit KVK- en vestigingsnummer',
  ASSOCIATION_UNKNOWN: 'Deze vereniging staat nog niet in Ingang; de bestuursfunctie is overgeslagen',
  ASSOCIATION_AMBIGUOUS: 'Meer dan één vereniging heet zo; zet hier haar KVK-nummer',
  BOARD_WITHOUT_PERSON: 'Bij deze bestuursfunctie staat geen persoon',
  BOARD_WITHOUT_ASSOCIATION: 'Bij deze bestuursfunctie staat geen vereniging',
  BOARD_ROLE_MISSING: 'Bij deze vereniging staat geen bestuursfunctie; ze is overgeslagen',
  BOARD_TERM_REVERSED: 'Het bestuur zou eindigen voordat het begint; deze datum is overgeslagen',
  BOARD_TERM_OVER: 'Deze termijn is voorbij; de bestuursfunctie staat er wel als huidige in',
};

const EN: Sentences = {
  ROW_NAMES_NOBODY: 'This row names neither a business nor a person',
  ROW_TOO_SHORT: 'This row has too few cells',
  ROW_TOO_LONG: 'This row has too many cells',
  BUSINESS_NAME_MISSING: 'The business name is missing',
  PERSON_WITHOUT_FAMILY_NAME: 'The family name of the contact is missing',
  KVK_NUMBER_MISSING: 'The KVK number is missing',
  KVK_NUMBER_INVALID: 'This is not a KVK number (8 digits)',
  KVK_LEADING_ZERO_RESTORED: 'A 0 was put before the KVK number',
  BRANCH_NUMBER_INVALID: 'This is not a branch number (12 digits)',
  BRANCH_WITHOUT_KVK: 'A branch number without a KVK number is left out',
  ADDRESS_INVALID: 'This address cannot be read',
  POSTCODE_INVALID: 'This is not a postcode',
  SBI_CODE_INVALID: 'This is not an SBI code',
  WORKING_PERSONS_INVALID: 'This number of working persons cannot be read',
  WEBSITE_INVALID: 'This is not a web address',
  PHONE_INVALID: 'This is not a telephone number',
  EMAIL_INVALID: 'This is not an e-mail address',
  SALUTATION_UNKNOWN: 'This salutation is not known',
  INITIALS_INVALID: 'These are not initials',
  DATE_INVALID: 'This date cannot be read',
  DATE_IS_A_PERIOD: 'This is a period and not a date',
  DATE_IN_FUTURE: 'This date lies in the future',
  NEWSLETTER_WISH_UNKNOWN: 'It is unclear whether this person wants the newsletter',
  NEWSLETTER_WITHOUT_EMAIL: 'Wants the newsletter but has no e-mail address',
  FORMULA_REMOVED: 'The formula was replaced by plain text',
  NAME_LOOKS_DAMAGED: 'This name seems to have lost letters',
  TOO_LONG: 'This text is too long',
  POSSIBLE_BSN: 'This seems to hold a citizen service number',
  DIFFERS_FROM_ROW: 'Differs from an earlier row, which was kept',
  EMAIL_OF_ANOTHER_PERSON: 'Somebody else has this e-mail address too',
  DIFFERS_FROM_RECORD: 'Differs from what is there, which was kept',
  NOT_FOUND: 'This is not in Ingang yet, and this import makes nothing new',
  CONTACT_NOT_FOUND: 'This person is not in Ingang yet and was left out',
  NUMBER_OF_ANOTHER_BUSINESS: 'Another business has this KVK and branch number',
  ASSOCIATION_UNKNOWN: 'This association is not in Ingang yet; the board role was left out',
  ASSOCIATION_AMBIGUOUS: 'More than one association has this name; put its KVK number here',
  BOARD_WITHOUT_PERSON: 'This board role names no person',
  BOARD_WITHOUT_ASSOCIATION: 'This board role names no association',
  BOARD_ROLE_MISSING: 'This association has no board role beside it and was left out',
  BOARD_TERM_REVERSED: 'The term would end before it begins; this date was left out',
  BOARD_TERM_OVER: 'This term is over; the board role is taken in as a current one',
};

/** Names the column and the value with the sentence: "KvK-nummer: Dit is geen KVK-nummer (8 cijfers): 1234". */
export function issueTextIn(language: 'nl' | 'en'): IssueText {
  const sentences = language === 'nl' ? NL : EN;
  return ({ code, column, value }: ImportIssue) =>
    [column, sentences[code], value].filter(Boolean).join(': ');
}

export const REPORT_COLUMNS = {
  nl: { row: 'Regel', reasons: 'Wat er niet klopt' },
  en: { row: 'Row', reasons: 'What is wrong' },
};
