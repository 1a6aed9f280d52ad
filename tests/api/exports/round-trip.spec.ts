import type { GraphqlClient } from '../../support/graphql-client';
import { dumpOf } from '../imports/dump';
import { beforeEachFreshDesk, download, type FreshDesk } from '../imports/import-client';

let { api, manager, desk } = {} as FreshDesk;
beforeEachFreshDesk('ACCOUNT_MANAGER', (fresh) => ({ api, manager, desk } = fresh));

jest.setTimeout(60_000);

async function made(client: GraphqlClient, kind: string, input: object): Promise<string> {
  const { it } = await client.ask<{ it: { id: string } }>(
    `mutation ($input: Create${kind}Input!) { it: create${kind}(input: $input) { id } }`,
    { input },
  );
  return it.id;
}

/** A town in small, with something in every column of both sheets. */
async function town(): Promise<void> {
  const administrator = await api.as('ADMINISTRATOR');
  const areaId = await made(administrator, 'Area', {
    name: 'Bedrijventerrein De Hoef',
    kind: 'BUSINESS_PARK',
  });
  const associationId = await made(manager, 'Association', { name: 'BIZ Centrum', kind: 'BIZ' });
  const sectorIds: string[] = [];
  for (const code of ['56111', '4724', '1071'])
    sectorIds.push(
      (await api.prisma.sector.create({ data: { code, sbiVersion: '2025', name: `Activiteit ${code}` } })).id,
    );
  const bakery = await made(manager, 'Business', {
    name: 'Bakkerij "Zoë"; brood & banket', statutoryName: 'Zoë Holding, B.V.', tradeNames: ['De Korst, sinds 1923', "'t Broodje"],
    kvkNumber: '09079723', branchNumber: '000035533085', street: 'Kade', houseNumber: '1a', postcode: '1234AB', city: 'Lindehoven', areaId,
    website: 'https://www.zoe.example', phone: '+31304269427', email: 'info@zoe.example', legalForm: 'Besloten vennootschap', workingPersons: 12,
    tags: ['horeca', 'familiebedrijf'], remarks: '=1+1\nBelt "na" 17:00; niet op vrijdag', sectorIds, isNonMailing: true,
    accountManagerId: manager.userId,
  }); // prettier-ignore
  await manager.ask(
    `mutation { addMembership(associationId: "${associationId}", businessId: "${bakery}") { id } }`,
  );
  const closed = await made(manager, 'Business', { name: 'Fietsen Ömer', kvkNumber: '34215639', status: 'CLOSED' }); // prettier-ignore
  await made(manager, 'Business', { name: 'Atelier Stil', status: 'PROSPECTIVE', isAddressShielded: true });
  await made(manager, 'Business', { name: 'Smederij', status: 'MOVED_AWAY', city: 'Elders' });
  await made(manager, 'Contact', {
    salutationPreference: 'MRS', language: 'EN', initials: 'N.J.', givenName: 'Noor', infix: 'van der', familyName: 'Ven-van Dijk', tags: ['raad', 'vip'],
    remarks: 'Liever per post\nen niet bellen',
    emails: [{ address: 'tweede@zoe.example' }, { address: 'noor@zoe.example', isPrimary: true }, { address: 'a.derde@zoe.example' }],
    phones: [{ number: '+31612345678', isPrimary: true }, { number: '+3222796000' }],
    affiliations: [
      { businessId: bakery, role: 'Eigenaar', isPrimary: true, startsOn: '2019-03-01' },
      { businessId: closed, role: 'Adviseur' },
      { associationId, role: 'Voorzitter', isBoardMember: true, startsOn: '2024-01-31', termEndsOn: '2028-02-29' },
    ],
  }); // prettier-ignore
  await made(manager, 'Contact', { familyName: 'Kökçü', givenName: 'Öznur', tags: ['los, vast'], remarks: 'Zonder bedrijf' }); // prettier-ignore
}

async function exported(list: string): Promise<string> {
  const { it } = await manager.ask<{ it: { path: string } }>(
    `mutation { it: ${list}(format: CSV) { path } }`,
  );
  return (await download(api, manager, it.path)).text();
}

describe('the sheets of a town', () => {
  it('bring everything back where nothing was, and change nothing where it is', async () => {
    await town();
    const { prisma } = api;
    // Where a record came from is the one thing that must differ.
    await prisma.$executeRaw`UPDATE businesses SET "source" = 'import'`;
    await prisma.$executeRaw`UPDATE contacts SET "source" = 'import'`;
    const before = await dumpOf(prisma);
    const sheets = [await exported('exportBusinesses'), await exported('exportContacts')];
    await prisma.$executeRaw`TRUNCATE businesses, contacts, associations, areas, sectors CASCADE`;
    for (const sheet of sheets) await desk.applied(sheet);
    expect(await dumpOf(prisma)).toEqual(before);
    for (const sheet of sheets) {
      const rows = await desk.rows(await desk.applied(sheet));
      expect(rows.flatMap(({ changes }) => changes)).toEqual([]);
      expect(rows.filter(({ verdict }) => verdict !== 'SAME' && verdict !== 'DUPLICATE')).toEqual([]);
    }
    expect(await dumpOf(prisma)).toEqual(before);
  });

  it('tell nobody a shielded address, so that it does not come back', async () => {
    await made(manager, 'Business', { name: 'Atelier Stil', isAddressShielded: true, street: 'Kade', houseNumber: '2', city: 'Lindehoven' }); // prettier-ignore
    const sheet = await exported('exportBusinesses');
    await api.prisma.$executeRaw`TRUNCATE businesses CASCADE`;
    await desk.applied(sheet);
    expect(await api.prisma.business.findFirst()).toMatchObject({ isAddressShielded: true, street: null, city: null }); // prettier-ignore
  });
});
