import type { ImportOptions } from '../../../api/imports/import.types';
import { beforeEachFreshDesk, type FreshDesk } from './import-client';

let { api, desk } = {} as FreshDesk;
beforeEachFreshDesk('COMMUNICATIONS', (fresh) => ({ api, desk } = fresh));
beforeEach(async () => {
  const { id } = await api.prisma.business.create({
    data: { name: 'Bakkerij', kvkNumber: '12345678', postcode: '1111AA', city: 'Hoorn', email: 'info@b.example', tags: ['oud'] },
  }); // prettier-ignore
  await api.prisma.contact.create({
    data: {
      familyName: 'Mol',
      emails: { create: { address: 'mol@a.example', isPrimary: true } },
      affiliations: { create: { businessId: id, isPrimary: true } },
    },
  });
});

jest.setTimeout(60_000);

const HEADER =
  'Bedrijf;KvK;Postcode;Plaats;Telefoon algemeen;E-mail algemeen;Labels;Achternaam;E-mail contact;Functie';
const KNOWN = 'Bakkerij;12345678;;Zwaag;030 2111111;;nieuw;Mol;MOL@A.EXAMPLE;Eigenaar';
const FRESH = 'Slager;87654321;;Zwaag;;;;Vis;vis@s.example;Baas';

/** What a list leaves behind, as lines. */
async function written(rows: string[], options: ImportOptions) {
  const id = await desk.applied([HEADER, ...rows].join('\n'), options);
  const businesses = await api.prisma.business.findMany({ orderBy: { name: 'asc' } });
  const people = await api.prisma.contact.findMany({
    orderBy: { familyName: 'asc' },
    include: { emails: true, affiliations: { include: { business: true } } },
  });
  return {
    verdicts: (await desk.rows(id)).map(({ verdict }) => verdict),
    businesses: businesses.map(({ name, city, phone, tags }) => `${name} ${city} ${phone} ${tags.join('+')}`),
    people: people.map(
      ({ familyName, emails, affiliations }) =>
        `${familyName} ${emails.map(({ address }) => address).join('+')} ${affiliations
          .map(({ role, business }) => `${role} ${business?.name}`)
          .join('+')}`,
    ),
  };
}

const BAKERY = 'Bakkerij Hoorn null oud';
const MOL = 'Mol mol@a.example null Bakkerij';
const BUTCHER = 'Slager Zwaag null ';
const VIS = 'Vis vis@s.example Baas Slager';

describe('what a list may do to what stands in the database', () => {
  it.each([
    [
      'CREATE_AND_UPDATE',
      ['CHANGED', 'NEW'],
      ['Bakkerij Zwaag +31302111111 oud+nieuw', BUTCHER],
      ['Mol mol@a.example Eigenaar Bakkerij', VIS],
    ],
    ['CREATE', ['SAME', 'NEW'], [BAKERY, BUTCHER], [MOL, VIS]],
    [
      'UPDATE',
      ['CHANGED', 'WRONG'],
      ['Bakkerij Zwaag +31302111111 oud+nieuw'],
      ['Mol mol@a.example Eigenaar Bakkerij'],
    ],
    [
      'FILL_EMPTY',
      ['CHANGED', 'NEW'],
      ['Bakkerij Hoorn +31302111111 oud', BUTCHER],
      ['Mol mol@a.example Eigenaar Bakkerij', VIS],
    ],
  ] as const)('%s', async (mode, verdicts, businesses, people) => {
    expect(await written([KNOWN, FRESH], { mode })).toEqual({ verdicts, businesses, people });
  });
});

describe('by what a row finds what stands in the database', () => {
  const found = async (row: string, matchBy: ImportOptions['matchBy']) => {
    const { businesses, people } = await written([row], { matchBy });
    return [businesses.length, people.length];
  };

  it.each([
    ['NUMBER', 'Anders;12345678;;;;;;;;', 'Bakkerij;;1111AA;;;;;;;'],
    ['NAME_POSTCODE', 'BAKKERIJ;;1111 aa;;;;;;;', 'Bakkerij;;;Hoorn;;;;;;'],
    ['EMAIL', 'Anders;;;;;INFO@B.example;;;;', 'Bakkerij;;1111AA;;;info@x.example;;;;'],
  ] as const)('is what was chosen and nothing else: %s', async (matchBy, same, another) => {
    expect(await found(another, matchBy)).toEqual([2, 1]);
    expect(await found(same, matchBy)).toEqual([2, 1]);
  });

  it('is for a person an address in whatever capitals, at another business too', async () => {
    const { people } = await written(['Slager;87654321;;;;;;Mol;Mol@A.Example;Adviseur'], {});
    expect(people).toEqual(['Mol mol@a.example null Bakkerij+Adviseur Slager']);
  });
});
