import { SYSTEM_ACTOR } from '../../api/access/actor';
import { AssociationsService } from '../../api/associations/associations.service';
import { MembershipsService } from '../../api/associations/memberships.service';
import { ContactsService } from '../../api/contacts/contacts.service';
import type { ContactFunctionInput, NewContactInput } from '../../api/contacts/contact.types';
import type { Association, Business, Contact } from '../generated/client';
import type { DemoBase } from './demo-base';
import type { Dice } from './dice';
import { inLanes } from './lanes';
import type { Services } from './services';
import { ASSOCIATIONS, ROLES } from './vocabulary';
import { FAMILY_NAMES, GIVEN_NAMES } from './vocabulary-names';

export interface DemoPerson {
  contact: Contact;
  email: string;
  name: string;
  businessId: string;
}

/** Associations with members from their area, and one or two people per business; some wear several hats. */
export async function seedRelations(
  services: Services,
  base: DemoBase,
  dice: Dice,
  businesses: readonly Business[],
): Promise<{ associations: Association[]; people: DemoPerson[] }> {
  const associations = await seedAssociations(services, base, dice, businesses);
  const persons: Person[] = [];
  const seats = new Set<string>();
  for (const business of businesses) {
    const count = dice.chance(0.5) ? 2 : 1;
    for (let place = 0; place < count; place += 1) {
      persons.push(person(dice, { business, associations, businesses, seats, serial: persons.length }));
    }
  }
  const people = await inLanes(persons, async ({ input, ...rest }) => {
    const contact = await services.get(ContactsService).create(SYSTEM_ACTOR, input);
    return { contact, ...rest };
  });
  return { associations, people };
}

async function seedAssociations(
  services: Services,
  base: DemoBase,
  dice: Dice,
  businesses: readonly Business[],
): Promise<Association[]> {
  const associations: Association[] = [];
  for (const { name, kind, area } of ASSOCIATIONS) {
    const areaId = base.areas.get(area)?.id ?? null;
    const association = await services.get(AssociationsService).create(SYSTEM_ACTOR, {
      name,
      kind,
      areaId,
      accountManagerId: base.staff.sanne.userId,
      visitCadenceMonths: dice.pick([6, 12]),
    });
    associations.push(association);
    const nearby = businesses.filter((business) => business.areaId === areaId && dice.chance(0.45));
    for (const business of nearby) {
      await services.get(MembershipsService).add(SYSTEM_ACTOR, {
        associationId: association.id,
        businessId: business.id,
        startsOn: new Date(Date.UTC(dice.between(2012, 2025), dice.between(0, 11), 1)),
      });
    }
  }
  return associations;
}

interface Place {
  business: Business;
  associations: readonly Association[];
  businesses: readonly Business[];
  /** On boards, taken by those before. */
  seats: Set<string>;
  serial: number;
}

interface Person extends Omit<DemoPerson, 'contact'> {
  input: NewContactInput;
}

function person(dice: Dice, place: Place): Person {
  const [givenName, usual] = dice.pick(GIVEN_NAMES);
  const [infix, familyName] = dice.pick(FAMILY_NAMES);
  const plain = `${givenName}.${infix}${familyName}`
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z.]/g, '');
  const email = `${plain}${place.serial}@${(place.business.email ?? '@lindehoven.example').split('@')[1]}`;
  const input: NewContactInput = {
    givenName,
    infix: infix || null,
    familyName,
    initials: `${givenName.charAt(0)}.`,
    salutationPreference: dice.pick([usual, usual, 'NEUTRAL', 'UNKNOWN', usual, usual] as const),
    source: 'demo',
    emails: [{ address: email }],
    phones: dice.chance(0.7) ? [{ number: `+316${String(12_000_000 + place.serial * 61)}` }] : [],
    affiliations: hats(dice, place),
  };
  const name = [givenName, infix, familyName].filter(Boolean).join(' ');
  return { input, email, name, businessId: place.business.id };
}

/** One function for most; a second firm or a seat on a board for some. */
function hats(dice: Dice, { business, associations, businesses, seats }: Place): ContactFunctionInput[] {
  const functions: ContactFunctionInput[] = [
    { businessId: business.id, role: dice.pick(ROLES), isPrimary: true },
  ];
  if (dice.chance(0.05)) {
    const second = dice.pick(businesses);
    if (second.id !== business.id) functions.push({ businessId: second.id, role: 'Mede-eigenaar' });
  }
  if (dice.chance(0.06)) {
    const wished = dice.pick(['Voorzitter', 'Secretaris', 'Penningmeester', 'Bestuurslid']);
    const { id: associationId } = dice.pick(associations);
    const seat = `${associationId} ${wished}`;
    // A board has one of each.
    functions.push({ associationId, role: seats.has(seat) ? 'Bestuurslid' : wished, isBoardMember: true });
    seats.add(seat);
  }
  return functions;
}
