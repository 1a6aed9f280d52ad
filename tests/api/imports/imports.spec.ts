import { ImportApplier } from '../../../api/imports/import-applier.service';
import { ImportChecker } from '../../../api/imports/import-checker.service';
import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';
import { download, uploaded } from './import-client';
import { SMALL_LIST } from './list-file';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const COUNTS = `counts { newRows changedRows sameRows duplicateRows wrongRows remarked blankRows newBusinesses changedBusinesses newContacts
  newAffiliations newMemberships newAssociations newVisits newsletterWishes issues { code count } }`;
const IMPORT = `query ($id: ID!) { import(id: $id) { id fileName status encoding separator totalRows processedRows version error
  columns { column field } sample ${COUNTS} createdBy { id } } }`;
const ROWS = `query ($id: ID!, $filter: ImportRowFilterInput, $first: Int) { importRows(importId: $id, filter: $filter, first: $first) { totalCount
  nodes { rowNumber verdict duplicateOf issues { severity code field column value } changes { record field from to } } } }`;

interface Found {
  import: { id: string; status: string; version: number; counts: Record<string, number> } & Record<
    string,
    unknown
  >;
}
interface Rows {
  importRows: {
    totalCount: number;
    nodes: {
      rowNumber: number;
      verdict: string;
      duplicateOf: number | null;
      issues: { code: string }[];
      changes: object[];
    }[];
  };
}

async function checked(client: GraphqlClient, text: string): Promise<string> {
  const id = await uploaded(api, client, text);
  await client.ask(`mutation { checkImport(id: "${id}") { status } }`);
  await api.get(ImportChecker).run(id);
  return id;
}

async function applied(client: GraphqlClient, text: string): Promise<string> {
  const id = await checked(client, text);
  await client.ask(`mutation { applyImport(id: "${id}") { status } }`);
  await api.get(ImportApplier).run(id);
  return id;
}

async function emptied(): Promise<void> {
  await api.prisma
    .$executeRaw`TRUNCATE businesses, contacts, associations, areas, sectors, import_mappings, imports CASCADE`;
}

describe('bringing a list', () => {
  beforeEach(emptied);

  it('finds out how it is written and proposes what its columns are', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const id = await uploaded(api, manager, SMALL_LIST);
    const { import: found } = await manager.ask<Found>(IMPORT, { id });
    expect(found).toMatchObject({
      fileName: 'relaties é.csv',
      status: 'UPLOADED',
      encoding: 'windows-1252',
      separator: ';',
      createdBy: { id: manager.userId },
    });
    expect(found['columns']).toContainEqual({ column: 'Tussenv.', field: 'infix' });
    expect((found['sample'] as string[][]).map(([name]) => name)).toEqual([
      'Bakkerij Zoë B.V.',
      'BAKKERIJ ZOË BV',
      'Fietsen Ömer',
      '',
      'Kort B.V.',
    ]);
  });

  it('gives every row a verdict and writes nothing', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const id = await checked(manager, SMALL_LIST);
    const { import: found } = await manager.ask<Found>(IMPORT, { id });
    expect(found).toMatchObject({ status: 'CHECKED', totalRows: 5, processedRows: 5 });
    expect(found.counts).toMatchObject({
      newRows: 4, wrongRows: 1, blankRows: 1, newBusinesses: 3, newContacts: 2, newAffiliations: 3, newMemberships: 1, newAssociations: 1, newsletterWishes: 2,
    }); // prettier-ignore
    const { importRows } = await manager.ask<Rows>(ROWS, { id });
    expect(importRows.nodes.map(({ rowNumber, verdict }) => [rowNumber, verdict])).toEqual([
      [2, 'NEW'], [3, 'NEW'], [5, 'NEW'], [6, 'WRONG'], [7, 'NEW'],
    ]); // prettier-ignore
    expect(importRows.nodes[2]?.issues.map(({ code }) => code)).toEqual([
      'FORMULA_REMOVED',
      'KVK_NUMBER_INVALID',
      'SBI_CODE_INVALID',
    ]);
    expect(await api.prisma.business.count()).toBe(0);
    expect(await api.prisma.auditEntry.count({ where: { action: 'business.created' } })).toBe(0);
  });

  it('writes businesses, people with their roles, memberships and visits, each with its audit entry', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const id = await applied(manager, SMALL_LIST);
    const { import: found } = await manager.ask<Found>(IMPORT, { id });
    expect(found).toMatchObject({ status: 'FINISHED', processedRows: 5, error: null });
    expect(found.counts).toMatchObject({
      newBusinesses: 3,
      newContacts: 2,
      newAffiliations: 3,
      newMemberships: 1,
      newVisits: 1,
    });
    const bakery = await api.prisma.business.findFirstOrThrow({
      where: { kvkNumber: '09079723' },
      include: {
        area: true,
        sectors: { include: { sector: true } },
        memberships: { include: { association: true } },
        visits: true,
      },
    });
    expect(bakery).toMatchObject({
      name: 'Bakkerij Zoë B.V.', branchNumber: '000035533085', street: 'Kade', houseNumber: '1a', postcode: '1234AB', city: 'Lindehoven', phone: '+31304269427',
      source: 'import', remarks: 'Belt – na 17:00;\nniet op "vrijdag"', area: { name: 'De Hoef', kind: 'BUSINESS_PARK' },
      sectors: [{ isMain: true, sector: { code: '56111' } }],
      memberships: [{ association: { name: 'Ondernemersvereniging Lindehoven', kind: 'ENTREPRENEURS' } }],
      visits: [{ status: 'REPORTED', ownerId: manager.userId, startsAt: new Date('2026-01-20T11:00:00Z') }],
    }); // prettier-ignore
    const noor = await api.prisma.contact.findFirstOrThrow({
      where: { givenName: 'Noor' },
      include: { emails: true, affiliations: { include: { business: true }, orderBy: { id: 'asc' } } },
    });
    expect(noor).toMatchObject({
      infix: 'van der', familyName: 'Ven-van Dijk', emails: [{ address: 'noor@zoe.example', isPrimary: true }],
      affiliations: [
        { role: 'Eigenaar', isPrimary: true, business: { name: 'Bakkerij Zoë B.V.' } },
        { role: 'Penningmeester', isPrimary: false, business: { name: 'Fietsen Ömer' } },
      ],
    }); // prettier-ignore
    const entries = await api.prisma.auditEntry.findMany({
      where: { subjectId: { in: [bakery.id, noor.id] } },
    });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual(
      expect.arrayContaining([['business.created', manager.userId], ['contact.created', manager.userId]]), // prettier-ignore
    );
    expect(entries[0]?.changes).toMatchObject({ importId: [null, id] });
  });

  it('changes nothing the second time', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    await applied(manager, SMALL_LIST);
    const versions = () =>
      api.prisma.business.findMany({ select: { id: true, version: true }, orderBy: { id: 'asc' } });
    const before = await versions();
    const id = await applied(manager, SMALL_LIST);
    const { import: found } = await manager.ask<Found>(IMPORT, { id });
    expect(found.counts).toMatchObject({
      newRows: 0,
      changedRows: 0,
      sameRows: 4,
      wrongRows: 1,
      newBusinesses: 0,
      newVisits: 0,
      newMemberships: 0,
    });
    expect(await versions()).toEqual(before);
    expect(await api.prisma.contact.count()).toBe(2);
  });

  it('finds somebody without a business, whatever the capitals and accents of the name', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    await applied(manager, 'Voornaam;Tussenvoegsel;Achternaam\r\nZoë;van der;Müller\r\n');
    const id = await applied(manager, 'Voornaam;Tussenvoegsel;Achternaam\r\nZOE;van der;MULLER\r\n');
    const { import: found } = await manager.ask<Found>(IMPORT, { id });
    expect(found.counts).toMatchObject({ newRows: 0, newContacts: 0 });
    expect(await api.prisma.contact.count()).toBe(1);
  });

  it('shows what it would change field by field, and then changes that', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    await applied(manager, SMALL_LIST);
    const list = SMALL_LIST.replace('030-4269427', '030-7654321')
      .replace('Kade 1a', 'Plein 9')
      .replace('56.11.1', '47.11');
    const id = await checked(manager, list);
    const { importRows } = await manager.ask<Rows>(ROWS, { id, filter: { verdicts: ['CHANGED'] } });
    expect(importRows.nodes).toMatchObject([
      {
        rowNumber: 2,
        changes: [
          { record: 'business', field: 'street', from: 'Kade', to: 'Plein' },
          { record: 'business', field: 'houseNumber', from: '1a', to: '9' },
          { record: 'business', field: 'sbiCode', from: '56111', to: '4711' },
          { record: 'business', field: 'phone', from: '+31304269427', to: '+31307654321' },
        ],
      },
    ]);
    await manager.ask(`mutation { applyImport(id: "${id}") { status } }`);
    await api.get(ImportApplier).run(id);
    const bakery = await api.prisma.business.findFirstOrThrow({
      where: { kvkNumber: '09079723' },
      include: { sectors: { where: { isMain: true }, include: { sector: true } } },
    });
    expect(bakery).toMatchObject({
      street: 'Plein',
      houseNumber: '9',
      phone: '+31307654321',
      version: 2,
      sectors: [{ sector: { code: '4711' } }],
    });
    const entry = await api.prisma.auditEntry.findFirstOrThrow({
      where: { subjectId: bakery.id, action: 'business.updated' },
    });
    expect(entry.changes).toMatchObject({
      phone: ['+31304269427', '+31307654321'],
      street: ['Kade', 'Plein'],
    });
  });

  it('remembers what the columns were, whatever their order, and how it was to be written', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const id = await checked(manager, 'Zaak;Kleur\nBakker;rood\n');
    const { import: first } = await manager.ask<Found>(IMPORT, { id });
    await manager.ask(
      `mutation ($id: ID!, $v: Int!, $input: ImportSettingsInput!) { updateImport(id: $id, expectedVersion: $v, input: $input) { status } }`,
      { id, v: first.version, input: { columns: [{ column: 'Zaak', field: 'businessName' }, { column: 'Kleur', field: 'tags' }], options: { tag: 'lijst 2026', mode: 'FILL_EMPTY', matchBy: 'NUMBER' } } },
    ); // prettier-ignore
    await manager.ask(`mutation { checkImport(id: "${id}") { status } }`);
    await api.get(ImportChecker).run(id);
    await manager.ask(`mutation { applyImport(id: "${id}") { status } }`);
    await api.get(ImportApplier).run(id);
    expect(await api.prisma.business.findFirst()).toMatchObject({
      name: 'Bakker',
      tags: ['rood', 'lijst 2026'],
    });
    const again = await uploaded(api, manager, 'Kleur;Zaak\nblauw;Slager\n');
    const { import: second } = await manager.ask<Found>(IMPORT, { id: again });
    expect(second['columns']).toEqual([{ column: 'Kleur', field: 'tags' }, { column: 'Zaak', field: 'businessName' }]); // prettier-ignore
    const { it } = await manager.ask<{ it: object }>(
      `{ it: import(id: "${again}") { options { mode matchBy tag topicId } } }`,
    );
    expect(it).toEqual({ options: { mode: 'FILL_EMPTY', matchBy: 'NUMBER', tag: null, topicId: null } });
  });

  it('reads a file anew in the way that was chosen', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const id = await checked(manager, 'Bedrijf|Plaats;x\nBakker|Hier;y\n');
    const { import: first } = await manager.ask<Found>(IMPORT, { id });
    await manager.ask(
      `mutation { updateImport(id: "${id}", expectedVersion: ${first.version}, input: { separator: ";" }) { status } }`,
    );
    const { import: second } = await manager.ask<Found>(IMPORT, { id });
    expect(second['columns']).toEqual([{ column: 'Bedrijf|Plaats', field: null }, { column: 'x', field: null }]); // prettier-ignore
  });

  it('takes a repaired row along in the next check', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const id = await checked(manager, 'Bedrijf;Achternaam;Plaats\n;;Hier\nB;;\n');
    await manager.ask(
      `mutation { repairImportRow(importId: "${id}", rowNumber: 2, cells: ["Bakker", "", "Hier"]) { verdict } }`,
    );
    await manager.ask(`mutation { checkImport(id: "${id}") { status } }`);
    await api.get(ImportChecker).run(id);
    const { importRows } = await manager.ask<Rows>(ROWS, { id });
    expect(importRows.nodes.map(({ verdict }) => verdict)).toEqual(['NEW', 'NEW']);
    const refusal = await manager.refusal(
      `mutation { repairImportRow(importId: "${id}", rowNumber: 99, cells: []) { verdict } }`,
    );
    expect(refusal.code).toBe('NOT_FOUND');
  });

  it('gives the refused rows back as a file that is safe to open', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const id = await checked(manager, 'Bedrijf;Achternaam;Plaats\n;;+15\nB;;=1+1\n');
    const response = await download(api, manager, `/admin/download/import/${id}/wrong-rows.csv`);
    expect(response.headers.get('content-disposition')).toContain('nakijken.csv');
    expect(await response.text()).toBe(
      "Regel;Wat er niet klopt;Bedrijf;Achternaam;Plaats\r\n2;Deze regel noemt geen bedrijf en geen persoon;;;'+15\r\n",
    );
    const english = await download(
      api,
      manager,
      `/admin/download/import/${id}/wrong-rows.csv?remarked=1&language=en`,
    );
    expect(await english.text()).toContain('Plaats: The formula was replaced by plain text: =1+1');
  });
});
