import type { ChangeProposalRecordFragment } from '../graphql/generated';

type Change = ChangeProposalRecordFragment['fields'][number];

/** What a person decides on at once: one field, or the two halves of a place on the map. */
export interface ProposalRow {
  id: string;
  fields: string[];
  before: unknown;
  told: unknown;
}

/** As an address and a business are read; what is not named comes last. */
const order = [
  ...['name', 'statutoryName', 'tradeNames', 'status'],
  ...['street', 'houseNumber', 'postcode', 'city', 'areaId', 'place', 'isAddressShielded'],
  ...['kvkNumber', 'branchNumber', 'legalForm', 'workingPersons', 'sectorIds', 'website', 'isNonMailing'],
];
const placeFields = ['latitude', 'longitude'];
const rank = (id: string): number => (order.indexOf(id) + order.length + 1) % (order.length + 1);

/** The changes of a proposal in the order in which they are read. */
export function rowsOf(changes: readonly Change[]): ProposalRow[] {
  const isPlace = ({ field }: Change) => placeFields.includes(field);
  const rows = changes
    .filter((change) => !isPlace(change))
    .map(({ field, before, told }): ProposalRow => ({ id: field, fields: [field], before, told }));
  const place = changes.filter(isPlace).sort((one, other) => one.field.localeCompare(other.field));
  if (place.length > 0) {
    rows.push({
      id: 'place',
      fields: place.map(({ field }) => field),
      before: together(place.map(({ before }) => before)),
      told: together(place.map(({ told }) => told)),
    });
  }
  return rows.sort((one, other) => rank(one.id) - rank(other.id));
}

/** Several values as one; nothing when there is none. */
export function together(values: readonly unknown[]): unknown {
  const known = values.filter((value) => value !== null && value !== undefined);
  if (known.length === 0) return null;
  return values.length === 1 ? values[0] : known;
}
