import { accuracyOf, labelledPeople, savePeople } from '../../support/labelled-people';
import { SweepDuplicates } from '../../../jobs/duplicates/sweep-duplicates.task';
import { startTestJobs, type TestJobs } from '../../support/test-jobs';

let jobs: TestJobs;
beforeEach(async () => {
  jobs = await startTestJobs();
});
afterEach(() => jobs.close());

const aScan = () => jobs.prisma.duplicateScan.create({ data: {} });
const scanned = async () => {
  const { id } = await aScan();
  await jobs.run('duplicates.scan', { scanId: id });
  return jobs.prisma.duplicateScan.findUniqueOrThrow({ where: { id } });
};
const candidates = () => jobs.prisma.duplicateCandidate.findMany({ orderBy: { score: 'desc' } });

describe('searching everything for duplicates', () => {
  it('finds nearly all of the labelled people who stand in it twice, and few who do not', async () => {
    const labelled = labelledPeople(4_000);
    await savePeople(jobs.prisma, labelled);
    expect(await scanned()).toMatchObject({ status: 'FINISHED', compared: expect.any(Number) as number });
    const { precision, recall } = await accuracyOf(jobs.prisma, labelled);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.82);
  });

  it('says what two people share, and says nothing of namesakes and colleagues', async () => {
    const business = await jobs.prisma.business.create({ data: { name: 'Molenzorg' } });
    const person = (givenName: string, familyName: string, email?: string) =>
      jobs.prisma.contact.create({
        data: {
          givenName,
          familyName,
          affiliations: { create: { businessId: business.id } },
          ...(email ? { emails: { create: { address: email } } } : {}),
        },
      });
    const one = await person('Anna', 'Berg', 'Anna@Berg.example');
    const two = await person('Anna', 'van den Bergg', 'anna@berg.EXAMPLE');
    await person('Jan', 'Berg', 'anna@berg.example');
    await person('Petra', 'Vos');
    await scanned();
    expect(await candidates()).toEqual([
      expect.objectContaining({
        leftContactId: one.id,
        rightContactId: two.id,
        score: 100,
        reasons: ['SAME_EMAIL', 'SAME_ORGANISATION', 'SIMILAR_NAME'],
      }),
    ]);
  });

  it('finds one establishment that stands there twice, and leaves branches and namesakes elsewhere alone', async () => {
    const business = (name: string, more: object) => jobs.prisma.business.create({ data: { name, ...more } });
    const kvkNumber = '12345678';
    const one = await business('Bakkerij De Molen', { postcode: '1234AB', houseNumber: '1', kvkNumber });
    const two = await business('Bakkerij de Mólen B.V.', { postcode: '1234AB', houseNumber: '1' });
    await business('Bakkerij De Molen', { postcode: '9999ZZ', website: 'https://molen.example' });
    await business('Filiaal Noord', {
      kvkNumber: '87654321',
      branchNumber: '000000000001',
      phone: '+31101234567',
    });
    await business('Filiaal Noord', {
      kvkNumber: '87654321',
      branchNumber: '000000000002',
      phone: '+31101234567',
    });
    await scanned();
    expect(await candidates()).toEqual([
      expect.objectContaining({ kind: 'BUSINESS', leftBusinessId: one.id, rightBusinessId: two.id }),
    ]);
  });

  it('remembers what was called no duplicate, and forgets what was repaired', async () => {
    const email = 'info@firma.example';
    const [one] = await Promise.all(
      ['Anna', 'Anna', 'Bea', 'Bea'].map((givenName) =>
        jobs.prisma.contact.create({
          data: { givenName, familyName: 'Smit', emails: { create: { address: email } } },
        }),
      ),
    );
    await scanned();
    const before = await candidates();
    expect(before).toHaveLength(2);
    const pair = before.find(({ leftContactId, rightContactId }) =>
      [leftContactId, rightContactId].includes(one?.id ?? ''),
    );
    await jobs.prisma.duplicateCandidate.update({
      where: { id: pair?.id ?? '' },
      data: { status: 'DISMISSED', dismissedAt: new Date() },
    });
    await jobs.prisma.contact.updateMany({ where: { givenName: 'Bea' }, data: { familyName: 'Anders' } });
    await jobs.prisma.contact.updateMany({ where: { givenName: 'Bea' }, data: { archivedAt: new Date() } });
    await scanned();
    expect(await candidates()).toEqual([expect.objectContaining({ id: pair?.id, status: 'DISMISSED' })]);
  });

  it('stops when asked to and then has changed nothing', async () => {
    await savePeople(jobs.prisma, labelledPeople(50));
    const { id } = await aScan();
    await jobs.prisma.duplicateScan.update({ where: { id }, data: { stopRequested: true } });
    await jobs.run('duplicates.scan', { scanId: id });
    expect(await jobs.prisma.duplicateScan.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'STOPPED',
    });
    expect(await candidates()).toEqual([]);
  });

  it('is harmless twice, and goes on after dying halfway', async () => {
    await savePeople(jobs.prisma, labelledPeople(300));
    const { id } = await scanned();
    const before = await candidates();
    await jobs.run('duplicates.scan', { scanId: id });
    expect(await candidates()).toEqual(before);

    // A worker that died leaves a scan that says it runs; the sweeper wakes it.
    const dead = await aScan();
    await jobs.prisma.duplicateScan.update({
      where: { id: dead.id },
      data: { updatedAt: new Date('2026-01-01') },
    });
    await jobs.get(SweepDuplicates).run();
    await jobs.drain();
    expect(await jobs.prisma.duplicateScan.findUniqueOrThrow({ where: { id: dead.id } })).toMatchObject({
      status: 'FINISHED',
      found: before.length,
    });
  });

  it('does not compare hundreds who share a switchboard, only those of one name', async () => {
    const number = '+31101234567';
    const names = Array.from(
      { length: 60 },
      (_, place) => `Naam${String.fromCharCode(97 + (place % 26))}${place}`,
    );
    for (const familyName of [...names, 'Dubbel', 'Dubbel']) {
      await jobs.prisma.contact.create({
        data: { givenName: 'Kim', familyName, phones: { create: { number } } },
      });
    }
    await scanned();
    expect(await candidates()).toEqual([expect.objectContaining({ reasons: ['SAME_PHONE', 'SAME_NAME'] })]);
  });
});
