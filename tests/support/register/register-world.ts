import { startFakeService } from '../../../api/outside/fake-service';
import type { UserActor } from '../../../api/access/actor';
import type {
  FictionalEstablishment,
  FictionalSignal,
} from '../../../api/register/fake-kvk/fictional-establishments';
import { kvkAnswerer } from '../../../api/register/fake-kvk/kvk-answerer';
import { ChangeProposalsService } from '../../../api/register/change-proposals.service';
import { TakeRegisterSignals } from '../../../jobs/register/take-register-signals.task';
import { startTestJobs } from '../test-jobs';

const NOW = new Date('2026-03-10T09:00:00Z');

/** The worker program beside a register that a test writes, with businesses of ours that agree with it. */
export async function startRegisterWorld() {
  const register = {
    establishments: [] as FictionalEstablishment[],
    signals: [] as FictionalSignal[],
    now: () => NOW,
  };
  const kvk = await startFakeService(kvkAnswerer(register));
  const jobs = await startTestJobs({
    env: {
      KVK_API_KEY: 'l7xx',
      KVK_BASE_URL: kvk.url,
      OUTSIDE_TIMEOUT_MS: '1000',
      MUNICIPALITY_PLACES: 'Lindehoven,Zuidlinde',
    },
  });
  const user = await jobs.prisma.user.create({
    data: { email: 'am@lindehoven.example', name: 'Sanne', initials: 'S', role: 'ACCOUNT_MANAGER' },
  });
  const manager: UserActor = { kind: 'user', userId: user.id, role: user.role };

  return {
    register,
    kvk,
    jobs,
    manager,
    run: () => jobs.get(TakeRegisterSignals).run(),
    proposals: () => jobs.prisma.changeProposal.findMany({ orderBy: [{ signalAt: 'asc' }, { kind: 'asc' }] }),
    service: () => jobs.get(ChangeProposalsService),
    /** A business of ours that agrees with the register, but for what is given. */
    ours: async (one: FictionalEstablishment, more: object = {}) => {
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
    },
    /** Nothing has happened yet. */
    clear: async () => {
      kvk.behave({});
      register.establishments = [];
      register.signals = [];
      await jobs.prisma.changeProposal.deleteMany();
      await jobs.prisma.registerSignal.deleteMany();
    },
    close: async () => {
      await jobs.close();
      await kvk.close();
    },
  };
}

export type RegisterWorld = Awaited<ReturnType<typeof startRegisterWorld>>;

let serial = 0;
export function establishment(more: Partial<FictionalEstablishment> = {}): FictionalEstablishment {
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

export function signal(
  one: FictionalEstablishment,
  type: string,
  more: Partial<FictionalSignal> = {},
): FictionalSignal {
  serial += 1;
  return { id: `s-${serial}`, type, kvkNumber: one.kvkNumber, branch: one.branch, hoursAgo: 5, ...more };
}
