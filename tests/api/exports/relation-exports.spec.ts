import { readImportFile } from '../../../api/imports/import-file';
import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function taken(client: GraphqlClient, operation: string) {
  const { started } = await client.ask<{ started: { id: string; path: string; rows: number } }>(
    `mutation { started: ${operation} { id path rows } }`,
  );
  const response = await fetch(`${api.url}${started.path}`, { headers: { cookie: client.cookie } });
  expect(response.status).toBe(200);
  const { header, rows } = readImportFile(Buffer.from(await response.arrayBuffer()));
  const [entry] = await api.prisma.auditEntry.findMany({ where: { subjectId: started.id } });
  expect(entry).toMatchObject({ action: 'export.started', actorId: client.userId });
  expect(rows).toHaveLength(started.rows);
  return { header, cells: rows.map(({ cells }) => cells) };
}

describe('what was said and promised, as a file', () => {
  it('has the contact moments of the filter, newest first, and never a confidential one', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const userId = manager.userId ?? null;
    const { id: businessId } = await api.prisma.business.create({ data: { name: 'Bakkerij Zoë' } });
    const contact = await api.prisma.contact.create({
      data: { givenName: 'Anna', infix: 'van den', familyName: 'Berg' },
    });
    const common = { businessId, userId, channel: 'PHONE' as const };
    const moment = (summary: string, day: string, more: object = {}) =>
      api.prisma.interaction.create({
        data: { ...common, summary, occurredAt: new Date(`${day}T10:00:00Z`), ...more },
      });
    await moment('=cmd gevaarlijk', '2026-02-01', {
      followUp: 'Terugbellen',
      followUpOn: new Date('2026-03-20'),
      participants: { create: { contactId: contact.id } },
    });
    await moment('Over de vergunning', '2026-03-01');
    await moment('Alleen voor het team', '2026-03-02', { isConfidential: true });
    await moment('Weg', '2026-03-03', { archivedAt: new Date() });
    const { header, cells } = await taken(
      manager,
      `exportInteractions(format: CSV, filter: { businessIds: ["${businessId}"] })`,
    );
    expect(header.slice(0, 5)).toEqual(['Wanneer', 'Kanaal', 'Bedrijf of vereniging', 'Contactpersonen', 'Samenvatting']); // prettier-ignore
    expect(cells.map((row) => row.slice(0, 7))).toEqual([
      ['01-03-2026 11:00', 'telefoon', 'Bakkerij Zoë', '', 'Over de vergunning', '', ''],
      ['01-02-2026 11:00', 'telefoon', 'Bakkerij Zoë', 'Anna van den Berg', "'=cmd gevaarlijk", 'Terugbellen', '20-03-2026'], // prettier-ignore
    ]);
  });

  it('has the commitments of the filter, what is due first first, as XLSX too', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const userId = manager.userId ?? '';
    const { id: associationId } = await api.prisma.association.create({
      data: { name: 'BIZ Centrum', kind: 'BIZ' },
    });
    const promise = (what: string, day: string, more: object = {}) =>
      api.prisma.commitment.create({ data: { what, dueOn: new Date(day), userId, associationId, ...more } });
    await promise('Later', '2026-05-01');
    await promise('Eerst', '2026-04-01', { status: 'KEPT', settledAt: new Date('2026-03-09T10:00:00Z') });
    const operation = (format: string) =>
      `exportCommitments(format: ${format}, filter: { associationIds: ["${associationId}"] })`;
    const { cells } = await taken(manager, operation('CSV'));
    expect(cells.map(([what, party, , , dueOn, status]) => [what, party, dueOn, status])).toEqual([
      ['Eerst', 'BIZ Centrum', '01-04-2026', 'nagekomen'],
      ['Later', 'BIZ Centrum', '01-05-2026', 'open'],
    ]);
    const { started } = await manager.ask<{ started: { rows: number } }>(
      `mutation { started: ${operation('XLSX')} { rows } }`,
    );
    expect(started.rows).toBe(2);
  });

  it('goes to nobody who may not take lists along', async () => {
    const agent = await api.as('KCC_AGENT');
    for (const list of ['exportInteractions', 'exportCommitments'])
      expect((await agent.refusal(`mutation { ${list}(format: CSV) { id } }`)).code).toBe('FORBIDDEN');
  });
});
