import type { ContactName } from '../contacts/contact-name.rules';
import { looksDamaged } from './import-cells';
import type { BusinessDraft, ContactDraft } from './import-row.rules';
import type { MatchKey } from './import.types';

const ASCII = /^[ -~]*$/;

/** Letters and digits only, without capitals and accents. */
export function foldText(text: string): string {
  // Most text, at a fifth of the time.
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9?]/g, '');
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}?]/gu, '')
    .toLowerCase();
}

const LEGAL_FORM =
  /[\s,.]*\b(b\.?\s?v|n\.?v|v\.?\s?o\.?\s?f|c\.?v|u\.?a|b\.?a|i\.?o|inc|ltd|gmbh|holding)\b\.?\s*$/i;

/** 'HIHCL Amsterdam B.V.' and 'HIHCL AMSTERDAM BV ' are one name. */
export function businessNameKey(name: string): string {
  const bare = name.trim().replace(LEGAL_FORM, '');
  return foldText(bare) || foldText(name);
}

const ABBREVIATIONS = new Map([
  ['ov', 'ondernemersvereniging'],
  ['wv', 'winkeliersvereniging'],
]);

/** 'OV Lindehoven' is 'Ondernemersvereniging Lindehoven'. */
export function associationKey(name: string): string {
  const words = name.split(/\s+/).map(foldText);
  return words.map((word) => ABBREVIATIONS.get(word) ?? word).join('');
}

/** One word for a person's name as written. */
export function contactNameKey({ givenName, initials, infix, familyName }: ContactName): string {
  return [familyName, infix ?? '', givenName || initials || ''].map(foldText).join('/');
}

/** A question mark in a damaged name stands for the letter that was lost. */
function sameFamilyName(a: string, b: string): boolean {
  const [left, right] = [foldText(a), foldText(b)];
  if (left === right) return true;
  if (!looksDamaged(a) && !looksDamaged(b)) return false;
  return (
    left.length === right.length &&
    [...left].every((letter, i) => letter === right[i] || letter === '?' || right[i] === '?')
  );
}

/** Can these be two notations of one person's name? 'D. Jansen' and 'Daan Jansen' can, 'Daan' and 'Bas' cannot. */
export function couldBeOnePerson(a: ContactName, b: ContactName): boolean {
  if (!sameFamilyName(a.familyName, b.familyName)) return false;
  if (a.givenName && b.givenName) return sameFamilyName(a.givenName, b.givenName);
  const [first, second] = [a, b].map(({ givenName, initials }) =>
    foldText(givenName || initials || '').charAt(0),
  );
  return !first || !second || first === second;
}

/** Everything by which BusinessIndex may find this business, as words that can be stored. */
export function businessKeys({ branchNumber, kvkNumber, name, email }: BusinessDraft): string[] {
  return [
    ...(branchNumber ? [`branch ${branchNumber}`] : []),
    ...(kvkNumber ? [`kvk ${kvkNumber}`] : []),
    ...(name ? [`name ${businessNameKey(name)}`] : []),
    ...(email ? [`business ${email.toLowerCase()}`] : []),
  ];
}

/** Everything but their businesses by which ContactIndex may find this person. */
export function contactKeys(draft: ContactDraft): string[] {
  const name = contactNameKey(draft);
  return [
    ...draft.emails.map((email) => `person ${email}`),
    ...draft.phones.map((phone) => `phone ${phone} ${name}`),
  ];
}

interface Keyed<Draft> {
  draft: Draft;
}

class Lookup<Entry> {
  private readonly entries = new Map<string, Entry[]>();

  add(key: string, entry: Entry): void {
    const found = this.entries.get(key);
    if (!found) this.entries.set(key, [entry]);
    else if (!found.includes(entry)) found.push(entry);
  }

  get(key: string | undefined): Entry[] {
    return (key === undefined ? undefined : this.entries.get(key)) ?? [];
  }
}

const agree = (a: string | undefined, b: string | undefined): boolean => !a || !b || a === b;

/**
 * Finds the business a row speaks of. A business is one establishment: its branch number decides; a row with a KVK number only
 * belongs to the establishment of that number at the same postcode or else the first; a row without numbers to the
 * business of that name at that postcode.
 */
export class BusinessIndex<Entry extends Keyed<BusinessDraft>> {
  private readonly byBranch = new Lookup<Entry>();
  private readonly byKvk = new Lookup<Entry>();
  private readonly byName = new Lookup<Entry>();
  private readonly byEmail = new Lookup<Entry>();

  /** Call again after an entry got a number or a name it did not have. */
  add(entry: Entry): void {
    const { branchNumber, kvkNumber, name, email } = entry.draft;
    if (branchNumber) this.byBranch.add(branchNumber, entry);
    if (kvkNumber) this.byKvk.add(kvkNumber, entry);
    if (name) this.byName.add(businessNameKey(name), entry);
    if (email) this.byEmail.add(email.toLowerCase(), entry);
  }

  find(draft: BusinessDraft, by: MatchKey = 'AUTOMATIC'): Entry | undefined {
    switch (by) {
      case 'AUTOMATIC':
        return this.numbered(draft) ?? this.named(draft);
      case 'NUMBER':
        return this.numbered(draft);
      case 'EMAIL':
        return this.byEmail.get(draft.email)[0];
      case 'NAME_POSTCODE':
        return this.byName
          .get(draft.name && businessNameKey(draft.name))
          .find((entry) => draft.postcode && entry.draft.postcode === draft.postcode);
    }
  }

  /** True when a business other than `found` has the numbers that this row would give it: one establishment is one business. */
  isNumberOfAnother(draft: BusinessDraft, found: Entry | undefined): boolean {
    const kvkNumber = draft.kvkNumber ?? found?.draft.kvkNumber;
    const branchNumber = draft.branchNumber ?? found?.draft.branchNumber;
    return this.byKvk
      .get(kvkNumber)
      .some((entry) => entry !== found && entry.draft.branchNumber === branchNumber);
  }

  private numbered(draft: BusinessDraft): Entry | undefined {
    return this.establishment(draft) ?? this.ofLegalEntity(draft);
  }

  private establishment({ branchNumber, kvkNumber }: BusinessDraft): Entry | undefined {
    return this.byBranch.get(branchNumber).find((entry) => agree(entry.draft.kvkNumber, kvkNumber));
  }

  private ofLegalEntity({ kvkNumber, branchNumber, postcode }: BusinessDraft): Entry | undefined {
    const candidates = this.byKvk
      .get(kvkNumber)
      .filter((entry) => agree(entry.draft.branchNumber, branchNumber));
    return candidates.find((entry) => postcode && entry.draft.postcode === postcode) ?? candidates[0];
  }

  private named({ name, postcode, kvkNumber, branchNumber }: BusinessDraft): Entry | undefined {
    const candidates = this.byName
      .get(name && businessNameKey(name))
      .filter(
        ({ draft }) =>
          agree(draft.kvkNumber, kvkNumber) &&
          agree(draft.branchNumber, branchNumber) &&
          agree(draft.postcode, postcode),
      );
    const certain = candidates.filter(({ draft }) => postcode && draft.postcode === postcode);
    // A name alone, without a place, points at a business only when there is one of that name.
    return certain[0] ?? (candidates.length === 1 ? candidates[0] : undefined);
  }
}

/**
 * Finds the person a row speaks of: by e-mail address when the names can be one person's, by name and telephone, or by name at
 * the same business. So somebody who runs two firms is one contact.
 */
export class ContactIndex<Entry extends Keyed<ContactDraft>> {
  private readonly byEmail = new Lookup<Entry>();
  private readonly byPhone = new Lookup<Entry>();
  private readonly byBusiness = new Map<object | undefined, Lookup<Entry>>();

  /** Call again after an entry got an address or number it did not have, and for each business it belongs to. */
  add(entry: Entry, business: object | undefined): void {
    const { emails, phones } = entry.draft;
    const name = contactNameKey(entry.draft);
    for (const email of emails) this.byEmail.add(email, entry);
    for (const phone of phones) this.byPhone.add(`${name}/${phone}`, entry);
    const colleagues = this.byBusiness.get(business) ?? new Lookup<Entry>();
    this.byBusiness.set(business, colleagues);
    colleagues.add(name, entry);
  }

  find(draft: ContactDraft, business: object | undefined, by: MatchKey = 'AUTOMATIC'): Entry | undefined {
    const known = this.withEmail(draft).find((entry) => couldBeOnePerson(entry.draft, draft));
    if (known || by === 'EMAIL') return known;
    const name = contactNameKey(draft);
    const withPhone = draft.phones.flatMap((phone) => this.byPhone.get(`${name}/${phone}`));
    const colleagues = this.byBusiness.get(business)?.get(name) ?? [];
    return (
      withPhone[0] ?? colleagues.find((entry) => entry.draft.emails.length === 0 || draft.emails.length === 0)
    );
  }

  /** True when somebody else has this address already. */
  isEmailOfAnother(draft: ContactDraft): boolean {
    return this.withEmail(draft).some((entry) => !couldBeOnePerson(entry.draft, draft));
  }

  private withEmail(draft: ContactDraft): Entry[] {
    return draft.emails.flatMap((email) => this.byEmail.get(email));
  }
}
