import { ImportApplier } from '../../../api/imports/import-applier.service';
import { ImportChecker } from '../../../api/imports/import-checker.service';
import { ImportIntake } from '../../../api/imports/import-intake.service';
import { ImportSteps } from '../../../api/imports/import-steps.service';
import { ImportsService } from '../../../api/imports/imports.service';
import type { Actor } from '../../../api/access/actor';
import { bulkInsert } from '../../../api/database/bulk-write';
import { startTestApi, type TestApi } from '../../support/test-api';
import { longList } from './list-file';

let api: TestApi;
let actor: Actor;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.prisma.$executeRaw`TRUNCATE businesses, contacts, associations, areas, sectors, imports CASCADE`;
  const { userId } = await api.as('ACCOUNT_MANAGER');
  actor = { kind: 'user', userId: String(userId), role: 'ACCOUNT_MANAGER' };
});

// Thousands of rows on a busy machine take longer than a unit of work.
jest.setTimeout(60_000);

const ROWS = 1_200;

async function started(): Promise<string> {
  const steps = api.get(ImportSteps);
  const { id } = await api.get(ImportIntake).upload(actor, { fileName: 'lang.csv', bytes: longList(ROWS) });
  await steps.check(actor, id);
  await api.get(ImportChecker).run(id);
  await steps.apply(actor, id);
  return id;
}

/** What a whole run leaves behind. */
async function written() {
  const { prisma } = api;
  return {
    businesses: await prisma.business.count(),
    contacts: await prisma.contact.count(),
    affiliations: await prisma.affiliation.count(),
    memberships: await prisma.membership.count(),
    associations: await prisma.association.count(),
    unwritten: await prisma.importRow.count({ where: { appliedAt: null } }),
    audited:
      new Set(
        (await prisma.auditEntry.findMany({ where: { action: 'business.created' } })).map(
          (entry) => entry.subjectId,
        ),
      ).size >= 500,
  };
}

function verdicts(importId: string) {
  return api.prisma.importRow.findMany({
    where: { importId },
    select: { rowNumber: true, verdict: true, duplicateOf: true, issues: true, changes: true },
    orderBy: { rowNumber: 'asc' },
  });
}

const COMPLETE = {
  businesses: 500,
  contacts: 800,
  affiliations: 1200,
  memberships: 500,
  associations: 1,
  unwritten: 0,
  audited: true,
};

describe('a run of an import', () => {
  it('makes what the check foretold, also of twins in different batches', async () => {
    const id = await started();
    const foretold = await api.get(ImportsService).get(actor, id);
    expect(foretold).toMatchObject({ status: 'RUNNING', totalRows: ROWS });
    const judged = await verdicts(id);
    await api.get(ImportApplier).run(id);
    expect(await verdicts(id)).toEqual(judged);
    expect(await written()).toEqual(COMPLETE);
    const done = await api.get(ImportsService).get(actor, id);
    expect(done).toMatchObject({
      status: 'FINISHED',
      processedRows: ROWS,
      counts: { newBusinesses: 500, changedBusinesses: 0, newContacts: 800 },
    });
  });

  it('that is cut off goes on with the first unwritten row and ends the same', async () => {
    const id = await started();
    const transaction = api.prisma.sqlTransaction.bind(api.prisma);
    let batches = 0;
    const cut = jest.spyOn(api.prisma, 'sqlTransaction').mockImplementation((work) => {
      batches += 1;
      if (batches === 2) throw new Error('killed');
      return transaction(work);
    });
    await expect(api.get(ImportApplier).run(id)).rejects.toThrow('killed');
    cut.mockRestore();
    const { unwritten } = await written();
    expect(unwritten).toBeGreaterThan(0);
    expect(unwritten).toBeLessThan(ROWS);
    // What people see of it is what stands in the database, and no forecast of the rest.
    expect(await api.get(ImportsService).get(actor, id)).toMatchObject({
      status: 'STOPPED',
      error: 'INTERNAL',
      processedRows: ROWS - unwritten,
      counts: {
        newBusinesses: await api.prisma.business.count(),
        newContacts: await api.prisma.contact.count(),
      },
    });
    // A process that is killed cannot even say that it stopped.
    await api.prisma.import.update({ where: { id }, data: { status: 'RUNNING' } });
    await api.get(ImportApplier).run(id);
    expect(await written()).toEqual(COMPLETE);
    // Once it is finished, a job that comes again finds nothing to do.
    await api.get(ImportApplier).run(id);
    expect(await written()).toEqual(COMPLETE);
  });

  it('stops when asked, keeps what it wrote, and can go on', async () => {
    const id = await started();
    await api.get(ImportSteps).stop(actor, id);
    await api.get(ImportApplier).run(id);
    expect(await api.get(ImportsService).get(actor, id)).toMatchObject({
      status: 'STOPPED',
      stopRequested: false,
    });
    await api.get(ImportSteps).apply(actor, id);
    await api.get(ImportApplier).run(id);
    expect(await written()).toEqual(COMPLETE);
  });

  it('waits until it is woken when its job was lost', async () => {
    const id = await started();
    const soon = new Date(api.clock.now().getTime() + 86_400_000 * 3650);
    expect(await api.get(ImportSteps).unfinished(soon)).toEqual([{ id, job: 'import.apply' }]);
    expect(await api.get(ImportSteps).unfinished(new Date(0))).toEqual([]);
  });

  it('plans a batch again when somebody makes the same business meanwhile', async () => {
    const id = await started();
    const executing = api.prisma.sqlTransaction.bind(api.prisma);
    let first = true;
    const race = jest.spyOn(api.prisma, 'sqlTransaction').mockImplementation(async (work) => {
      if (!first) return executing(work);
      first = false;
      return executing(async (sql) => {
        const found = await work(sql);
        await api.prisma.business.create({ data: { name: 'Tegelijk', kvkNumber: '20000000' } });
        // What the unique index would say to the slower of the two.
        await bulkInsert(sql, 'businesses', { name: 'text', kvkNumber: 'text' }, [
          { name: 'Tegelijk', kvkNumber: '20000000' },
        ]);
        return found;
      });
    });
    await api.get(ImportApplier).run(id);
    race.mockRestore();
    expect(await written()).toEqual({ ...COMPLETE, businesses: 501 });
  });

  it('invites those who want the newsletter, once, and subscribes them only with proof', async () => {
    const { userId } = await api.as('COMMUNICATIONS');
    const staff: Actor = { kind: 'user', userId: String(userId), role: 'COMMUNICATIONS' };
    const topic = await api.prisma.topic.create({ data: { slug: 'nieuws', name: 'Nieuws' } });
    const [intake, steps, imports] = [api.get(ImportIntake), api.get(ImportSteps), api.get(ImportsService)];
    const list = [
      'Bedrijf;Achternaam;E-mail contact;Nieuwsbrief',
      'A;Mol;mol@a.example;ja',
      'B;Mol;mol@a.example;1',
      'C;Kok;kok@c.example;x',
      'C;Kok;kok@c.example;nee',
      'D;Bos;;ja',
      'E;;e@e.example;ja',
    ].join('\n');
    const run = async (options: object) => {
      const { id, version } = await intake.upload(staff, { fileName: 'l.csv', bytes: Buffer.from(list) });
      await intake.changeSettings(staff, id, version, { options: { topicId: topic.id, ...options } });
      await steps.check(staff, id);
      await api.get(ImportChecker).run(id);
      await steps.apply(staff, id);
      await api.get(ImportApplier).run(id);
      return imports.get(staff, id);
    };
    expect(await run({})).toMatchObject({
      status: 'FINISHED',
      counts: { invitations: 1, newSubscriptions: 0 },
    });
    const invited = await api.prisma.subscription.findMany({ include: { contact: true } });
    expect(invited).toMatchObject([
      { email: 'mol@a.example', status: 'INVITED', name: 'Mol', contact: { familyName: 'Mol' } },
    ]);
    expect(
      await api.prisma.mailMessage.count({
        where: { email: 'mol@a.example', kind: 'subscription-invitation' },
      }),
    ).toBe(1);
    expect(api.jobs.names()).toContain('mail.deliver');
    expect(await run({})).toMatchObject({ counts: { invitations: 0 } });
    expect(await run({ consentProof: 'formulieren 2025, map 12' })).toMatchObject({
      counts: { newSubscriptions: 1 },
    });
    expect(await api.prisma.subscription.findFirst()).toMatchObject({ status: 'CONFIRMED' });
  });

  it('invites nobody who says no in any row of the list, whatever else is wrong there, or whose business has closed', async () => {
    const { userId } = await api.as('COMMUNICATIONS');
    const staff: Actor = { kind: 'user', userId: String(userId), role: 'COMMUNICATIONS' };
    const topic = await api.prisma.topic.create({ data: { slug: 'ver', name: 'Ver' } });
    await api.prisma.business.create({ data: { name: 'Dicht', kvkNumber: '90001354', status: 'CLOSED' } });
    const filler = Array.from({ length: 1_100 }, (_, place) => `Zaak ${place};;;;`);
    const list = [
      'Bedrijf;KvK;Achternaam;E-mail contact;Nieuwsbrief',
      'A;;Mol;mol@a.example;ja',
      'B;;Kok;kok@b.example;ja',
      'Dicht;90001354;Smit;smit@dicht.example;ja',
      ';12345678;Vis;vis@c.example;ja',
      ...filler,
      'A;;Mol;MOL@a.example;nee',
    ].join('\n');
    const [intake, steps] = [api.get(ImportIntake), api.get(ImportSteps)];
    const { id, version } = await intake.upload(staff, { fileName: 'l.csv', bytes: Buffer.from(list) });
    await intake.changeSettings(staff, id, version, { options: { topicId: topic.id } });
    await steps.check(staff, id);
    await api.get(ImportChecker).run(id);
    await steps.apply(staff, id);
    await api.get(ImportApplier).run(id);
    const invited = await api.prisma.subscription.findMany({ where: { topicId: topic.id } });
    expect(invited.map(({ email }) => email)).toEqual(['kok@b.example']);
  });

  it('lets only those who keep subscriptions choose a newsletter', async () => {
    const imports = api.get(ImportIntake);
    const { id, version } = await imports.upload(actor, { fileName: 'l.csv', bytes: longList(3) });
    const options = { topicId: '0199a5f4-0000-7000-8000-000000000000' };
    await expect(imports.changeSettings(actor, id, version, { options })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const { userId } = await api.as('COMMUNICATIONS');
    const staff: Actor = { kind: 'user', userId: String(userId), role: 'COMMUNICATIONS' };
    await expect(imports.changeSettings(staff, id, version, { options })).rejects.toMatchObject({
      problems: [{ field: 'options.topicId', code: 'UNKNOWN_REFERENCE' }],
    });
  });
});
