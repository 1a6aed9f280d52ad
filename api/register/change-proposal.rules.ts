import type { ProposalDraft, ProposedChanges } from './change-proposal.types';
import type { RegisterProfile } from './register.types';

export type SignalKind = 'NEW' | 'ENDED' | 'TAKEN_OVER' | 'OTHER' | 'UNKNOWN';

// The Mutatieservice puts a version behind its types (…_2025_01): only what stands before it counts.
const SIGNAL_KINDS: readonly (readonly [prefix: string, kind: SignalKind])[] = [
  ['SignaalNieuweInschrijving', 'NEW'],
  ['SignaalBeeindiging', 'ENDED'],
  ['SignaalVoortzettingEnOverdracht', 'TAKEN_OVER'],
  ['SignaalFusieSplitsing', 'TAKEN_OVER'],
  ['SignaalGewijzigdeInschrijving', 'OTHER'],
  ['SignaalGewijzigdeVestiging', 'OTHER'],
  ['SignaalRechtsvormwijziging', 'OTHER'],
  ['SignaalAdreswijziging', 'OTHER'],
  ['SignaalNaamgeving', 'OTHER'],
  ['SignaalActiviteitenWijziging', 'OTHER'],
];

export function signalKindOf(type: string): SignalKind {
  return SIGNAL_KINDS.find(([prefix]) => type.startsWith(prefix))?.[1] ?? 'UNKNOWN';
}

/** What we have of an establishment, as far as the register speaks of it. */
export type OwnFacts = Omit<ToldFacts, 'hasEnded'> & { status: string };

/** What the register says of it now, in the fields of a business. */
export type ToldFacts = Omit<RegisterProfile, 'activities' | 'kvkNumber' | 'branchNumber'> & {
  sectorIds: string[];
  /** The area of ours that the address lies in, when that is known. */
  areaId: string | null;
};

const NAMES = ['name', 'statutoryName', 'tradeNames'] as const;
const PLACE = ['street', 'houseNumber', 'postcode', 'city'] as const;
const OTHERS = ['legalForm', 'workingPersons', 'sectorIds', 'isNonMailing'] as const;

/**
 * What the register says otherwise than we do, per kind. It looks at the register as it is now and not at what a signal
 * told then, so that the order in which signals come makes no difference.
 * @param told undefined when the register no longer delivers the establishment
 * @param signals the kinds of the signals that led here
 * @param places towns of the municipality; empty when unknown
 */
export function proposalsFor(
  own: OwnFacts,
  told: ToldFacts | undefined,
  signals: readonly SignalKind[],
  places: readonly string[],
): ProposalDraft[] {
  if (told?.hasEnded || (!told && signals.includes('ENDED'))) return closing(own);
  if (!told) return [{ kind: 'CHECK', changes: {} }];
  const found: ProposalDraft[] = [
    { kind: 'RENAMED', changes: differences(own, told, NAMES) },
    { kind: 'MOVED', changes: moving(own, told, places) },
    { kind: 'CHANGED', changes: { ...differences(own, told, OTHERS), ...filling(own, told, ['website']) } },
  ];
  const drafts = found.filter(({ changes }) => Object.keys(changes).length > 0);
  return needsAPerson(signals, drafts) ? [...drafts, { kind: 'CHECK', changes: {} }] : drafts;
}

/** A takeover gives a new number and is never written over the old record; an end that the register does not confirm is odd. */
function needsAPerson(signals: readonly SignalKind[], drafts: readonly ProposalDraft[]): boolean {
  if (signals.includes('TAKEN_OVER') || signals.includes('ENDED')) return true;
  return signals.includes('UNKNOWN') && drafts.length === 0;
}

function closing({ status }: OwnFacts): ProposalDraft[] {
  return status === 'CLOSED' ? [] : [{ kind: 'CLOSED', changes: { status: [status, 'CLOSED'] } }];
}

function moving(own: OwnFacts, told: ToldFacts, places: readonly string[]): ProposedChanges {
  // A shield is never taken away from here, and behind it no address is proposed.
  if (told.isAddressShielded) return own.isAddressShielded ? {} : { isAddressShielded: [false, true] };
  const moved = differences(own, told, PLACE);
  if (Object.keys(moved).length === 0) return {};
  const away = told.city !== null && !isInTown(told.city, places) && own.status !== 'MOVED_AWAY';
  return {
    ...moved,
    ...differences(own, told, ['latitude', 'longitude', 'areaId']),
    ...(away ? { status: [own.status, 'MOVED_AWAY'] } : {}),
  };
}

/** Without a list of towns nothing is known to lie outside. */
export function isInTown(city: string | null, places: readonly string[]): boolean {
  return places.length === 0 || (city !== null && places.some((place) => same(place, city)));
}

/** What the register does not say, is no reason to clear what we have. */
function differences<Field extends keyof ToldFacts & keyof OwnFacts>(
  own: OwnFacts,
  told: ToldFacts,
  fields: readonly Field[],
): ProposedChanges {
  const different = fields.filter((field) => !isEmpty(told[field]) && !same(own[field], told[field]));
  return Object.fromEntries(different.map((field) => [field, [own[field], told[field]]]));
}

/** Only where we have nothing: people choose a better website than the register's. */
function filling(own: OwnFacts, told: ToldFacts, fields: readonly 'website'[]): ProposedChanges {
  return differences(
    own,
    told,
    fields.filter((field) => isEmpty(own[field])),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Capitals and blanks make no other name; lists are the same in any order. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain).toSorted();
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().toLowerCase() : (value ?? null);
}

/** A business of its own, for one that is new in town. */
export function newBusinessChanges(
  told: ToldFacts,
  numbers: { kvkNumber: string; branchNumber: string | null },
): ProposedChanges {
  const { hasEnded: _ended, ...facts } = told;
  const filled = Object.entries({ ...numbers, ...facts }).filter(
    ([, value]) => !isEmpty(value) && value !== false,
  );
  return Object.fromEntries(filled.map(([field, value]) => [field, [null, value]]));
}

/** Fields of a proposal that stand otherwise now than when it was made, and not yet as the register says. */
export function conflictsOf(
  changes: ProposedChanges,
  current: Record<string, unknown> | undefined,
): string[] {
  if (!current) return [];
  return Object.entries(changes)
    .filter(([field, [before, told]]) => !same(current[field], before) && !same(current[field], told))
    .map(([field]) => field);
}

/** True when a person has refused exactly this before. */
export function isSameProposal(changes: ProposedChanges, refused: ProposedChanges): boolean {
  const values = (all: ProposedChanges) =>
    Object.entries(all).map(([field, [, told]]) => [field, plain(told)]).toSorted(); // prettier-ignore
  return JSON.stringify(values(changes)) === JSON.stringify(values(refused));
}
