import { SYSTEM_ACTOR } from '../../api/access/actor';
import type { BusinessInput } from '../../api/businesses/business.types';
import { BusinessesService } from '../../api/businesses/businesses.service';
import { ContactsService } from '../../api/contacts/contacts.service';
import type { DemoBase } from './demo-base';
import type { Services } from './services';

/** As the team knew them before the fictional trade register (api/register/fake-kvk) said otherwise. */
const KNOWN: readonly (BusinessInput & { area: string; person: readonly [givenName: string, familyName: string] })[] = [
  { name: 'Drukkerij Lindeprint', kvkNumber: '90200037', branchNumber: '000066000027', statutoryName: 'Lindeprint B.V.', legalForm: 'Besloten vennootschap', workingPersons: 17, street: 'Hoofdstraat', houseNumber: '14', postcode: '1661CD', city: 'Lindehoven', latitude: 52.6409, longitude: 5.0624, area: 'Centrum', person: ['Marieke', 'Postma'] },
  { name: 'Loodgietersbedrijf Van Loon', kvkNumber: '90200045', branchNumber: '000066000035', legalForm: 'Besloten vennootschap', workingPersons: 9, street: 'Nijverheidsweg', houseNumber: '3', postcode: '1664HL', city: 'Lindehoven', latitude: 52.6329, longitude: 5.0803, area: 'De Hoef', person: ['Henk', 'Loon'] },
  { name: 'Boekhandel De Leeslamp', kvkNumber: '90200079', branchNumber: '000066000069', legalForm: 'Eenmanszaak', workingPersons: 4, street: 'Hoofdstraat', houseNumber: '22', postcode: '1661CD', city: 'Lindehoven', latitude: 52.6409, longitude: 5.0624, area: 'Centrum', person: ['Ingrid', 'Smit'] },
  { name: 'Machinefabriek Oostpolder', kvkNumber: '90200061', branchNumber: '000066000051', statutoryName: 'Machinefabriek Oostpolder B.V.', legalForm: 'Besloten vennootschap', workingPersons: 38, street: 'Polderweg', houseNumber: '29', postcode: '1681AB', city: 'Oosterlinde', latitude: 52.6382, longitude: 5.1127, website: 'https://www.mfo.example', area: 'Oostpolder', person: ['Stefan', 'Mulder'] },
]; // prettier-ignore

/** A few businesses that the fictional trade register has news about, each with its owner. */
export async function seedRegister(services: Services, base: DemoBase): Promise<void> {
  for (const { person, area, ...input } of KNOWN) {
    const business = await services.get(BusinessesService).create(SYSTEM_ACTOR, {
      ...input,
      tradeNames: [input.name],
      source: 'demo',
      areaId: base.areas.get(area)?.id ?? null,
      accountManagerId: base.staff.sanne.userId,
    });
    const [givenName, familyName] = person;
    await services.get(ContactsService).create(SYSTEM_ACTOR, {
      givenName,
      familyName,
      source: 'demo',
      emails: [{ address: `${givenName}.${familyName}@lindehoven.example`.toLowerCase() }],
      affiliations: [{ businessId: business.id, role: 'Eigenaar' }],
    });
  }
}
