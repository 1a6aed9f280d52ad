import { ImportIntake } from '../../../api/imports/import-intake.service';
import { ImportSteps } from '../../../api/imports/import-steps.service';
import { ImportsService } from '../../../api/imports/imports.service';
import { ImportApplier } from '../../../api/imports/import-applier.service';
import { ImportChecker } from '../../../api/imports/import-checker.service';
import { ImportUndoer } from '../../../api/imports/import-undoer.service';
import type { Actor } from '../../../api/access/actor';
import type { ImportOptions } from '../../../api/imports/import.types';
import type { Role } from '../../../prisma/generated/enums';
import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';
import { inWindows1252 } from './list-file';

export function download(api: TestApi, client: GraphqlClient, path: string): Promise<Response> {
  return fetch(`${api.url}${path}`, { headers: { cookie: client.cookie } });
}

export function upload(
  api: TestApi,
  client: GraphqlClient,
  bytes: Buffer,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${api.url}/admin/upload/import`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: {
      cookie: client.cookie,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent('C:\\lijsten\\relaties é.csv'),
      ...headers,
    },
  });
}

export async function uploaded(api: TestApi, client: GraphqlClient, text: string): Promise<string> {
  const response = await upload(api, client, inWindows1252(text));
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

/** The services of an import under one roof. */
export function importDesk(api: TestApi, actor: Actor) {
  const [intake, steps, imports] = [api.get(ImportIntake), api.get(ImportSteps), api.get(ImportsService)];
  const desk = {
    upload: (text: string) => intake.upload(actor, { fileName: 'lijst.csv', bytes: Buffer.from(text) }),
    get: (id: string) => imports.get(actor, id),
    rows: (id: string) =>
      api.prisma.importRow.findMany({ where: { importId: id }, orderBy: { rowNumber: 'asc' } }),
    /** The rows about which there is something to say. */
    judged: (id: string) =>
      api.prisma.importRow.findMany({
        where: { importId: id, NOT: { verdict: 'NEW', issues: { equals: [] } } },
        select: { rowNumber: true, verdict: true, duplicateOf: true, issues: true, changes: true },
        orderBy: { rowNumber: 'asc' },
      }),
    async checked(text: string, options: ImportOptions = {}): Promise<string> {
      const { id, version } = await desk.upload(text);
      await intake.changeSettings(actor, id, version, { options });
      await steps.check(actor, id);
      await api.get(ImportChecker).run(id);
      return id;
    },
    async applied(text: string, options: ImportOptions = {}): Promise<string> {
      const id = await desk.checked(text, options);
      await desk.written(id);
      return id;
    },
    async written(id: string): Promise<void> {
      await steps.apply(actor, id);
      await api.get(ImportApplier).run(id);
    },
    async undone(id: string): Promise<void> {
      await steps.undo(actor, id);
      await api.get(ImportUndoer).run(id);
    },
  };
  return desk;
}

/** Everything that people of this family name are, at businesses and at associations. */
export function functionsOf(api: TestApi, familyName: string) {
  return api.prisma.affiliation.findMany({
    where: { contact: { familyName } },
    orderBy: [{ businessId: 'asc' }, { role: 'asc' }],
    select: {
      role: true, isPrimary: true, isBoardMember: true, startsOn: true, termEndsOn: true,
      business: { select: { name: true } },
      association: { select: { name: true } },
    },
  }); // prettier-ignore
}

export interface FreshDesk {
  api: TestApi;
  manager: GraphqlClient;
  actor: Actor;
  desk: ReturnType<typeof importDesk>;
}

/** Gives every test of a file a database without relations and imports, and a desk for somebody of this role. */
export function beforeEachFreshDesk(role: Role, take: (fresh: FreshDesk) => void): void {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    await api.prisma
      .$executeRaw`TRUNCATE businesses, contacts, associations, areas, sectors, topics, imports, audit_entries CASCADE`;
    const manager = await api.as(role);
    const actor: Actor = { kind: 'user', userId: String(manager.userId), role };
    take({ api, manager, actor, desk: importDesk(api, actor) });
  });
}
