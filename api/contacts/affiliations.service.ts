import { Injectable } from '@nestjs/common';
import type { Affiliation } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { changesOfNew, recordAudit } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { withFieldRefusals } from '../errors/database-refusal';
import { NotAllowedInStateError, NotFoundError } from '../errors/domain-error';
import { FieldProblemCode } from '../errors/error-code';
import { dutchDay } from '../formats/calendar-day';
import { checkedFunction, isTermEnding, lastDayBefore, nextPrimary } from './affiliation.rules';
import type { AffiliationInput, AffiliationPatch, MoveInput } from './contact.types';

const REFUSED_FIELDS = {
  affiliations_contactId_fkey: 'contactId',
  affiliations_businessId_fkey: 'businessId',
  affiliations_associationId_fkey: 'associationId',
};

interface AffiliationChange {
  action: string;
  id: string;
  expectedVersion: number;
  patch: object;
}

/**
 * The dated functions of contacts at businesses and associations. Of the current ones of a contact exactly one is
 * primary: the first, until somebody chooses another; when it ends the longest standing one follows.
 */
@Injectable()
export class AffiliationsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  /** @throws ValidationError unless exactly one business or association is named and the days are in order */
  async add(actor: Actor, input: AffiliationInput): Promise<Affiliation> {
    requirePermission(actor, 'contacts.write');
    const { isPrimary, ...fields } = this.checked(input);
    return withFieldRefusals(REFUSED_FIELDS, () =>
      this.prisma.transaction(async (tx) => {
        await lockContact(tx, input.contactId);
        const wanted =
          isPrimary || (await tx.affiliation.count({ where: livePrimary(input.contactId) })) === 0;
        const data = { ...fields, isPrimary: wanted && !fields.endsOn };
        if (data.isPrimary) await withdrawPrimary(tx, actor, input.contactId);
        return startFunction(tx, actor, data);
      }),
    );
  }

  /** @throws StaleVersionError when somebody else changed the function since `expectedVersion` */
  update(actor: Actor, id: string, expectedVersion: number, input: AffiliationPatch): Promise<Affiliation> {
    return this.change(actor, id, (before) => {
      const { role } = this.checked({ ...before, ...definedOf(input) });
      const patch = {
        ...input,
        ...(input.role === undefined ? {} : { role }),
        ...(input.endsOn ? { isPrimary: false } : {}),
      };
      return { action: 'affiliation.updated', id, expectedVersion, patch };
    });
  }

  /** @throws NotAllowedInStateError when it ended before, ValidationError when the day is before its start or after today */
  end(actor: Actor, id: string, expectedVersion: number, endsOn: Date): Promise<Affiliation> {
    return this.change(actor, id, (before) => {
      if (before.endsOn) throw new NotAllowedInStateError('Affiliation', 'ENDED', 'ENDED');
      this.checked({ ...before, endsOn });
      return { action: 'affiliation.ended', id, expectedVersion, patch: { endsOn, isPrimary: false } };
    });
  }

  /** @throws NotAllowedInStateError when the function has ended */
  makePrimary(actor: Actor, id: string, expectedVersion: number): Promise<Affiliation> {
    return this.change(actor, id, async (before, tx) => {
      if (before.endsOn) throw new NotAllowedInStateError('Affiliation', 'ENDED', 'PRIMARY');
      if (!before.isPrimary) await withdrawPrimary(tx, actor, before.contactId);
      return { action: 'affiliation.updated', id, expectedVersion, patch: { isPrimary: true } };
    });
  }

  /**
   * Somebody goes to work elsewhere: the old function ends, the new one starts, and what was primary stays primary.
   * @returns the new function
   * @throws NotAllowedInStateError when the old one had ended, ValidationError when the first day lies ahead
   */
  async move(actor: Actor, id: string, expectedVersion: number, input: MoveInput): Promise<Affiliation> {
    requirePermission(actor, 'contacts.write');
    const today = dutchDay(this.clock.now());
    const startsOn = input.startsOn ?? today;
    const wanted = this.checked({ ...input, startsOn });
    new Checks().that('startsOn', startsOn <= today, FieldProblemCode.IN_THE_FUTURE).done();
    return withFieldRefusals(REFUSED_FIELDS, () =>
      this.prisma.transaction(async (tx) => {
        const { contactId } = await findAffiliation(tx, id);
        await lockContact(tx, contactId);
        const before = await findAffiliation(tx, id);
        if (before.endsOn) throw new NotAllowedInStateError('Affiliation', 'ENDED', 'MOVED');
        const endsOn = lastDayBefore(startsOn, before.startsOn);
        const patch = { endsOn, isPrimary: false };
        await write(tx, actor, { action: 'affiliation.ended', id, expectedVersion, patch });
        const data = { ...wanted, contactId, isPrimary: before.isPrimary };
        return startFunction(tx, actor, data);
      }),
    );
  }

  isTermEnding(affiliation: Pick<Affiliation, 'endsOn' | 'termEndsOn'>): boolean {
    return isTermEnding(affiliation, dutchDay(this.clock.now()));
  }

  private async change(
    actor: Actor,
    id: string,
    decide: (before: Affiliation, tx: Transaction) => AffiliationChange | Promise<AffiliationChange>,
  ): Promise<Affiliation> {
    requirePermission(actor, 'contacts.write');
    return this.prisma.transaction(async (tx) => {
      const { contactId } = await findAffiliation(tx, id);
      await lockContact(tx, contactId);
      const update = await decide(await findAffiliation(tx, id), tx);
      const after = await write(tx, actor, update);
      return this.settle(tx, actor, after);
    });
  }

  private checked<Input extends Omit<AffiliationInput, 'contactId'>>(input: Input): Input {
    const checks = new Checks();
    const checked = checkedFunction(checks, input, dutchDay(this.clock.now()));
    checks.done();
    return checked;
  }

  /** Makes sure that one current function is primary, and returns the given one as it stands now. */
  private async settle(tx: Transaction, actor: Actor, { id, contactId }: Affiliation): Promise<Affiliation> {
    const heir = nextPrimary(await tx.affiliation.findMany({ where: { contactId, endsOn: null } }));
    if (heir) await markPrimary(tx, actor, heir, true);
    return findAffiliation(tx, id);
  }
}

const livePrimary = (contactId: string) => ({ contactId, isPrimary: true, endsOn: null });

async function withdrawPrimary(tx: Transaction, actor: Actor, contactId: string): Promise<void> {
  for (const other of await tx.affiliation.findMany({ where: livePrimary(contactId) })) {
    await markPrimary(tx, actor, other, false);
  }
}

async function startFunction(
  tx: Transaction,
  actor: Actor,
  data: AffiliationInput & { isPrimary: boolean },
): Promise<Affiliation> {
  const started = await tx.affiliation.create({ data });
  await recordAudit(tx, actor, {
    action: 'affiliation.started',
    subject: { type: 'Affiliation', id: started.id },
    changes: changesOfNew(data),
  });
  return started;
}

async function findAffiliation(tx: Transaction, id: string): Promise<Affiliation> {
  const affiliation = await tx.affiliation.findUnique({ where: { id } });
  if (!affiliation) throw new NotFoundError('Affiliation');
  return affiliation;
}

/** The functions of one contact change one after another: two people cannot both choose the primary one. */
async function lockContact(tx: Transaction, contactId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM contacts WHERE "id" = ${contactId}::uuid FOR UPDATE`;
}

function write(tx: Transaction, actor: Actor, update: AffiliationChange): Promise<Affiliation> {
  return versionedUpdate<Affiliation>(tx, actor, {
    delegate: tx.affiliation,
    type: 'Affiliation',
    ...update,
  });
}

function markPrimary(
  tx: Transaction,
  actor: Actor,
  affiliation: Affiliation,
  isPrimary: boolean,
): Promise<Affiliation> {
  const { id, version: expectedVersion } = affiliation;
  return write(tx, actor, { action: 'affiliation.updated', id, expectedVersion, patch: { isPrimary } });
}

/** Without the fields that are to stay as they are. */
function definedOf(input: AffiliationPatch): AffiliationPatch {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
