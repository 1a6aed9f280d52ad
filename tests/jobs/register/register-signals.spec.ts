import { startFakeService, type FakeService } from '../../../api/outside/fake-service';
import type {
  FictionalEstablishment,
  FictionalSignal,
} from '../../../api/register/fake-kvk/fictional-establishments';
import { kvkAnswerer } from '../../../api/register/fake-kvk/kvk-answerer';
import { ChangeProposalsService } from '../../../api/register/change-proposals.service';
import { RegisterSignalsService } from '../../../api/register/register-signals.service';
import { TakeRegisterSignals } from '../../../jobs/register/take-register-signals.task';
import type { UserActor } from '../../../api/access/actor';
import { startTestJobs, type TestJobs } from '../../support/test-jobs';

jest.setTimeout(120_000);

const PLACES = 'Lindehoven,Zuidlinde';
const NOW = new Date('2026-03-10T09:00:00Z');

let kvk: FakeService;
let jobs: TestJobs;
let manager: UserActor;
const register = {
  establishments: [] as FictionalEstablishment[],
  signals: [] as FictionalSignal[],
  now: () => NOW,
};

beforeAll(async () => {
  kvk = await startFakeService(kvkAnswerer(register));
  jobs = await startTestJobs(__filename, {
    env: {
      KVK_API_KEY: 'l7xx',
      KVK_BASE_URL: kvk.url,
      OUTSIDE_TIMEOUT_MS: '1000',
      MUNICIPALITY_PLACES: PLACES,
    },
  });
  const user = await jobs.prisma.user.create({
    data: { email: 'am@lindehoven.example', name: 'Sanne', initials: 'S', role: 'ACCOUNT_MANAGER' },
  });
  manager = { kind: 'user', userId: user.id, role: user.role };
});
beforeEach(async () => {
  kvk.behave({});
  register.establishments = [];
  register.signals = [];
  await jobs.prisma.changeProposal.deleteMany();
  await jobs.prisma.registerSignal.deleteMany();
});
afterAll(async () => {
  await jobs.close();
  await kvk.close();
});

let serial = 0;
function establishment(more: Partial<FictionalEstablishment> = {}): FictionalEstablishment {
  serial += 1;
  return {
    kvkNumber: String(91_000_000 + serial),
    branch: 70_000_000 + serial,
    name: `Bedrijf ${serial}`,
    legalForm: 'Eenmanszaak',
    sbi: [['10710', 'Vervaardiging van brood']],
    workingPersons: 3,
    street: 'Hoofdstraat',
    houseNumber: 14,
    postcode: '1661CD',
    city: 'Lindehoven',
    latitude: 52.6,
    longitude: 5.1,
    ...more,
  };
}

function signal(
  one: FictionalEstablishment,
  type: string,
  more: Partial<FictionalSignal> = {},
): FictionalSignal {
  serial += 1;
  return { id: `s-${serial}`, type, kvkNumber: one.kvkNumber, branch: one.branch, hoursAgo: 5, ...more };
}

/** A business of ours that agrees with the register, but for what is given. */
async function ours(one: FictionalEstablishment, more: object = {}) {
  const bread = { sbiVersion: '2025', code: '10710' };
  const known = await jobs.prisma.sector.findFirst({ where: bread });
  const sector = known ?? (await jobs.prisma.sector.create({ data: { ...bread, name: 'Brood' } }));
  return jobs.prisma.business.create({
    data: {
      kvkNumber: one.kvkNumber,
      branchNumber: String(one.branch).padStart(12, '0'),
      name: one.name,
      tradeNames: [one.name],
      legalForm: one.legalForm,
      workingPersons: one.workingPersons,
      street: one.street,
      houseNumber: String(one.houseNumber),
      postcode: one.postcode,
      city: one.city,
      latitude: one.latitude,
      longitude: one.longitude,
      accountManagerId: manager.userId,
      sectors: { create: { sectorId: sector.id, isMain: true } },
      ...more,
    },
  });
}

const run = () => jobs.get(TakeRegisterSignals).run();
const proposals = () =>
  jobs.prisma.changeProposal.findMany({ orderBy: [{ signalAt: 'asc' }, { kind: 'asc' }] });
const service = () => jobs.get(ChangeProposalsService);

describe('signals of the trade register', () => {
  it('become proposals and change nothing by themselves', async () => {
    const moved = establishment();
    const renamed = establishment();
    const closed = establishment({ endedOn: '20260228' });
    const fresh = establishment();
    const elsewhere = establishment({ city: 'Elders' });
    register.establishments = [moved, renamed, closed, fresh, elsewhere];
    register.signals = [
      signal(moved, 'SignaalAdreswijziging_2025_01', { hoursAgo: 9 }),
      signal(renamed, 'SignaalNaamgeving_2025_01', { hoursAgo: 8 }),
      signal(closed, 'SignaalBeeindiging_2025_01', { hoursAgo: 7 }),
      signal(fresh, 'SignaalNieuweInschrijving', { hoursAgo: 6 }),
      signal(elsewhere, 'SignaalNieuweInschrijving', { hoursAgo: 5 }),
    ];
    const before = await ours(moved, { street: 'Havenkade', houseNumber: '3' });
    await ours(renamed, { name: 'Oude naam', tradeNames: [renamed.name] });
    await ours(closed);
    await run();
    expect((await proposals()).map(({ kind, changes }) => [kind, changes])).toEqual([
      ['MOVED', { street: ['Havenkade', 'Hoofdstraat'], houseNumber: ['3', '14'] }],
      ['RENAMED', { name: ['Oude naam', renamed.name] }],
      ['CLOSED', { status: ['ACTIVE', 'CLOSED'] }],
      ['NEW', expect.objectContaining({ name: [null, fresh.name], city: [null, 'Lindehoven'] })],
    ]);
    const signals = await jobs.prisma.registerSignal.findMany({ orderBy: { occurredAt: 'asc' } });
    expect(signals.map(({ outcome }) => outcome)).toEqual([...Array<string>(4).fill('PROPOSED'), 'NOT_OURS']);
    expect(await jobs.prisma.business.findUnique({ where: { id: before.id } })).toMatchObject({ version: 1 });
  });

  it('are each applied once: ten thousand of them, with duplicates, out of order, twice over', async () => {
    const places = Array.from({ length: 50 }, () => establishment());
    register.establishments = places;
    for (const one of places) await ours(one, { name: `Oud ${one.name}` });
    const types = [
      'SignaalNaamgeving_2025_01',
      'SignaalGewijzigdeVestiging',
      'SignaalAdreswijziging_2025_01',
    ];
    const many = Array.from({ length: 9_000 }, (_, i) => {
      const one = i % 3 === 0 ? establishment() : places[i % 50];
      return signal(one ?? establishment(), types[i % 3] ?? '', { hoursAgo: 1 + ((i * 7919) % 600) });
    });
    register.signals = [...many, ...many.slice(0, 1_000)].toSorted((a, b) => (a.id < b.id ? 1 : -1));
    expect(register.signals).toHaveLength(10_000);
    await jobs.get(RegisterSignalsService).pull();
    await Promise.all([run(), run()]);
    await run();
    expect(await jobs.prisma.registerSignal.count()).toBe(9_000);
    expect(await jobs.prisma.registerSignal.count({ where: { processedAt: null } })).toBe(0);
    const made = await proposals();
    expect(made).toHaveLength(50);
    expect(new Set(made.map(({ kvkNumber }) => kvkNumber)).size).toBe(50);
    expect(made.every(({ kind, version }) => kind === 'RENAMED' && version === 1)).toBe(true);
    const notes = await jobs.prisma.auditEntry.count({
      where: { action: 'change-proposal.made', subjectId: { in: made.map(({ id }) => id) } },
    });
    expect(notes).toBe(50);
  });

  it('wait when the register is away, and go on where they stopped', async () => {
    const one = establishment();
    register.establishments = [one];
    register.signals = [signal(one, 'SignaalNaamgeving')];
    await ours(one, { name: 'Oud' });
    await jobs.get(RegisterSignalsService).pull();
    kvk.behave({ fail: 100 });
    await run();
    expect(await proposals()).toEqual([]);
    kvk.behave({});
    await run();
    expect(await proposals()).toHaveLength(1);
  });

  it('do not stand in the way of others when the register refuses one of them', async () => {
    const [odd, good] = [establishment(), establishment()];
    register.establishments = [odd, good];
    register.signals = [signal(odd, 'SignaalNaamgeving', { hoursAgo: 9 }), signal(good, 'SignaalNaamgeving')];
    await ours(odd, { name: 'Oud' });
    await ours(good, { name: 'Oud' });
    await jobs.get(RegisterSignalsService).pull();
    kvk.behave({ misshapen: 1 });
    await jobs.get(RegisterSignalsService).processWaiting();
    expect((await proposals()).map(({ kvkNumber }) => kvkNumber)).toEqual([good.kvkNumber]);
    await jobs.get(RegisterSignalsService).processWaiting();
    expect(await proposals()).toHaveLength(2);
  });

  it('withdraw a proposal that holds no longer, and ask nothing again that was refused', async () => {
    const one = establishment();
    register.establishments = [one];
    register.signals = [signal(one, 'SignaalNaamgeving', { hoursAgo: 9 })];
    const business = await ours(one, { name: 'Oud' });
    await run();
    const [first] = await proposals();
    await service().reject(manager, first?.id ?? '', 1);
    register.signals = [signal(one, 'SignaalGewijzigdeVestiging', { hoursAgo: 8 })];
    await run();
    expect((await proposals()).map(({ status }) => status)).toEqual(['REJECTED']);
    register.establishments = [{ ...one, name: 'Weer anders' }];
    register.signals = [signal(one, 'SignaalNaamgeving', { hoursAgo: 7 })];
    await run();
    expect((await proposals()).map(({ status }) => status)).toEqual(['REJECTED', 'OPEN']);
    await jobs.prisma.business.update({
      where: { id: business.id },
      data: { name: 'Weer anders', tradeNames: ['Weer anders'] },
    });
    register.signals = [signal(one, 'SignaalGewijzigdeVestiging', { hoursAgo: 6 })];
    await run();
    expect((await proposals()).map(({ status }) => status)).toEqual(['REJECTED', 'WITHDRAWN']);
  });
});

describe('a person who decides', () => {
  async function proposed(one: FictionalEstablishment, type: string, mine?: object) {
    register.establishments = [one];
    register.signals = [signal(one, type)];
    const business = mine && (await ours(one, mine));
    await run();
    const [proposal] = await proposals();
    if (!proposal) throw new Error('nothing proposed');
    return { business, proposal };
  }

  it('takes over what the register says, in the audit as from the register', async () => {
    const { business, proposal } = await proposed(establishment(), 'SignaalNaamgeving', { name: 'Oud' });
    await service().accept(manager, proposal.id, 1);
    const after = await jobs.prisma.business.findUniqueOrThrow({ where: { id: business?.id ?? '' } });
    expect([after.name, after.version]).toEqual([register.establishments[0]?.name, 2]);
    const entry = await jobs.prisma.auditEntry.findFirstOrThrow({ where: { subjectId: after.id } });
    expect(entry).toMatchObject({ action: 'business.taken-from-register', actorId: manager.userId });
    await expect(service().accept(manager, proposal.id, 2)).rejects.toMatchObject({
      code: 'NOT_ALLOWED_IN_STATE',
    });
  });

  it('never writes over what a colleague typed meanwhile, unless having seen exactly that', async () => {
    const { business, proposal } = await proposed(establishment(), 'SignaalAdreswijziging', {
      street: 'Havenkade',
      houseNumber: '3',
    });
    const id = business?.id ?? '';
    await jobs.prisma.business.update({ where: { id }, data: { street: 'Getypt', version: 2 } });
    const fields = ['street', 'houseNumber'];
    await expect(service().accept(manager, proposal.id, 1, { fields })).rejects.toMatchObject({
      code: 'STALE_VERSION',
    });
    await expect(
      service().accept(manager, proposal.id, 1, { fields, businessVersion: 1 }),
    ).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await service().accept(manager, proposal.id, 1);
    expect(await jobs.prisma.business.findUnique({ where: { id } })).toMatchObject({
      street: 'Getypt',
      houseNumber: '14',
    });
  });

  it('may choose fields, also one that was typed since when its present value was seen', async () => {
    const { business, proposal } = await proposed(establishment(), 'SignaalAdreswijziging', {
      street: 'Havenkade',
      houseNumber: '3',
    });
    const id = business?.id ?? '';
    await jobs.prisma.business.update({ where: { id }, data: { street: 'Getypt', version: 2 } });
    await service().accept(manager, proposal.id, 1, { fields: ['street'], businessVersion: 2 });
    expect(await jobs.prisma.business.findUnique({ where: { id } })).toMatchObject({
      street: 'Hoofdstraat',
      houseNumber: '3',
    });
  });

  it('makes a prospective business of one that is new in town, once', async () => {
    const { proposal } = await proposed(establishment({ isShielded: true }), 'SignaalNieuweInschrijving');
    const [one, two] = await Promise.allSettled([
      service().accept(manager, proposal.id, 1),
      service().accept(manager, proposal.id, 1),
    ]);
    expect([one?.status, two?.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const made = await jobs.prisma.business.findMany({ where: { kvkNumber: proposal.kvkNumber } });
    expect(made).toMatchObject([
      { status: 'PROSPECTIVE', source: 'kvk', isAddressShielded: true, street: null },
    ]);
  });

  it('closes a business and tells its account manager', async () => {
    const { business, proposal } = await proposed(
      establishment({ endedOn: '20260301' }),
      'SignaalBeeindiging',
      {},
    );
    await service().accept(manager, proposal.id, 1);
    expect(await jobs.prisma.business.findUnique({ where: { id: business?.id ?? '' } })).toMatchObject({
      status: 'CLOSED',
    });
    const mail = await jobs.prisma.mailMessage.findFirstOrThrow({ where: { kind: 'business-closed' } });
    expect(mail).toMatchObject({ email: 'am@lindehoven.example', subjectId: business?.id });
    expect(mail.text).toContain(`/admin/businesses/${business?.id}/show`);
  });
});
