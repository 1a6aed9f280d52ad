import ICAL from 'ical.js';
import { readImportFile } from '../../../api/imports/import-file';
import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const STARTS = new Date('2026-04-24T10:00:00Z');
const ENDS = new Date('2026-04-24T12:00:00Z');

interface Started {
  started: { id: string; path: string; fileName: string; rows: number };
}

const fetched = (client: GraphqlClient, path: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}${path}`, { headers: { cookie: client.cookie, ...headers } });

async function start(client: GraphqlClient, operation: string): Promise<Started['started']> {
  const { started } = await client.ask<Started>(
    `mutation { started: ${operation} { id path fileName rows } }`,
  );
  return started;
}

async function sheet(client: GraphqlClient, operation: string) {
  const { path } = await start(client, operation);
  const response = await fetched(client, path);
  expect(response.status).toBe(200);
  return readImportFile(Buffer.from(await response.arrayBuffer()));
}

describe('a list that leaves as a file', () => {
  it('has the records of the filter in the order of the list, more than a batch of them', async () => {
    const data = Array.from({ length: 2_300 }, (_, i) => ({
      name: `Bedrijf ${String(i).padStart(4, '0')}`,
      tags: i % 2 === 0 ? ['even'] : [],
      kvkNumber: String(i).padStart(8, '0'),
    }));
    await api.prisma.business.createMany({ data });
    const manager = await api.as('ACCOUNT_MANAGER');
    const all = await sheet(
      manager,
      'exportBusinesses(format: CSV, filter: { tags: ["even"] }, orderBy: { field: name, direction: DESC })',
    );
    expect(all.rows).toHaveLength(1_150);
    expect(all.rows[0]?.cells.slice(0, 2)).toEqual(['Bedrijf 2298', '00002298']);
    expect(all.rows.at(-1)?.cells[0]).toBe('Bedrijf 0000');
  });

  it('stands in the audit with who, what, the filter and how many, before it can be fetched', async () => {
    const manager = await api.as('COMMUNICATIONS');
    const { id, rows, fileName } = await start(
      manager,
      'exportBusinesses(format: XLSX, filter: { q: "Bedrijf 000" })',
    );
    expect([rows, fileName]).toEqual([10, 'bedrijven-2026-03-10.xlsx']);
    const [entry] = await api.prisma.auditEntry.findMany({ where: { subjectId: id } });
    expect(entry).toMatchObject({
      action: 'export.started',
      actorId: manager.userId,
      changes: {
        list: [null, 'BUSINESSES'],
        format: [null, 'XLSX'],
        filter: [null, { q: 'Bedrijf 000' }],
        rows: [null, 10],
      },
    });
    const response = await fetched(manager, `/admin/download/export/${id}`);
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(await api.prisma.auditEntry.count({ where: { subjectId: id } })).toBe(1);
  });

  it('is for who made it, for ten minutes, and not for a page of somebody else', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const { path } = await start(manager, 'exportBusinesses(format: CSV)');
    const colleague = await api.as('ADMINISTRATOR');
    const stranger = await api.as('nobody');
    expect((await fetched(colleague, path)).status).toBe(404);
    expect((await fetched(stranger, path)).status).toBe(401);
    expect((await fetched(manager, path, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await fetched(manager, path, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    api.clock.advance(10 * 60_000);
    expect((await fetched(manager, path)).status).toBe(410);
    await start(manager, 'exportEvents(format: CSV)');
    expect((await fetched(manager, path)).status).toBe(404);
  });

  it('goes only to those who may, in formats that fit', async () => {
    for (const role of ['KCC_AGENT', 'SPECIALIST', 'ALDERMAN', 'STEWARD'] as const) {
      const refusal = await (await api.as(role)).refusal('mutation { exportContacts(format: CSV) { id } }');
      expect(refusal.code).toBe('FORBIDDEN');
    }
    const manager = await api.as('ACCOUNT_MANAGER');
    const refusal = await manager.refusal('mutation { exportBusinesses(format: ICS) { id } }');
    expect(refusal.problems).toEqual([{ field: 'format', code: 'INVALID' }]);
  });

  it('never tells a shielded address, not even to those who see it on the screen', async () => {
    const business = await api.prisma.business.create({
      data: {
        name: 'Stil',
        street: 'Geheimpad',
        houseNumber: '1',
        postcode: '1661AB',
        city: 'Geheimdam',
        area: { create: { name: 'Geheimwijk', kind: 'BUSINESS_PARK' } },
        isAddressShielded: true,
      },
    });
    const manager = await api.as('ACCOUNT_MANAGER');
    const owner = manager.userId ?? '';
    await api.prisma.visit.create({
      data: { businessId: business.id, subject: 'Kennismaken', location: 'Geheimpad 1', startsAt: STARTS, endsAt: ENDS, ownerId: owner, report: 'Vertrouwelijk besproken' },
    }); // prettier-ignore
    const contact = await api.prisma.contact.create({
      data: { familyName: 'Stil', affiliations: { create: { businessId: business.id, isPrimary: true } } },
    });
    for (const operation of [
      `exportBusinesses(format: CSV, filter: { ids: ["${business.id}"] })`,
      `exportContacts(format: CSV, filter: { ids: ["${contact.id}"] })`,
      `exportContacts(format: VCARD, filter: { ids: ["${contact.id}"] })`,
      `exportVisits(format: CSV, filter: { businessIds: ["${business.id}"] })`,
      `exportVisits(format: ICS, filter: { businessIds: ["${business.id}"] })`,
    ]) {
      const { path, rows } = await start(manager, operation);
      const text = await (await fetched(manager, path)).text();
      expect(rows).toBe(1);
      expect(text).toMatch(/Stil/);
      expect(text).not.toMatch(/Geheim|Vertrouwelijk/);
    }
  });

  it('holds the members of a segment, saved or not', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const definition = { match: 'ALL', conditions: [{ field: 'tag', operator: 'IN', value: ['doelgroep'] }] };
    const segment = await api.prisma.segment.create({
      data: { name: 'D', definition, ownerId: manager.userId ?? '' },
    });
    const member = await api.prisma.business.create({ data: { name: 'Lid', tags: ['doelgroep'] } });
    await api.prisma.contact.create({
      data: { familyName: 'Lid', affiliations: { create: { businessId: member.id } } },
    });
    const businesses = await sheet(
      manager,
      `exportBusinesses(format: CSV, filter: { segmentId: "${segment.id}" })`,
    );
    const contacts = await sheet(
      manager,
      `exportContacts(format: CSV, filter: { segmentId: "${segment.id}" })`,
    );
    const unsaved = await sheet(
      manager,
      'exportContacts(format: CSV, filter: { definition: { match: "ALL", conditions: [{ field: "tag", operator: "IN", value: ["doelgroep"] }] } })',
    );
    expect([businesses.rows.length, contacts.rows.length, unsaved.rows.length]).toEqual([1, 1, 1]);
  });

  it('has a line for each function of somebody, or one line that tells the other functions in words', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const { id: businessId } = await api.prisma.business.create({ data: { name: 'Bakkerij Mol' } });
    const { id: associationId } = await api.prisma.association.create({
      data: { name: 'OV Noord', kind: 'BIZ' },
    });
    await api.prisma.contact.create({
      data: {
        familyName: 'Mol',
        tags: ['regels'],
        affiliations: {
          create: [
            { businessId, role: 'Directeur', isPrimary: true },
            { businessId, role: 'Kok' },
            { businessId, role: 'Leerling', endsOn: STARTS },
            { associationId, role: 'Voorzitter', isBoardMember: true },
            { associationId, role: 'Lid' },
          ],
        },
      },
    });
    await api.prisma.contact.create({ data: { familyName: 'Nul', tags: ['regels'] } });
    const people = 'filter: { tags: ["regels"] }, orderBy: { field: name, direction: ASC }';
    const audited = async (operation: string) => {
      const { id, rows } = await start(manager, operation);
      const { changes } = await api.prisma.auditEntry.findFirstOrThrow({ where: { subjectId: id } });
      expect(changes).toMatchObject({ rows: [null, rows] });
      return [rows, (changes as Record<string, unknown[]>).lines?.[1]];
    };
    const cells = async (more: string) => {
      const { header, rows } = await sheet(manager, `exportContacts(format: CSV, ${people}${more})`);
      const columns = ['Achternaam', 'Functie', 'Bestuursfunctie', 'Andere functies'];
      return rows.map((row) => columns.map((name) => row.cells[header.indexOf(name)]));
    };
    expect(await cells('')).toEqual([
      ['Mol', 'Directeur', 'Voorzitter', 'Lid, OV Noord'],
      ['Mol', 'Kok', '', 'Lid, OV Noord'],
      ['Nul', '', '', ''],
    ]);
    expect(await cells(', lines: PER_PERSON')).toEqual([
      ['Mol', 'Directeur', 'Voorzitter', 'Kok, Bakkerij Mol; Lid, OV Noord'],
      ['Nul', '', '', ''],
    ]);
    for (const format of ['CSV', 'XLSX']) {
      const started = `exportContacts(format: ${format}, ${people}`;
      expect(await audited(`${started})`)).toEqual([3, 'PER_FUNCTION']);
      expect(await audited(`${started}, lines: PER_PERSON)`)).toEqual([2, 'PER_PERSON']);
    }
    expect(await audited(`exportContacts(format: VCARD, ${people})`)).toEqual([2, undefined]);
  });

  it('has lines only where there is a sheet, and only lines that are known', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const card = await manager.refusal(
      'mutation { exportContacts(format: VCARD, lines: PER_PERSON) { id } }',
    );
    expect(card.problems).toEqual([{ field: 'lines', code: 'INVALID' }]);
    const unknown = await manager.refusal('mutation { exportContacts(format: CSV, lines: PER_DAY) { id } }');
    const format = await manager.refusal('mutation { exportContacts(format: PDF) { id } }');
    expect(unknown.code).toBe(format.code);
  });

  it('gives people as vCards in which nothing can break out', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const business = await api.prisma.business.create({ data: { name: 'Bakkerij "Zoë"; Zn, B.V.' } });
    const contact = await api.prisma.contact.create({
      data: {
        givenName: 'Anna\r\nEND:VCARD\r\nBEGIN:VCARD',
        infix: 'van den',
        familyName: 'Berg; Smit',
        emails: { create: { address: 'anna@zoe.example' } },
        phones: { create: { number: '+31612345678' } },
        affiliations: { create: { businessId: business.id, role: 'Eigenaar\nDirecteur' } },
      },
    });
    const { path } = await start(
      manager,
      `exportContacts(format: VCARD, filter: { ids: ["${contact.id}"] })`,
    );
    const text = await (await fetched(manager, path)).text();
    expect(text.match(/^BEGIN:VCARD/gm)).toHaveLength(1);
    const card = new ICAL.Component(ICAL.parse(text) as never);
    expect(card.getFirstPropertyValue('email')).toBe('anna@zoe.example');
    expect(card.getFirstPropertyValue('org')).toEqual(expect.stringContaining('Bakkerij "Zoë"; Zn, B.V.'));
  });

  it('gives meetings as one calendar, without what is off', async () => {
    const organiser = await api.as('EVENT_ORGANISER');
    const event = (title: string, status: 'PUBLISHED' | 'CANCELLED') => ({
      slug: title, kind: 'LUNCH' as const, title: `${title}, met; komma`, status, startsAt: STARTS, endsAt: ENDS, capacity: 10, organiserId: organiser.userId ?? '',
    }); // prettier-ignore
    await api.prisma.event.createMany({
      data: [event('een', 'PUBLISHED'), event('twee', 'PUBLISHED'), event('af', 'CANCELLED')],
    });
    const { path, rows } = await start(organiser, 'exportEvents(format: ICS)');
    const text = await (await fetched(organiser, path)).text();
    const calendar = new ICAL.Component(ICAL.parse(text) as never);
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).summary);
    expect([rows, events.toSorted()]).toEqual([3, ['een, met; komma', 'twee, met; komma']]);
    const none = await start(organiser, 'exportEvents(format: ICS, filter: { q: "bestaat niet" })');
    const empty = ICAL.parse(await (await fetched(organiser, none.path)).text()) as unknown[];
    expect(empty[0]).toBe('vcalendar');
  });

  it('gives the list for the door, in which nothing runs', async () => {
    const organiser = await api.as('EVENT_ORGANISER');
    const event = await api.prisma.event.create({
      data: { slug: 'deur', kind: 'DRINKS', title: 'Borrel', startsAt: STARTS, endsAt: ENDS, capacity: 9, organiserId: organiser.userId ?? '' },
    }); // prettier-ignore
    await api.prisma.registration.create({
      data: { eventId: event.id, name: '=1+1', email: 'a@b.example', organisation: 'Bakkerij "Vermeer"; Zn', phone: '+31612345678', guests: 2, status: 'REGISTERED' },
    }); // prettier-ignore
    const { path, fileName } = await start(organiser, `exportAttendees(format: CSV, eventId: "${event.id}")`);
    expect(fileName).toBe('deur-2026-03-10.csv');
    const text = await (await fetched(organiser, path)).text();
    expect(text).toBe(
      'Naam;Organisatie;E-mail;Telefoon;Personen;Opmerkingen;Status;Binnen om\r\n' +
        `'=1+1;"Bakkerij ""Vermeer""; Zn";a@b.example;06 12345678;3;;aangemeld;\r\n`,
    );
  });
});
