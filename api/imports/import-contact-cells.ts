import type { Language } from '../../prisma/generated/enums';
import type { ContactName } from '../contacts/contact-name.rules';
import { type NameParts, parseSalutationPreference, splitFullName } from '../contacts/name-words.rules';
import { parseEmailAddress } from '../formats/email-address';
import { parseInitials } from '../formats/initials';
import { parsePhoneNumber } from '../formats/phone-number';
import type { RowCells } from './import-cells';
import { parseLanguage } from './import-language';
import { tagsOf } from './import-lists';
import { readSeveral } from './import-several';

export interface ContactDraft extends NameParts, Pick<ContactName, 'salutationPreference'> {
  /** The primary one first. */
  emails: string[];
  phones: string[];
  language?: Language;
  tags?: string[];
  remarks?: string;
}

export function readContact(cells: RowCells): ContactDraft | undefined {
  const name = readName(cells);
  const salutationPreference =
    cells.read('salutation', parseSalutationPreference, 'SALUTATION_UNKNOWN') ?? 'UNKNOWN';
  const emails = readSeveral(
    cells,
    ['contactEmail', 'contactOtherEmails'],
    parseEmailAddress,
    'EMAIL_INVALID',
  );
  const phones = readSeveral(
    cells,
    ['contactPhone', 'contactOtherPhones'],
    parsePhoneNumber,
    'PHONE_INVALID',
  );
  const tags = tagsOf(cells.words('contactTags'));
  if (name.familyName)
    return {
      ...name,
      familyName: name.familyName,
      salutationPreference,
      emails,
      phones,
      language: readLanguage(cells),
      tags: tags.length > 0 ? tags : undefined,
    };
  if (name.givenName ?? name.initials ?? emails[0] ?? phones[0])
    cells.warn('familyName', 'PERSON_WITHOUT_FAMILY_NAME', emails[0] ?? name.givenName);
  return undefined;
}

function readLanguage(cells: RowCells): Language | undefined {
  const saysNothing = cells.words('contactLanguage') === undefined;
  return saysNothing ? undefined : cells.read('contactLanguage', parseLanguage, 'LANGUAGE_UNKNOWN');
}

type LooseName = Partial<NameParts>;

function readName(cells: RowCells): LooseName {
  const written = readWrittenName(cells);
  // 'D.' in a column of first names is an initial.
  const initialsInstead = written.givenName?.includes('.') ? parseInitials(written.givenName) : undefined;
  const initials = cells.read('initials', parseInitials, 'INITIALS_INVALID');
  return {
    initials: initials ?? initialsInstead ?? written.initials,
    givenName: initialsInstead ? undefined : written.givenName,
    infix: lowerUnlessBelgian(cells.words('infix')) ?? written.infix,
    familyName: written.familyName,
  };
}

function readWrittenName(cells: RowCells): LooseName {
  const family = cells.name('familyName');
  const split = family === undefined ? splitFullName(cells.name('fullName') ?? '') : splitPrefix(family);
  return { ...split, givenName: cells.name('givenName') ?? split?.givenName };
}

/** 'van den Berg' in a column of family names has its prefix taken off; 'Jansen Smit' has no first name in it and stays whole. */
function splitPrefix(family: string): LooseName {
  const split = splitFullName(family);
  return split?.infix && !split.givenName && !split.initials ? split : { familyName: family };
}

/** 'VAN DEN' and 'Van den' are careless for 'van den'; 'Van Den' is how a Belgian name is registered. */
function lowerUnlessBelgian(infix: string | undefined): string | undefined {
  const belgian = infix?.split(' ').every((word) => /^\p{Lu}\p{Ll}/u.test(word)) && infix.includes(' ');
  return belgian ? infix : infix?.toLowerCase();
}
