import type { Commitment, Interaction } from '../../prisma/generated/client';
import { fullName, type ContactName } from '../contacts/contact-name.rules';
import type { DbClient } from '../database/prisma.service';
import { COMMITMENT_STATUS, dutchMoment, INTERACTION_CHANNEL, writtenDay } from './dutch-words';
import type { Column } from './export.types';

/** With whom it was, as people name them. */
interface WithParty {
  party: string;
  people: string[];
  colleague: string;
}

export type InteractionRow = Interaction & WithParty;
export type CommitmentRow = Commitment & WithParty;

export const INTERACTION_COLUMNS: readonly Column<InteractionRow>[] = [
  { header: 'Wanneer', text: ({ occurredAt }) => dutchMoment(occurredAt) },
  { header: 'Kanaal', text: ({ channel }) => INTERACTION_CHANNEL[channel] },
  { header: 'Bedrijf of vereniging', text: ({ party }) => party },
  { header: 'Contactpersonen', text: ({ people }) => people.join('; ') },
  { header: 'Samenvatting', text: ({ summary }) => summary },
  { header: 'Vervolgactie', text: ({ followUp }) => followUp },
  { header: 'Vervolg op', text: ({ followUpOn }) => writtenDay(followUpOn) },
  { header: 'Collega', text: ({ colleague }) => colleague },
];

export const COMMITMENT_COLUMNS: readonly Column<CommitmentRow>[] = [
  { header: 'Toezegging', text: ({ what }) => what },
  { header: 'Bedrijf of vereniging', text: ({ party }) => party },
  { header: 'Contactpersoon', text: ({ people }) => people.join('; ') },
  { header: 'Collega', text: ({ colleague }) => colleague },
  { header: 'Uiterlijk op', text: ({ dueOn }) => writtenDay(dueOn) },
  { header: 'Stand', text: ({ status }) => COMMITMENT_STATUS[status] },
  { header: 'Afgehandeld op', text: ({ settledAt }) => dutchMoment(settledAt) },
  { header: 'Reden', text: ({ settledReason }) => settledReason },
];

const NAME = { select: { name: true } } as const;
const PERSON = {
  select: { givenName: true, initials: true, infix: true, familyName: true, salutationPreference: true },
} as const;

export async function interactionRows(db: DbClient, ids: readonly string[]): Promise<InteractionRow[]> {
  const rows = await db.interaction.findMany({
    // What is for the team only is in no sheet, whoever makes it: a sheet travels.
    where: { id: { in: [...ids] }, isConfidential: false },
    include: {
      business: NAME,
      association: NAME,
      user: NAME,
      participants: { select: { contact: PERSON }, orderBy: { contactId: 'asc' } },
    },
  });
  return rows.map(({ business, association, user, participants, ...interaction }) => ({
    ...interaction,
    ...named(
      business ?? association,
      participants.map(({ contact }) => contact),
      user,
    ),
  }));
}

export async function commitmentRows(db: DbClient, ids: readonly string[]): Promise<CommitmentRow[]> {
  const rows = await db.commitment.findMany({
    where: { id: { in: [...ids] } },
    include: { business: NAME, association: NAME, user: NAME, contact: PERSON },
  });
  return rows.map(({ business, association, user, contact, ...commitment }) => ({
    ...commitment,
    ...named(business ?? association, contact ? [contact] : [], user),
  }));
}

function named(
  party: { name: string } | null,
  people: readonly ContactName[],
  user: { name: string } | null,
): WithParty {
  return { party: party?.name ?? '', people: people.map(fullName), colleague: user?.name ?? '' };
}
