import type { ContactName } from '../contacts/contact-name.rules';
import { type NameParts, parseSalutationPreference, splitFullName } from '../contacts/name-words.rules';
import { parseEmailAddress } from '../formats/email-address';
import { parseInitials } from '../formats/initials';
import { parsePhoneNumber } from '../formats/phone-number';
import type { RowCells } from './import-cells';

export interface ContactDraft extends NameParts, Pick<ContactName, 'salutationPreference'> {
  emails: string[];
  phones: string[];
  remarks?: string;
}

export function readContact(cells: RowCells): ContactDraft | undefined {
  const name = readName(cells);
  const salutationPreference =
    cells.read('salutation', parseSalutationPreference, 'SALUTATION_UNKNOWN') ?? 'UNKNOWN';
  const email = cells.read('contactEmail', parseEmailAddress, 'EMAIL_INVALID');
  const phone = cells.read('contactPhone', parsePhoneNumber, 'PHONE_INVALID');
  if (name.familyName)
    return {
      ...name,
      familyName: name.familyName,
      salutationPreference,
      emails: [email ?? []].flat(),
      phones: [phone ?? []].flat(),
    };
  if (name.givenName ?? name.initials ?? email ?? phone)
    cells.warn('familyName', 'PERSON_WITHOUT_FAMILY_NAME', email ?? name.givenName);
  return undefined;
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
