import { RegisterSignalsService } from '../../../api/register/register-signals.service';
import {
  establishment,
  signal,
  startRegisterWorld,
  type RegisterWorld,
} from '../../support/register/register-world';

jest.setTimeout(120_000);

let world: RegisterWorld;
beforeAll(async () => {
  world = await startRegisterWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.close());

describe('signals of the trade register', () => {
  it('become proposals and change nothing by themselves', async () => {
    const moved = establishment();
    const renamed = establishment();
    const closed = establishment({ endedOn: '20260228' });
    const fresh = establishment();
    const elsewhere = establishment({ city: 'Elders' });
    world.register.establishments = [moved, renamed, closed, fresh, elsewhere];
    world.register.signals = [
      signal(moved, 'SignaalAdreswijziging_2025_01', { hoursAgo: 9 }),
      signal(renamed, 'SignaalNaamgeving_2025_01', { hoursAgo: 8 }),
      signal(closed, 'SignaalBeeindiging_2025_01', { hoursAgo: 7 }),
      signal(fresh, 'SignaalNieuweInschrijving', { hoursAgo: 6 }),
      signal(elsewhere, 'SignaalNieuweInschrijving', { hoursAgo: 5 }),
    ];
    const before = await world.ours(moved, { street: 'Havenkade', houseNumber: '3' });
    await world.ours(renamed, { name: 'Oude naam', tradeNames: [renamed.name] });
    await world.ours(closed);
    await world.run();
    expect((await world.proposals()).map(({ kind, changes }) => [kind, changes])).toEqual([
      ['MOVED', { street: ['Havenkade', 'Hoofdstraat'], houseNumber: ['3', '14'] }],
      ['RENAMED', { name: ['Oude naam', renamed.name] }],
      ['CLOSED', { status: ['ACTIVE', 'CLOSED'] }],
      ['NEW', expect.objectContaining({ name: [null, fresh.name], city: [null, 'Lindehoven'] })],
    ]);
    const signals = await world.jobs.prisma.registerSignal.findMany({ orderBy: { occurredAt: 'asc' } });
    expect(signals.map(({ outcome }) => outcome)).toEqual([...Array<string>(4).fill('PROPOSED'), 'NOT_OURS']);
    expect(await world.jobs.prisma.business.findUnique({ where: { id: before.id } })).toMatchObject({
      version: 1,
    });
  });

  it('are each applied once: ten thousand of them, with duplicates, out of order, twice over', async () => {
    const places = Array.from({ length: 50 }, () => establishment());
    world.register.establishments = places;
    for (const one of places) await world.ours(one, { name: `Oud ${one.name}` });
    const types = [
      'SignaalNaamgeving_2025_01',
      'SignaalGewijzigdeVestiging',
      'SignaalAdreswijziging_2025_01',
    ];
    const many = Array.from({ length: 9_000 }, (_, i) => {
      const one = i % 3 === 0 ? establishment() : places[i % 50];
      return signal(one ?? establishment(), types[i % 3] ?? '', { hoursAgo: 1 + ((i * 7919) % 600) });
    });
    world.register.signals = [...many, ...many.slice(0, 1_000)].toSorted((a, b) => (a.id < b.id ? 1 : -1));
    expect(world.register.signals).toHaveLength(10_000);
    await world.jobs.get(RegisterSignalsService).pull();
    await Promise.all([world.run(), world.run()]);
    await world.run();
    expect(await world.jobs.prisma.registerSignal.count()).toBe(9_000);
    expect(await world.jobs.prisma.registerSignal.count({ where: { processedAt: null } })).toBe(0);
    const made = await world.proposals();
    expect(made).toHaveLength(50);
    expect(new Set(made.map(({ kvkNumber }) => kvkNumber)).size).toBe(50);
    expect(made.every(({ kind, version }) => kind === 'RENAMED' && version === 1)).toBe(true);
    const notes = await world.jobs.prisma.auditEntry.count({
      where: { action: 'change-proposal.made', subjectId: { in: made.map(({ id }) => id) } },
    });
    expect(notes).toBe(50);
  });

  it('wait when the register is away, and go on where they stopped', async () => {
    const one = establishment();
    world.register.establishments = [one];
    world.register.signals = [signal(one, 'SignaalNaamgeving')];
    await world.ours(one, { name: 'Oud' });
    await world.jobs.get(RegisterSignalsService).pull();
    world.kvk.behave({ fail: 100 });
    await world.run();
    expect(await world.proposals()).toEqual([]);
    world.kvk.behave({});
    await world.run();
    expect(await world.proposals()).toHaveLength(1);
  });

  it('do not stand in the way of others when the register refuses one of them', async () => {
    const [odd, good] = [establishment(), establishment()];
    world.register.establishments = [odd, good];
    world.register.signals = [
      signal(odd, 'SignaalNaamgeving', { hoursAgo: 9 }),
      signal(good, 'SignaalNaamgeving'),
    ];
    await world.ours(odd, { name: 'Oud' });
    await world.ours(good, { name: 'Oud' });
    await world.jobs.get(RegisterSignalsService).pull();
    world.kvk.behave({ misshapen: 1 });
    await world.jobs.get(RegisterSignalsService).processWaiting();
    expect((await world.proposals()).map(({ kvkNumber }) => kvkNumber)).toEqual([good.kvkNumber]);
    await world.jobs.get(RegisterSignalsService).processWaiting();
    expect(await world.proposals()).toHaveLength(2);
  });

  it('withdraw a proposal that holds no longer, and ask nothing again that was refused', async () => {
    const one = establishment();
    world.register.establishments = [one];
    world.register.signals = [signal(one, 'SignaalNaamgeving', { hoursAgo: 9 })];
    const business = await world.ours(one, { name: 'Oud' });
    await world.run();
    const [first] = await world.proposals();
    await world.service().reject(world.manager, first?.id ?? '', 1);
    world.register.signals = [signal(one, 'SignaalGewijzigdeVestiging', { hoursAgo: 8 })];
    await world.run();
    expect((await world.proposals()).map(({ status }) => status)).toEqual(['REJECTED']);
    world.register.establishments = [{ ...one, name: 'Weer anders' }];
    world.register.signals = [signal(one, 'SignaalNaamgeving', { hoursAgo: 7 })];
    await world.run();
    expect((await world.proposals()).map(({ status }) => status)).toEqual(['REJECTED', 'OPEN']);
    await world.jobs.prisma.business.update({
      where: { id: business.id },
      data: { name: 'Weer anders', tradeNames: ['Weer anders'] },
    });
    world.register.signals = [signal(one, 'SignaalGewijzigdeVestiging', { hoursAgo: 6 })];
    await world.run();
    expect((await world.proposals()).map(({ status }) => status)).toEqual(['REJECTED', 'WITHDRAWN']);
  });
});
