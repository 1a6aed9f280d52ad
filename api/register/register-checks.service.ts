import { Inject, Injectable } from '@nestjs/common';
import type { Business } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { Clock } from '../config/clock';
import { Config } from '../config/config';
import { LOGGER, type Logger } from '../config/logger';
import { PrismaService } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { DomainError, NotFoundError } from '../errors/domain-error';
import { ErrorCode, FieldProblemCode } from '../errors/error-code';
import { asking } from './asking';
import { BusinessRegister } from './business-register';
import { lastCheckOf, noteCheck } from './register-checks.queries';
import { RegisterComparison } from './register-comparison';
import { lockEstablishment } from './register-signals.queries';

/** PROPOSED: a person has something to decide; UNKNOWN: the register delivers no such establishment. */
export type RegisterCheckOutcome = 'NOTHING_NEW' | 'PROPOSED' | 'UNKNOWN';

/** How a proposal says that no signal led to it, but somebody who asked. */
const ASKED_BY_A_PERSON = 'AskedByAPerson';

/** Asks the register about one business of ours, now. Nothing of the business changes: differences become proposals. */
@Injectable()
export class RegisterChecksService {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly prisma: PrismaService,
    private readonly register: BusinessRegister,
    private readonly comparison: RegisterComparison,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** When the register was last asked about this business, by a signal or by a person; null when never. */
  async lastCheck(actor: Actor, businessId: string): Promise<Date | null> {
    requirePermission(actor, 'register.read');
    return lastCheckOf(this.prisma, await this.business(businessId));
  }

  /**
   * @throws NotFoundError for a business that is not there; ValidationError for one without a KVK number; DomainError
   * REGISTER_OFF, REGISTER_BUSY, REGISTER_UNAVAILABLE, REGISTER_KEY_REFUSED or REGISTER_QUESTION_REFUSED
   */
  async check(actor: Actor, businessId: string): Promise<RegisterCheckOutcome> {
    requirePermission(actor, 'register.write');
    const business = await this.business(businessId);
    const { kvkNumber, branchNumber } = business;
    new Checks().that('kvkNumber', kvkNumber !== null, FieldProblemCode.REQUIRED).done();
    if (this.config.registerSource === 'none') throw new DomainError(ErrorCode.REGISTER_OFF);
    const key = { kvkNumber: kvkNumber ?? '', branchNumber };
    const profile = await asking(this.logger, () => this.register.profile(key));
    const now = this.clock.now();
    return this.prisma.transaction(async (tx) => {
      await lockEstablishment(tx, key.kvkNumber);
      await noteCheck(tx, business, now);
      if (!profile) return 'UNKNOWN';
      const cause = { signalType: ASKED_BY_A_PERSON, signalAt: now, kinds: [] };
      const isOpen = await this.comparison.renew(tx, key.kvkNumber, { business, profile }, cause);
      return isOpen ? 'PROPOSED' : 'NOTHING_NEW';
    });
  }

  private async business(id: string): Promise<Business> {
    const business = await this.prisma.business.findUnique({ where: { id } });
    if (!business || business.archivedAt) throw new NotFoundError('Business');
    return business;
  }
}
