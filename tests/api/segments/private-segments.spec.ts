import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const definition = { match: 'ALL', conditions: [{ field: 'status', operator: 'IN', value: ['ACTIVE'] }] };
const NEWSLETTER =
  'mutation ($ids: [ID!]) { createNewsletter(input: { subject: "Nieuws", segmentIds: $ids }) { id } }';
const EVENT = `mutation ($id: ID) { createEvent(input: { title: "Borrel", kind: DRINKS, capacity: 10, segmentId: $id,
  startsAt: "2026-12-04T16:00:00Z", endsAt: "2026-12-04T18:00:00Z" }) { id } }`;

describe('a segment of somebody else', () => {
  it('is unknown to a letter or a meeting while it is private, and usable once it is shared', async () => {
    const owner = await api.as('ACCOUNT_MANAGER');
    const segment = await api.prisma.segment.create({
      data: { name: 'Van mij', definition, ownerId: owner.userId ?? '', visibility: 'PRIVATE' },
    });
    const writer = await api.as('COMMUNICATIONS');
    expect(await writer.refusal(NEWSLETTER, { ids: [segment.id] })).toMatchObject({
      code: 'VALIDATION',
      field: 'segmentIds',
    });
    expect(await writer.refusal(EVENT, { id: segment.id })).toMatchObject({
      code: 'VALIDATION',
      field: 'segmentId',
    });
    await api.prisma.segment.update({ where: { id: segment.id }, data: { visibility: 'EVERYONE' } });
    expect(await writer.ask(NEWSLETTER, { ids: [segment.id] })).toBeTruthy();
    expect(await writer.ask(EVENT, { id: segment.id })).toBeTruthy();
  });
});
