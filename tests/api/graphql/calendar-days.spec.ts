/** @jest-environment ./tests/support/far-west-environment.ts */
import { readImportFile } from '../../../api/imports/import-file';
import type { GraphqlClient } from '../../support/graphql-client';
import { anEvent } from '../../support/event-builders';
import { startTestApi, type TestApi } from '../../support/test-api';

const DAY = '2026-03-29';
const HALF_PAST_MIDNIGHT = '2026-03-28T23:30:00Z';

let api: TestApi;
let manager: GraphqlClient;
let business: string;
let contact: string;

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ADMINISTRATOR');
  business = (await api.prisma.business.create({ data: { name: 'Bakker' } })).id;
  contact = (await api.prisma.contact.create({ data: { familyName: 'Kok' } })).id;
});
afterAll(() => api.close());

describe('a calendar day, on a machine in another part of the world', () => {
  it('is the same day in the answer, in the table and in the history', async () => {
    expect(new Date('2026-01-01T00:00:00Z').getDate()).toBe(31);
    const association = await api.prisma.association.create({ data: { name: 'Kring', kind: 'BIZ' } });
    const { membership } = await manager.ask<{ membership: { startsOn: string } }>(
      `mutation { membership: addMembership(associationId: "${association.id}", businessId: "${business}", startsOn: "${DAY}") { startsOn } }`,
    );
    const { affiliation } = await manager.ask<{ affiliation: { startsOn: string } }>(
      `mutation { affiliation: addAffiliation(contactId: "${contact}", input: { businessId: "${business}", role: "Eigenaar", startsOn: "${DAY}" }) { startsOn } }`,
    );
    const { commitment } = await manager.ask<{ commitment: { dueOn: string } }>(
      `mutation { commitment: createCommitment(input: { what: "Bellen", dueOn: "${DAY}", businessId: "${business}" }) { dueOn } }`,
    );
    expect([membership.startsOn, affiliation.startsOn, commitment.dueOn]).toEqual([DAY, DAY, DAY]);
    const stored = await api.prisma.$queryRaw`
      SELECT (SELECT "startsOn"::text FROM memberships), (SELECT "startsOn"::text AS "since" FROM affiliations),
        (SELECT "dueOn"::text FROM commitments)`;
    expect(stored).toEqual([{ startsOn: DAY, since: DAY, dueOn: DAY }]);
    const { history } = await manager.ask<{ history: { nodes: { changes: object[] }[] } }>(
      `{ history(kind: CONTACT, id: "${contact}") { nodes { changes { field after } } } }`,
    );
    expect(JSON.stringify(history)).toContain(DAY);
  });

  it('is today from midnight in the Netherlands', async () => {
    const late = async (now: string) => {
      api.clock.set(now);
      const client = await api.as('ADMINISTRATOR');
      const { commitments } = await client.ask<{ commitments: { nodes: { isLate: boolean }[] } }>(
        `{ commitments { nodes { isLate } } }`,
      );
      return commitments.nodes[0]?.isLate;
    };
    await expect(late(HALF_PAST_MIDNIGHT)).resolves.toBe(false);
    await expect(late('2026-03-29T22:30:00Z')).resolves.toBe(true);
  });

  it('of a moment that leaves in a file is the day it was in the Netherlands', async () => {
    api.clock.set('2026-03-10T09:00:00Z');
    await anEvent(api.prisma, {
      startsAt: new Date(HALF_PAST_MIDNIGHT),
      endsAt: new Date('2026-03-29T01:30:00Z'),
    });
    const client = await api.as('ADMINISTRATOR');
    const { started } = await client.ask<{ started: { path: string } }>(
      `mutation { started: exportEvents(format: CSV) { path } }`,
    );
    const file = await fetch(`${api.url}${started.path}`, { headers: { cookie: client.cookie } });
    expect(readImportFile(Buffer.from(await file.arrayBuffer())).rows[0]?.cells).toContain(
      '29-03-2026 00:30',
    );
  });
});
