import { Inject, Injectable } from '@nestjs/common';
import type { Business } from '../../prisma/generated/client';
import type { SignalOutcome } from '../../prisma/generated/enums';
import { SYSTEM_ACTOR } from '../access/actor';
import { AddressesService } from '../addresses/addresses.service';
import { Clock } from '../config/clock';
import { Config } from '../config/config';
import { LOGGER, type Logger } from '../config/logger';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { OutsideError } from '../outside/json-service';
import { BusinessRegister } from './business-register';
import {
  isInTown,
  newBusinessChanges,
  proposalsFor,
  signalKindOf,
  type OwnFacts,
  type SignalKind,
  type ToldFacts,
} from './change-proposal.rules';
import { renewProposals } from './change-proposals.queries';
import { sectorIdsOf } from './register-sectors';
import {
  lockedSignals,
  newestSignalAt,
  settleSignals,
  settleStrangers,
  storeSignals,
  waitingEstablishments,
  type Establishment,
} from './register-signals.queries';
import type { RegisterProfile } from './register.types';

const DAY_MS = 86_400_000;
/** Signals can come late: what was read before is read again, and known by its id. */
const OVERLAP_DAYS = 3;
const FIRST_TIME_DAYS = 30;
const BATCH = 200;
const MOST_ATTEMPTS = 20;

/** What one establishment of a signal is to us. */
interface Match {
  business: Business | undefined;
  profile: RegisterProfile | undefined;
}

/** Fetches what the register says has changed, and makes proposals of it. Safe to run twice, at once, or to break off. */
@Injectable()
export class RegisterSignalsService {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly prisma: PrismaService,
    private readonly register: BusinessRegister,
    private readonly addresses: AddressesService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Fetches new signals and works through all that wait. When the register is away, the rest waits for the next turn. */
  async run(): Promise<void> {
    if (this.config.registerSource === 'none') return;
    try {
      await this.pull();
      await this.processWaiting();
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      const { service, trouble, status } = error;
      this.logger.warn({ event: 'register.signals-wait', service, trouble, status });
    }
  }

  /** Stores the signals since the last time, each once. */
  async pull(): Promise<void> {
    const now = this.clock.now();
    const newest = await newestSignalAt(this.prisma);
    const from = newest
      ? new Date(newest.getTime() - OVERLAP_DAYS * DAY_MS)
      : new Date(now.getTime() - FIRST_TIME_DAYS * DAY_MS);
    for await (const signals of this.register.signals(from, now)) await storeSignals(this.prisma, signals);
  }

  async processWaiting(): Promise<void> {
    const seen = new Set<string>();
    for (;;) {
      const waiting = await waitingEstablishments(this.prisma, BATCH);
      const fresh = waiting.filter((one) => !seen.has(keyOf(one)));
      if (fresh.length === 0) return;
      for (const establishment of fresh) seen.add(keyOf(establishment));
      for (const establishment of await settleStrangers(this.prisma, fresh, this.clock.now()))
        await this.processOne(establishment);
    }
  }

  /** The outside world is asked first; then one transaction takes all waiting signals of this establishment. */
  private async processOne(establishment: Establishment): Promise<void> {
    const businesses = await this.ours(establishment);
    let matches: Match[];
    try {
      matches = await this.asked(establishment, businesses);
    } catch (error) {
      if (!(error instanceof OutsideError) || error.trouble === 'DOWN' || error.trouble === 'BUSY')
        throw error;
      await settleSignals(this.prisma, establishment, { now: this.clock.now(), failedAfter: MOST_ATTEMPTS });
      return;
    }
    await this.prisma.transaction(async (tx) => {
      const signals = await lockedSignals(tx, establishment);
      const newest = signals.at(-1);
      if (!newest) return;
      const kinds = signals.map(({ type }) => signalKindOf(type));
      let outcome: SignalOutcome = matches.length > 0 ? 'NOTHING_NEW' : 'NOT_OURS';
      for (const match of matches) {
        const subject = { signalType: newest.type, signalAt: newest.occurredAt };
        if (await this.renew(tx, establishment, match, { kinds, subject })) outcome = 'PROPOSED';
      }
      await settleSignals(tx, establishment, {
        now: this.clock.now(),
        outcome,
        ids: signals.map(({ id }) => id),
      });
    });
  }

  /** Our live records of this establishment; a record without a branch number stands for its main one. */
  private ours({ kvkNumber, branchNumber }: Establishment): Promise<Business[]> {
    return this.prisma.business.findMany({
      where: {
        kvkNumber,
        archivedAt: null,
        ...(branchNumber ? { OR: [{ branchNumber }, { branchNumber: null }] } : {}),
      },
      orderBy: { id: 'asc' },
    });
  }

  private async asked(establishment: Establishment, businesses: Business[]): Promise<Match[]> {
    if (businesses.length > 0) {
      const matches: Match[] = [];
      for (const business of businesses) {
        const { branchNumber } = business;
        const profile = await this.register.profile({ kvkNumber: establishment.kvkNumber, branchNumber });
        matches.push({ business, profile });
      }
      return matches;
    }
    const profile = await this.register.profile(establishment);
    return profile && this.isNewHere(establishment, profile) ? [{ business: undefined, profile }] : [];
  }

  /** Of a shielded address nothing is known, and without a list of towns nobody can be seen to move in. */
  private isNewHere(
    { isNew }: Establishment,
    { city, isAddressShielded, hasEnded }: RegisterProfile,
  ): boolean {
    const { municipalityPlaces } = this.config;
    if (hasEnded) return false;
    if (isAddressShielded || municipalityPlaces.length === 0) return isNew;
    return isInTown(city, municipalityPlaces);
  }

  private async renew(
    tx: Transaction,
    establishment: Establishment,
    { business, profile }: Match,
    { kinds, subject }: { kinds: SignalKind[]; subject: { signalType: string; signalAt: Date } },
  ): Promise<boolean> {
    const told = profile && (await this.told(tx, profile));
    const { kvkNumber } = establishment;
    if (!business) {
      if (!told || !profile) return false;
      const { branchNumber, name } = profile;
      const changes = newBusinessChanges(told, { kvkNumber, branchNumber });
      return renewProposals(tx, { ...subject, kvkNumber, branchNumber, businessId: null, name }, [
        { kind: 'NEW', changes },
      ]);
    }
    const drafts = proposalsFor(await ownFacts(tx, business), told, kinds, this.config.municipalityPlaces);
    const { id: businessId, branchNumber, name } = business;
    return renewProposals(tx, { ...subject, kvkNumber, branchNumber, businessId, name }, drafts);
  }

  private async told(tx: Transaction, profile: RegisterProfile): Promise<ToldFacts> {
    const { activities, kvkNumber: _kvk, branchNumber: _branch, ...facts } = profile;
    const areaId = await this.addresses.areaAround(profile);
    return { ...facts, areaId, sectorIds: await sectorIdsOf(tx, SYSTEM_ACTOR, activities) };
  }
}

const keyOf = ({ kvkNumber, branchNumber }: Establishment): string => `${kvkNumber} ${branchNumber ?? ''}`;

async function ownFacts(tx: Transaction, { id }: Business): Promise<OwnFacts> {
  // Read again inside the lock: it may have changed while the register was asked.
  const business = await tx.business.findUniqueOrThrow({
    where: { id },
    include: { sectors: { orderBy: [{ isMain: 'desc' }, { sectorId: 'asc' }] } },
  });
  return { ...business, sectorIds: business.sectors.map(({ sectorId }) => sectorId) };
}
