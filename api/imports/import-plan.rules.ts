import { mergeBusiness, withMainActivity } from './import-activities.rules';
import { AffiliationPlanner } from './import-affiliation.rules';
import { BoardPlanner } from './import-board.rules';
import type { FieldChange } from './import-changes.rules';
import type { ImportIssue } from './import-issues';
import { BusinessIndex, ContactIndex, associationKey } from './import-matching.rules';
import { mergeRow } from './import-merging.rules';
import type {
  ExistingAssociation,
  ExistingBusiness,
  ExistingContact,
  ExistingRecords,
  PlannedAffiliation,
  PlannedAssociation,
  PlannedBusiness,
  PlannedContact,
  PlannedMembership,
  PlannedRow,
} from './import-plan.types';
import { atColumn, error, warning } from './import-remarks.rules';
import type { BusinessDraft, ContactDraft, ImportRowDraft } from './import-row.rules';
import type { ImportMode, ImportOptions, MatchKey } from './import.types';

export type * from './import-plan.types';

/**
 * Decides for row after row what it makes, changes or repeats. Pure: it is given what exists and writes nothing, so the dry run
 * and the real run take the same decisions, and a run that is taken up again sees its own earlier rows as existing.
 */
export class ImportPlanner {
  readonly businesses: PlannedBusiness[] = [];
  readonly contacts: PlannedContact[] = [];
  readonly associations = new Map<string, PlannedAssociation>();
  readonly boards: BoardPlanner;
  private readonly functions: AffiliationPlanner;
  private readonly membershipOf = new Map<PlannedBusiness, Map<PlannedAssociation, PlannedMembership>>();
  private readonly knownBusinesses = new Map<string, ExistingBusiness>();
  private readonly knownAssociations = new Map<string, PlannedAssociation>();
  private readonly businessIndex = new BusinessIndex<PlannedBusiness>();
  private readonly contactIndex = new ContactIndex<PlannedContact>();

  private readonly mode: ImportMode;
  private readonly matchBy: MatchKey;

  constructor(existing?: ExistingRecords, { mode, matchBy }: ImportOptions = {}) {
    this.mode = mode ?? 'CREATE_AND_UPDATE';
    this.matchBy = matchBy ?? 'AUTOMATIC';
    this.boards = new BoardPlanner(this.mode, this.associations);
    this.functions = new AffiliationPlanner(this.mode);
    existing?.associations.forEach((association) => this.learnAssociation(association));
    existing?.businesses.forEach((business) => this.learnBusiness(business));
    existing?.contacts.forEach((contact) => this.learnContact(contact));
  }

  private learnAssociation(association: ExistingAssociation): void {
    const key = associationKey(association.name);
    this.associations.set(key, this.associations.get(key) ?? association);
    this.knownAssociations.set(association.id, association);
    this.boards.learnAssociation(association);
  }

  private learnBusiness(business: ExistingBusiness): void {
    this.knownBusinesses.set(business.id, business);
    this.businessIndex.add(business);
    for (const id of business.associationIds) {
      const association = this.knownAssociations.get(id);
      if (association)
        nested(this.membershipOf, business).set(association, { business, association, isNew: false, row: 0 });
    }
  }

  private learnContact(contact: ExistingContact): void {
    for (const board of contact.boards ?? []) {
      const association = this.knownAssociations.get(board.associationId);
      if (association) this.boards.learnRole(contact, association, board);
    }
    // Somebody without a business is found by name among those without one.
    if (contact.affiliations.length === 0) this.contactIndex.add(contact, undefined);
    for (const known of contact.affiliations) {
      const business = this.knownBusinesses.get(known.businessId);
      this.contactIndex.add(contact, business ?? ELSEWHERE);
      if (business) this.functions.learn(contact, business, known);
    }
  }

  /** Every business that a row spoke of, new or not. */
  get touchedBusinesses(): PlannedBusiness[] {
    const known = [...this.knownBusinesses.values()].filter(({ firstRow }) => firstRow !== undefined);
    return [...this.businesses, ...known];
  }

  /** What somebody is at the businesses this planner knows. */
  rolesOf(contact: PlannedContact): PlannedAffiliation[] {
    return this.functions.of(contact);
  }

  membershipsOf(business: PlannedBusiness): PlannedMembership[] {
    return [...(this.membershipOf.get(business)?.values() ?? [])];
  }

  get affiliations(): PlannedAffiliation[] {
    return this.functions.all;
  }

  get memberships(): PlannedMembership[] {
    return [...this.membershipOf.values()].flatMap((found) => [...found.values()]);
  }

  /** Takes in the next row. */
  add(draft: ImportRowDraft): PlannedRow {
    const row = this.plan(
      this.mode === 'UPDATE' ? { ...draft, memberships: [], lastVisit: undefined } : draft,
    );
    row.issues = row.issues.map((issue) => atColumn(issue, draft));
    return row;
  }

  private plan(draft: ImportRowDraft): PlannedRow {
    const row: PlannedRow = { draft, verdict: 'WRONG', changes: [], issues: [...draft.issues] };
    if (!draft.accepted) return row;
    const found = draft.business && this.businessIndex.find(draft.business, this.matchBy);
    const refusal = this.refusalOf(draft, found);
    if (refusal) {
      row.issues.push(refusal);
      return row;
    }
    const earlier: (number | undefined)[] = [];
    const isNew = [
      draft.business && this.addBusiness(draft.business, found, row, earlier),
      draft.contact && this.addContact(draft.contact, row, earlier),
      this.functions.add(row, earlier),
      this.addMemberships(row),
      this.boards.add(row, earlier),
    ].some(Boolean);
    return { ...row, ...verdict(isNew, row.changes, earlier) };
  }

  /** What keeps a row that can be read from being written. */
  private refusalOf(draft: ImportRowDraft, found: PlannedBusiness | undefined): ImportIssue | undefined {
    const { business } = draft;
    if (business && !found && !business.name) return error('BUSINESS_NAME_MISSING', 'businessName');
    if (this.mode === 'UPDATE' && !this.isKnown(draft, found)) return error('NOT_FOUND');
    if (business && this.businessIndex.isNumberOfAnother(business, found))
      return error('NUMBER_OF_ANOTHER_BUSINESS', 'kvkNumber');
    return undefined;
  }

  private isKnown({ business, contact }: ImportRowDraft, found: PlannedBusiness | undefined): boolean {
    if (business) return found !== undefined;
    return contact !== undefined && this.contactIndex.find(contact, undefined, this.matchBy) !== undefined;
  }

  private addBusiness(
    incoming: BusinessDraft,
    found: PlannedBusiness | undefined,
    row: PlannedRow,
    earlier: (number | undefined)[],
  ): boolean {
    const draft = withoutLooseBranch(incoming, found?.draft.kvkNumber, row);
    const business = found ?? { draft: { ...withMainActivity(draft), ...ofNew(draft) }, isMade: true };
    row.business = business;
    if (found) mergeBusiness(this.mode, found, draft, row);
    else this.businesses.push(business);
    earlier.push(business.firstRow);
    business.firstRow ??= row.draft.number;
    this.businessIndex.add(business);
    return !found;
  }

  private addContact(draft: ContactDraft, row: PlannedRow, earlier: (number | undefined)[]): boolean {
    const found = this.contactIndex.find(draft, row.business, this.matchBy);
    if (!found && this.mode === 'UPDATE') {
      row.issues.push(warning('CONTACT_NOT_FOUND', 'familyName', draft.familyName));
      return false;
    }
    const contact = found ?? {
      draft: { ...draft, ...ofNewContact(draft, row) },
      isMade: true,
    };
    row.contact = contact;
    if (found) mergeRow(this.mode, 'contact', found, draft, row);
    else this.newContact(contact, row);
    earlier.push(contact.firstRow);
    contact.firstRow ??= row.draft.number;
    this.contactIndex.add(contact, row.business);
    return !found;
  }

  private newContact(contact: PlannedContact, row: PlannedRow): void {
    if (this.contactIndex.isEmailOfAnother(contact.draft)) {
      row.issues.push(warning('EMAIL_OF_ANOTHER_PERSON', 'contactEmail', contact.draft.emails.join(', ')));
    }
    this.contacts.push(contact);
  }

  private addMemberships({ business, draft }: PlannedRow): boolean {
    if (!business) return false;
    return draft.memberships.map((name) => this.addMembership(business, name, draft.number)).some(Boolean);
  }

  private addMembership(business: PlannedBusiness, name: string, row: number): boolean {
    const key = associationKey(name);
    const association = this.associations.get(key) ?? { name };
    this.associations.set(key, association);
    // Of 'OV Lindehoven' and its written-out name the second is the better one to make it by.
    if (!association.id && name.length > association.name.length) association.name = name;
    const memberships = nested(this.membershipOf, business);
    if (memberships.has(association)) return false;
    memberships.set(association, { business, association, isNew: true, row });
    return true;
  }
}

/** Plans a whole list at once. */
export function planImport(
  rows: ImportRowDraft[],
  existing?: ExistingRecords,
  options?: ImportOptions,
): { planner: ImportPlanner; rows: PlannedRow[] } {
  const planner = new ImportPlanner(existing, options);
  return { planner, rows: rows.map((row) => planner.add(row)) };
}

/** The bucket of the businesses that nobody asked about. */
const ELSEWHERE = {};

/** A new business stands in the register as active: rows behind this one meet the same, whether it is written by then or not. */
const ofNew = ({ status, tags }: BusinessDraft): Pick<BusinessDraft, 'status' | 'tags'> => ({
  status: status ?? 'ACTIVE',
  tags: [...tags],
});

/** So does somebody new as speaking Dutch, where the list has languages at all. */
const ofNewContact = (
  { emails, phones, language }: ContactDraft,
  { draft: { columnOf } }: PlannedRow,
): Partial<ContactDraft> => ({
  emails: [...emails],
  phones: [...phones],
  ...(columnOf?.has('contactLanguage') ? { language: language ?? 'NL' } : {}),
});

/** A branch number belongs to a KVK number; alone it is reported and left out. */
function withoutLooseBranch(
  draft: BusinessDraft,
  knownKvkNumber: string | undefined,
  row: PlannedRow,
): BusinessDraft {
  if (!draft.branchNumber || draft.kvkNumber || knownKvkNumber) return draft;
  row.issues.push(warning('BRANCH_WITHOUT_KVK', 'branchNumber', draft.branchNumber));
  return { ...draft, branchNumber: undefined };
}

function nested<Outer, Inner, Value>(map: Map<Outer, Map<Inner, Value>>, key: Outer): Map<Inner, Value> {
  const found = map.get(key) ?? new Map<Inner, Value>();
  map.set(key, found);
  return found;
}

function verdict(
  isNew: boolean,
  changes: FieldChange[],
  earlier: (number | undefined)[],
): Pick<PlannedRow, 'verdict' | 'duplicateOf'> {
  if (isNew) return { verdict: 'NEW' };
  if (changes.length > 0) return { verdict: 'CHANGED' };
  const repeated = earlier.every((row) => row !== undefined);
  return repeated ? { verdict: 'DUPLICATE', duplicateOf: Math.max(...earlier) } : { verdict: 'SAME' };
}
