import { Injectable } from '@nestjs/common';
import type { Membership } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { changesOfNew, recordAudit } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import { PrismaService } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { withFieldRefusals } from '../errors/database-refusal';
import { NotAllowedInStateError, NotFoundError } from '../errors/domain-error';
import { dutchDay } from '../formats/calendar-day';
import { checkPeriod } from './period.rules';
import type { MembershipInput } from './association.types';

// Foreign keys first: their names contain those of the columns in the unique index.
const REFUSED_FIELDS = {
  memberships_associationId_fkey: 'associationId',
  memberships_businessId_fkey: 'businessId',
  memberships_live: 'businessId',
  businessId: 'businessId',
};

/** Which businesses belong to which association, from when until when. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  /** @throws ValidationError when the business is a member already */
  async add(actor: Actor, input: MembershipInput): Promise<Membership> {
    requirePermission(actor, 'associations.write');
    return withFieldRefusals(REFUSED_FIELDS, () =>
      this.prisma.transaction(async (tx) => {
        const membership = await tx.membership.create({ data: input });
        await recordAudit(tx, actor, {
          action: 'membership.started',
          subject: { type: 'Membership', id: membership.id },
          changes: changesOfNew(input),
        });
        return membership;
      }),
    );
  }

  /**
   * Ends a membership; the row stays as history.
   * @throws NotAllowedInStateError when it ended before, ValidationError when the day is before its start or after today
   */
  async end(actor: Actor, id: string, expectedVersion: number, endsOn: Date): Promise<Membership> {
    requirePermission(actor, 'associations.write');
    return this.prisma.transaction(async (tx) => {
      const membership = await tx.membership.findUnique({ where: { id } });
      if (!membership) throw new NotFoundError('Membership');
      if (membership.endsOn) throw new NotAllowedInStateError('Membership', 'ENDED', 'ENDED');
      const checks = new Checks();
      checkPeriod(checks, { startsOn: membership.startsOn, endsOn }, dutchDay(this.clock.now()));
      checks.done();
      return versionedUpdate<Membership>(tx, actor, {
        delegate: tx.membership,
        type: 'Membership',
        action: 'membership.ended',
        id,
        expectedVersion,
        patch: { endsOn },
      });
    });
  }
}
