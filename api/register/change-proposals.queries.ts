import type { ChangeProposal, Prisma } from '../../prisma/generated/client';
import { SYSTEM_ACTOR } from '../access/actor';
import { recordAudit } from '../audit/audit';
import type { Transaction } from '../database/prisma.service';
import { isSameProposal } from './change-proposal.rules';
import { changesOf, type ProposalDraft } from './change-proposal.types';

/** Whom a proposal is about, and the signal that led to it. */
export interface ProposalSubject {
  kvkNumber: string;
  branchNumber: string | null;
  businessId: string | null;
  name: string;
  signalType: string;
  signalAt: Date;
}

/**
 * Makes the open proposals about one establishment say what the register says now: new ones are added, those that still
 * stand are renewed, those that hold no longer are withdrawn. What a person refused before is not asked again.
 * The caller holds the lock of the establishment.
 * @returns true when at least one is open because of this
 */
export async function renewProposals(
  tx: Transaction,
  subject: ProposalSubject,
  drafts: readonly ProposalDraft[],
): Promise<boolean> {
  const { kvkNumber, branchNumber, businessId } = subject;
  const known = await tx.changeProposal.findMany({
    where: { kvkNumber, branchNumber, businessId, status: { in: ['OPEN', 'REJECTED'] } },
    orderBy: { createdAt: 'desc' },
  });
  const open = known.filter(({ status }) => status === 'OPEN');
  for (const old of open)
    if (old.kind !== 'CHECK' && !drafts.some(({ kind }) => kind === old.kind)) await withdraw(tx, old);
  const wanted = drafts.filter((draft) => !wasRefused(known, draft, subject));
  for (const draft of wanted) {
    const old = open.find(({ kind }) => kind === draft.kind);
    if (old) await renew(tx, old, subject, draft);
    else await propose(tx, subject, draft);
  }
  return wanted.length > 0;
}

function wasRefused(
  known: readonly ChangeProposal[],
  draft: ProposalDraft,
  { signalAt }: ProposalSubject,
): boolean {
  const refused = known.find(({ kind, status }) => kind === draft.kind && status === 'REJECTED');
  if (!refused || !isSameProposal(draft.changes, changesOf(refused))) return false;
  // Nothing to compare in a proposal that only says "look": there the moment tells.
  return draft.kind !== 'CHECK' || refused.signalAt >= signalAt;
}

async function propose(
  tx: Transaction,
  subject: ProposalSubject,
  { kind, changes }: ProposalDraft,
): Promise<void> {
  const { id } = await tx.changeProposal.create({
    data: { ...subject, kind, changes: changes as Prisma.InputJsonObject },
    select: { id: true },
  });
  await note(tx, 'change-proposal.made', id, { kind: [null, kind] });
}

async function renew(
  tx: Transaction,
  old: ChangeProposal,
  { name, signalType, signalAt }: ProposalSubject,
  { changes }: ProposalDraft,
): Promise<void> {
  if (isSameProposal(changes, changesOf(old))) return;
  await tx.changeProposal.update({
    where: { id: old.id },
    data: {
      name,
      signalType,
      signalAt,
      changes: changes as Prisma.InputJsonObject,
      version: { increment: 1 },
    },
  });
  await note(tx, 'change-proposal.renewed', old.id, {});
}

async function withdraw(tx: Transaction, { id, version }: ChangeProposal): Promise<void> {
  await tx.changeProposal.update({ where: { id }, data: { status: 'WITHDRAWN', version: version + 1 } });
  await note(tx, 'change-proposal.withdrawn', id, { status: ['OPEN', 'WITHDRAWN'] });
}

function note(
  tx: Transaction,
  action: string,
  id: string,
  changes: Record<string, [unknown, unknown]>,
): Promise<void> {
  return recordAudit(tx, SYSTEM_ACTOR, { action, subject: { type: 'ChangeProposal', id }, changes });
}
