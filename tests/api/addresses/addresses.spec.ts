import { answerAsPdok } from '../../../api/addresses/fake-pdok/pdok-answers-of-lindehoven';
import { startFakeService, type FakeService } from '../../../api/outside/fake-service';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let pdok: FakeService;
beforeAll(async () => {
  pdok = await startFakeService(answerAsPdok);
  api = await startTestApi({
    ADDRESS_SERVICE: 'pdok',
    PDOK_BASE_URL: pdok.url,
    OUTSIDE_TIMEOUT_MS: '300',
  });
});
beforeEach(() => pdok.behave({}));
afterAll(async () => {
  await api.close();
  await pdok.close();
});

const AT = `query ($postcode: String!, $houseNumber: String!) {
  addressesAt(postcode: $postcode, houseNumber: $houseNumber) { street houseNumber postcode city latitude longitude areaId } }`;

interface At {
  addressesAt: { street: string; houseNumber: string; longitude: number; areaId: string | null }[];
}

describe('looking an address up', () => {
  it('gives street, town and place for a postcode and number, the exact addition first', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const { addressesAt } = await manager.ask<At>(AT, { postcode: '1662 ek', houseNumber: '17-2' });
    expect(addressesAt.map(({ houseNumber }) => houseNumber)).toEqual(['17-2', '17', '17-1']);
    expect(addressesAt[0]).toMatchObject({ street: 'Havenkade', city: 'Lindehoven', postcode: '1662EK' });
    // WKT writes the longitude first: a swapped point would lie in Ethiopia.
    expect(addressesAt[0]?.longitude).toBeCloseTo(5.07, 1);
  });

  it('names the area it lies in: the outline that holds it before the district of its code', async () => {
    const around = (longitude: number, latitude: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [longitude - 0.01, latitude - 0.01],
          [longitude + 0.01, latitude - 0.01],
          [longitude + 0.01, latitude + 0.01],
          [longitude - 0.01, latitude + 0.01],
          [longitude - 0.01, latitude - 0.01],
        ],
      ],
    });
    const district = await api.prisma.area.create({
      data: { name: 'Haven', kind: 'DISTRICT', cbsCode: 'WK990102' },
    });
    const manager = await api.as('ACCOUNT_MANAGER');
    const asked = { postcode: '1662EK', houseNumber: '9' };
    expect((await manager.ask<At>(AT, asked)).addressesAt[0]?.areaId).toBe(district.id);
    const park = await api.prisma.area.create({
      data: { name: 'Kade', kind: 'BUSINESS_PARK', outline: around(5.0711, 52.6519) },
    });
    expect((await manager.ask<At>(AT, asked)).addressesAt[0]?.areaId).toBe(park.id);
  });

  it('suggests while somebody types, and gives the whole address for the choice', async () => {
    const manager = await api.as('KCC_AGENT');
    const { addressSuggestions } = await manager.ask<{ addressSuggestions: { id: string; label: string }[] }>(
      '{ addressSuggestions(text: "markt 14a") { id label } }',
    );
    expect(addressSuggestions).toMatchObject([{ label: 'Marktplein 14a, 1661AB Lindehoven' }]);
    const id = addressSuggestions[0]?.id;
    await expect(manager.ask(`{ suggestedAddress(id: "${id}") { street houseNumber } }`)).resolves.toEqual({
      suggestedAddress: { street: 'Marktplein', houseNumber: '14a' },
    });
  });

  it('says what is wrong with a postcode or number', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const refusal = await manager.refusal(AT, { postcode: '0000AA', houseNumber: 'x' });
    expect(refusal.problems?.map(({ field }) => field)).toEqual(['postcode', 'houseNumber']);
  });

  it('says in a sentence of its own that the service is away', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const asked = { postcode: '1662EK', houseNumber: '9' };
    for (const trouble of [
      { fail: 3 },
      { drop: 3 },
      { delayMs: 1_000 },
      { malformed: 1 },
      { misshapen: 1 },
    ]) {
      pdok.behave(trouble);
      expect((await manager.refusal(AT, asked)).code).toBe('ADDRESSES_UNAVAILABLE');
    }
    pdok.behave({ throttle: 2 });
    await expect(manager.ask(AT, asked)).resolves.toBeDefined();
  });
});
