import { mergeStart } from './import-function-start.rules';
import { foldText } from './import-matching.rules';
import type {
  ExistingAffiliation,
  PlannedAffiliation,
  PlannedBusiness,
  PlannedContact,
  PlannedRow,
} from './import-plan.types';
import { warning } from './import-remarks.rules';
import type { ImportMode } from './import.types';

/**
 * Decides what a list makes and says of the functions of people at businesses. Somebody may have several at one business. A row with another
 * function than those is, by what the list may do:
 * - CREATE_AND_UPDATE: one more function of that person; the main one stays the main one, and none is ever replaced or ended;
 * - FILL_EMPTY: kept out with a remark, for it may be another word for the same work; only a function without a name gets this one;
 * - UPDATE: kept out with a remark, for it makes nothing;
 * - CREATE: left alone in silence, as everything about people who are there.
 * People whom the list itself makes get every function it gives them. A row that names no function never makes a second one.
 */
export class AffiliationPlanner {
  private readonly byContact = new Map<PlannedContact, Map<PlannedBusiness, PlannedAffiliation[]>>();

  constructor(private readonly mode: ImportMode) {}

  learn(contact: PlannedContact, business: PlannedBusiness, known: ExistingAffiliation): void {
    const { businessId: _businessId, ...own } = known;
    this.at(contact, business).push({ ...own, contact, business, isNew: false, changes: [] });
  }

  get all(): PlannedAffiliation[] {
    return [...this.byContact.keys()].flatMap((contact) => this.of(contact));
  }

  /** What somebody is at the businesses this planner knows. */
  of(contact: PlannedContact): PlannedAffiliation[] {
    return [...(this.byContact.get(contact)?.values() ?? [])].flat();
  }

  /** @returns true when the row makes a function; the first row that spoke of one of several goes into `earlier` */
  add(row: PlannedRow, earlier: (number | undefined)[]): boolean {
    const { business, contact, draft } = row;
    if (!business || !contact) return false;
    const there = this.at(contact, business);
    if (there.length === 0) return this.mode !== 'UPDATE' && make(there, contact, business, row);
    const spokenOf = functionOf(there, draft.role);
    if (!spokenOf) return draft.role !== '' && this.addAnother(there, contact, business, row);
    this.speakAgain(spokenOf, row, there.length > 1 && draft.role !== '' ? earlier : undefined);
    return false;
  }

  /** Of several functions at one business a row repeats only what earlier rows said of that one: then `earlier` is given. */
  private speakAgain(found: PlannedAffiliation, row: PlannedRow, earlier?: (number | undefined)[]): void {
    earlier?.push(found.firstRow);
    mergeStart(this.mode, found, row);
    if (earlier) found.firstRow ??= row.draft.number;
  }

  private addAnother(
    there: PlannedAffiliation[],
    contact: PlannedContact,
    business: PlannedBusiness,
    row: PlannedRow,
  ): boolean {
    const nameless = there.find(({ role }) => role === '');
    if (nameless) this.fill(nameless, row);
    else if (this.makesAnother(contact)) return make(there, contact, business, row);
    else if (this.mode !== 'CREATE') row.issues.push(warning('DIFFERS_FROM_RECORD', 'role', row.draft.role));
    return false;
  }

  private at(contact: PlannedContact, business: PlannedBusiness): PlannedAffiliation[] {
    const places = this.byContact.get(contact) ?? new Map<PlannedBusiness, PlannedAffiliation[]>();
    this.byContact.set(contact, places);
    const there = places.get(business) ?? [];
    places.set(business, there);
    return there;
  }

  private makesAnother({ isMade }: PlannedContact): boolean {
    return this.mode === 'CREATE_AND_UPDATE' || (this.mode !== 'UPDATE' && isMade === true);
  }

  private fill(found: PlannedAffiliation, row: PlannedRow): void {
    const { contact, draft, changes } = row;
    if (this.mode === 'CREATE' && !found.isNew && !contact?.isMade) return;
    mergeStart(this.mode, found, row);
    found.role = draft.role;
    found.firstRow ??= draft.number;
    found.filledRow = draft.number;
    changes.push({ record: 'affiliation', field: 'role', from: null, to: draft.role });
  }
}

/** 'Mede-eigenaar' and 'mede eigenaar' are one function. */
export function isSameFunction(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase() || (foldText(a) !== '' && foldText(a) === foldText(b));
}

function make(
  there: PlannedAffiliation[],
  contact: PlannedContact,
  business: PlannedBusiness,
  { draft: { role, roleFrom, number }, changes }: PlannedRow,
): true {
  const startsOn = roleFrom?.day;
  there.push({ contact, business, role, startsOn, isNew: true, firstRow: number, changes: [] });
  if (there.length > 1) {
    const to = [role, business.draft.name].filter(Boolean).join(', ');
    changes.push({ record: 'affiliation', field: 'affiliation', from: null, to });
  }
  return true;
}

/** Which of the functions at a business a row speaks of. One that names none speaks of the only one, or of the only one without a name. */
function functionOf(there: PlannedAffiliation[], role: string): PlannedAffiliation | undefined {
  const same = there.filter((one) => isSameFunction(one.role, role));
  if (role !== '') return same[0];
  const [only, other] = there.length === 1 ? there : same;
  return other ? undefined : only;
}
