import { Injectable } from '@nestjs/common';
import type { Interaction, Prisma } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { may, requirePermission } from '../access/permissions';
import { changesOfNew, recordAudit, type Changes } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import type { Page, Wanted } from '../database/page';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { withFieldRefusals } from '../errors/database-refusal';
import { NotFoundError } from '../errors/domain-error';
import { checkInteraction } from './interaction.rules';
import type { InteractionInput, InteractionListRequest } from './interaction.types';
import { interactionPage } from './interactions.queries';

const REFUSED_FIELDS = {
  interactions_businessId_fkey: 'businessId',
  interactions_associationId_fkey: 'associationId',
  interactions_userId_fkey: 'userId',
  interaction_participants_contactId_fkey: 'contactIds',
};

/** Contact moments. A confidential one does not exist for people outside team economie: not in a list, a count or by id. */
@Injectable()
export class InteractionsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, request: InteractionListRequest, wanted: Wanted): Promise<Page<Interaction>> {
    requirePermission(actor, 'interactions.read');
    const seesConfidential = may(actor, 'interactions.confidential');
    return interactionPage(this.prisma, request, wanted, { seesConfidential });
  }

  /** @throws NotFoundError also for a confidential one that this person may not see */
  async get(actor: Actor, id: string): Promise<Interaction> {
    requirePermission(actor, 'interactions.read');
    const interaction = await this.prisma.interaction.findFirst({
      where: { AND: [{ id }, visibleInteractions(actor)] },
    });
    if (!interaction) throw new NotFoundError('Interaction');
    return interaction;
  }

  /** @throws ValidationError when it has no party, two parties, or an unknown one */
  async log(actor: Actor, input: InteractionInput): Promise<Interaction> {
    requirePermission(actor, 'interactions.write');
    if (input.isConfidential) requirePermission(actor, 'interactions.confidential');
    checkInteraction(input);
    const { contactIds, ...rest } = input;
    const fields = {
      ...rest,
      isConfidential: input.isConfidential ?? false,
      occurredAt: input.occurredAt ?? this.clock.now(),
      userId: input.userId ?? userIdOf(actor) ?? null,
    };
    return this.write(async (tx) => {
      const interaction = await tx.interaction.create({ data: fields });
      await writeParticipants(tx, interaction.id, contactIds ?? []);
      await recordAudit(tx, actor, {
        action: 'interaction.logged',
        subject: { type: 'Interaction', id: interaction.id },
        changes: changesOfNew({ ...fields, contactIds }),
      });
      return interaction;
    });
  }

  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: Partial<InteractionInput>,
  ): Promise<Interaction> {
    requirePermission(actor, 'interactions.write');
    if (input.isConfidential) requirePermission(actor, 'interactions.confidential');
    const before = await this.get(actor, id);
    const { contactIds, occurredAt, isConfidential, ...rest } = input;
    // A cleared moment or tick leaves what stands there: neither can be nothing.
    const patch = {
      ...rest,
      occurredAt: occurredAt ?? undefined,
      isConfidential: isConfidential ?? undefined,
    };
    return this.write(async (tx) => {
      const present = await participantIds(tx, id);
      checkInteraction(input, { ...before, contactIds: present });
      const isOther = Array.isArray(contactIds) && [...contactIds].sort().join() !== present.join();
      const alsoChanged: Changes = isOther ? { contactIds: [present, contactIds] } : {};
      const interaction = await this.change(tx, actor, {
        action: 'interaction.updated',
        id,
        expectedVersion,
        patch,
        alsoChanged,
      });
      if (isOther) await writeParticipants(tx, id, contactIds);
      return interaction;
    });
  }

  async archive(actor: Actor, id: string, expectedVersion: number): Promise<Interaction> {
    requirePermission(actor, 'interactions.write');
    await this.get(actor, id);
    const patch = { archivedAt: this.clock.now() };
    return this.write((tx) =>
      this.change(tx, actor, { action: 'interaction.archived', id, expectedVersion, patch }),
    );
  }

  async restore(actor: Actor, id: string, expectedVersion: number): Promise<Interaction> {
    requirePermission(actor, 'interactions.write');
    await this.get(actor, id);
    const patch = { archivedAt: null };
    return this.write((tx) =>
      this.change(tx, actor, { action: 'interaction.restored', id, expectedVersion, patch }),
    );
  }

  private write(work: (tx: Transaction) => Promise<Interaction>): Promise<Interaction> {
    return withFieldRefusals(REFUSED_FIELDS, () => this.prisma.transaction(work));
  }

  private change(
    tx: Transaction,
    actor: Actor,
    update: { action: string; id: string; expectedVersion: number; patch: object; alsoChanged?: Changes },
  ): Promise<Interaction> {
    return versionedUpdate<Interaction>(tx, actor, {
      delegate: tx.interaction,
      type: 'Interaction',
      ...update,
    });
  }
}

/** Which contact moments exist for this person at all. */
function visibleInteractions(actor: Actor): Prisma.InteractionWhereInput {
  return may(actor, 'interactions.confidential') ? {} : { isConfidential: false };
}

async function participantIds(tx: Transaction, interactionId: string): Promise<string[]> {
  const rows = await tx.interactionParticipant.findMany({ where: { interactionId } });
  return rows.map((row) => row.contactId).sort();
}

async function writeParticipants(
  tx: Transaction,
  interactionId: string,
  contactIds: string[],
): Promise<void> {
  await tx.interactionParticipant.deleteMany({ where: { interactionId } });
  if (contactIds.length === 0) return;
  await tx.interactionParticipant.createMany({
    data: [...new Set(contactIds)].map((contactId) => ({ interactionId, contactId })),
  });
}
