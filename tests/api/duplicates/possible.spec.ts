import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
});
afterAll(() => api.close());

interface Possible {
  id: string;
  name: string;
  place: string | null;
  reasons: string[];
}

const QUESTION = `query ($contact: PossibleContactInput, $business: PossibleBusinessInput, $exceptId: ID) {
  possibleDuplicates(contact: $contact, business: $business, exceptId: $exceptId) { id name place reasons } }`;
const like = async (typed: object, client = manager) =>
  (await client.ask<{ possibleDuplicates: Possible[] }>(QUESTION, typed)).possibleDuplicates;

describe('while a business is typed', () => {
  it.each([
    [{ kvkNumber: '12 34 56 78' }, 'SAME_KVK_NUMBER'],
    [{ kvkNumber: '12345678', branchNumber: '000012345678' }, 'SAME_BRANCH_NUMBER'],
    [{ email: 'INFO@Molen.example' }, 'SAME_EMAIL'],
    [{ phone: '010 - 123 45 67' }, 'SAME_PHONE'],
    [{ name: 'bakkerij de mólen bv', postcode: '1234 ab' }, 'SAME_NAME'],
    [{ name: 'Bakkerij de Moeln' }, 'SIMILAR_NAME'],
  ])('%j points at who has it already: %s', async (typed, reason) => {
    const { id } = await api.prisma.business.create({
      data: {
        name: 'Bakkerij De Molen B.V.',
        kvkNumber: '12345678',
        branchNumber: '000012345678',
        email: 'info@molen.example',
        phone: '+31101234567',
        postcode: '1234AB',
        city: 'Lindehoven',
      },
    });
    const found = await like({ business: typed });
    expect(found).toEqual([expect.objectContaining({ id, place: 'Lindehoven' })]);
    expect(found[0]?.reasons).toContain(reason);
    expect(await like({ business: typed, exceptId: id })).toEqual([]);
    // An archived one is no reason to hold back.
    await api.prisma.business.update({ where: { id }, data: { archivedAt: new Date() } });
    expect(await like({ business: typed })).toEqual([]);
  });

  it('tells the contact centre nothing of a shielded address', async () => {
    await api.prisma.business.create({
      data: { name: 'Verborgen Zaak', city: 'Geheimdorp', isAddressShielded: true },
    });
    const [found] = await like({ business: { name: 'Verborgen Zaak' } }, await api.as('KCC_AGENT'));
    expect(found).toMatchObject({ name: 'Verborgen Zaak', place: null });
  });

  it('says nothing about half a number or an empty form', async () => {
    expect(await like({ business: { kvkNumber: '1234', phone: '06', email: 'x@', postcode: '12' } })).toEqual(
      [],
    );
    expect(await like({})).toEqual([]);
  });
});

describe('while a contact is typed', () => {
  it.each([
    [{ emails: ['Anna@Berg.example'] }, ['SAME_EMAIL']],
    [{ phones: ['06-12345678'] }, ['SAME_PHONE']],
    [{ givenName: 'Ánna', familyName: 'Van den Berg' }, ['SAME_NAME']],
    [
      { initials: 'A.', familyName: 'Berg', businessIds: ['BUSINESS'] },
      ['FITTING_NAME', 'SAME_ORGANISATION'],
    ],
    [{ givenName: 'Anna', familyName: 'Bergg', phones: ['0612345678'] }, ['SIMILAR_NAME', 'SAME_PHONE']],
  ])('%j points at who it may be: %j', async (typed, reasons) => {
    const business = await api.prisma.business.create({ data: { name: 'Molenzorg' } });
    const { id } = await api.prisma.contact.create({
      data: {
        givenName: 'Anna',
        infix: 'van den',
        familyName: 'Berg',
        emails: { create: { address: 'anna@berg.example', isPrimary: true } },
        phones: { create: { number: '+31612345678', isPrimary: true } },
        affiliations: { create: { businessId: business.id, isPrimary: true } },
      },
    });
    const businessIds = 'businessIds' in typed ? [business.id] : [];
    const [found, ...more] = await like({ contact: { ...typed, businessIds } });
    expect(found).toEqual({ id, name: 'Anna van den Berg', place: 'Molenzorg', reasons });
    expect(more).toEqual([]);
    await api.prisma.contact.update({ where: { id }, data: { archivedAt: new Date() } });
  });

  it('does not take colleagues and namesakes with another given name for one', async () => {
    const business = await api.prisma.business.create({ data: { name: 'Drukkerij' } });
    await api.prisma.contact.create({
      data: { givenName: 'Petra', familyName: 'Vos', affiliations: { create: { businessId: business.id } } },
    });
    expect(
      await like({ contact: { givenName: 'Jan', familyName: 'Vos', businessIds: [business.id] } }),
    ).toEqual([]);
  });
});
