import { Inject, Injectable } from '@nestjs/common';
import type { Business } from '../../prisma/generated/client';
import type { SignalOutcome } from '../../prisma/generated/enums';
import { Clock } from '../config/clock';
import { Config } from '../config/config';
import { LOGGER, type Logger } from '../config/logger';
import { PrismaService } from '../database/prisma.service';
import { OutsideError } from '../outside/json-service';
import { BusinessRegister } from './business-register';
import { isInTown, signalKindOf } from './change-proposal.rules';
import { RegisterComparison, type EstablishmentMatch } from './register-comparison';
import { noteCheck } from './register-checks.queries';
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

/** Fetches what the register says has changed, and makes proposals of it. Safe to run twice, at once, or to break off. */
@Injectable()
export class RegisterSignalsService {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly prisma: PrismaService,
    private readonly register: BusinessRegister,
    private readonly comparison: RegisterComparison,
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
    let matches: EstablishmentMatch[];
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
      const cause = { signalType: newest.type, signalAt: newest.occurredAt, kinds };
      for (const match of matches) {
        if (await this.comparison.renew(tx, establishment.kvkNumber, match, cause)) outcome = 'PROPOSED';
        if (match.business) await noteCheck(tx, match.business, this.clock.now());
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

  private async asked(establishment: Establishment, businesses: Business[]): Promise<EstablishmentMatch[]> {
    if (businesses.length > 0) {
      const matches: EstablishmentMatch[] = [];
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
}

const keyOf = ({ kvkNumber, branchNumber }: Establishment): string => `${kvkNumber} ${branchNumber ?? ''}`;
