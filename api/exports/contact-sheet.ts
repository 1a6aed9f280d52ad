import type { Contact } from '../../prisma/generated/client';
import type { DbClient, Transaction } from '../database/prisma.service';
import { dialled } from './business-sheet';
import { LANGUAGE, SALUTATION, writtenDay } from './dutch-words';
import type { Column } from './export.types';
import { several } from './several';

export interface ContactRow extends Contact {
  /** The primary one first. */
  emails: string[];
  phones: string[];
  functions: {
    party: string;
    role: string | null;
    kvkNumber: string | null;
    branchNumber: string | null;
    isBusiness: boolean;
    isBoardMember: boolean;
    startsOn: Date | null;
    termEndsOn: Date | null;
  }[];
}

type Function = ContactRow['functions'][number];

/** One line of the sheet: somebody with at most one function at a business and one on a board, as our own import reads them. */
export interface ContactLine extends ContactRow {
  at?: Function;
  board?: Function;
  /** Told in words only. */
  others: Function[];
}

/**
 * As many lines as somebody has functions at businesses, or on boards when those are more, so that each comes back as what it is. A line
 * without a business of its own names the first one again: somebody without an e-mail address is found by where they work.
 */
export function contactLines(contact: ContactRow): ContactLine[] {
  const businesses = contact.functions.filter(isAtBusiness);
  const boards = contact.functions.filter(isOnBoard);
  const others = contact.functions.filter((one) => !isAtBusiness(one) && !isOnBoard(one));
  return Array.from({ length: Math.max(1, businesses.length, boards.length) }, (_, place) => ({
    ...contact,
    at: businesses[place] ?? businesses[0],
    board: boards[place],
    others,
  }));
}

/** Somebody once, as a label or a mail merge wants it. */
export function personLine(contact: ContactRow): ContactLine {
  const at = contact.functions.find(isAtBusiness);
  const board = contact.functions.find(isOnBoard);
  return { ...contact, at, board, others: contact.functions.filter((one) => one !== at && one !== board) };
}

/** How many lines `contactLines` makes of the people in an export. */
export async function countContactLines(tx: Transaction, exportId: string): Promise<number> {
  const [counted] = await tx.$queryRaw<{ lines: number }[]>`
    SELECT coalesce(sum(greatest(1, f.businesses, f.boards)), 0)::int AS lines
    FROM exports e CROSS JOIN unnest(e."recordIds") AS person("id") CROSS JOIN LATERAL (
      SELECT count(a."businessId") AS businesses,
        count(*) FILTER (WHERE a."businessId" IS NULL AND a."isBoardMember") AS boards
      FROM affiliations a WHERE a."contactId" = person."id" AND a."endsOn" IS NULL
    ) f WHERE e."id" = ${exportId}::uuid`;
  return counted?.lines ?? 0;
}

const isAtBusiness = ({ isBusiness }: Function): boolean => isBusiness;
const isOnBoard = ({ isBusiness, isBoardMember }: Function): boolean => isBoardMember && !isBusiness;

export const CONTACT_COLUMNS: readonly Column<ContactLine>[] = [
  { header: 'Aanhef', text: ({ salutationPreference }) => SALUTATION[salutationPreference] },
  { header: 'Voorletters', text: ({ initials }) => initials },
  { header: 'Voornaam', text: ({ givenName }) => givenName },
  { header: 'Tussenvoegsel', text: ({ infix }) => infix },
  { header: 'Achternaam', text: ({ familyName }) => familyName },
  { header: 'E-mail contact', text: ({ emails }) => emails[0] },
  { header: 'Telefoon contact', text: ({ phones }) => phones[0] && dialled(phones[0]) },
  { header: 'Bedrijfsnaam', text: ({ at }) => at?.party },
  { header: 'KVK-nummer', text: ({ at }) => at?.kvkNumber },
  { header: 'Vestigingsnummer', text: ({ at }) => at?.branchNumber },
  { header: 'Functie', text: ({ at }) => at?.role },
  { header: 'Functie sinds', text: ({ at }) => writtenDay(at?.startsOn ?? null) },
  { header: 'Vereniging', text: ({ board }) => board?.party },
  // Who is on the board without a function of their own is told from a member by this word.
  { header: 'Bestuursfunctie', text: ({ board }) => board && (board.role ?? 'ja') },
  { header: 'Bestuur vanaf', text: ({ board }) => writtenDay(board?.startsOn ?? null) },
  { header: 'Bestuur tot', text: ({ board }) => writtenDay(board?.termEndsOn ?? null) },
  {
    header: 'Andere functies',
    text: ({ others }) =>
      others.map(({ party, role }) => [role, party].filter(Boolean).join(', ')).join('; '),
  },
  { header: 'Andere e-mailadressen', text: ({ emails }) => emails.slice(1).join('; ') },
  { header: 'Andere telefoonnummers', text: ({ phones }) => phones.slice(1).map(dialled).join('; ') },
  { header: 'Taal', text: ({ language }) => LANGUAGE[language] },
  { header: 'Labels van de persoon', text: ({ tags }) => several(tags) },
  { header: 'Opmerkingen bij de persoon', text: ({ remarks }) => remarks },
];

const PRIMARY_FIRST = [{ isPrimary: 'desc' }, { id: 'asc' }] as const;

export async function contactRows(db: DbClient, ids: readonly string[]): Promise<ContactRow[]> {
  const rows = await db.contact.findMany({
    where: { id: { in: [...ids] } },
    include: {
      emails: { orderBy: [...PRIMARY_FIRST] },
      phones: { orderBy: [...PRIMARY_FIRST] },
      affiliations: {
        where: { endsOn: null },
        orderBy: [...PRIMARY_FIRST],
        include: {
          business: { select: { name: true, kvkNumber: true, branchNumber: true } },
          association: { select: { name: true } },
        },
      },
    },
  });
  return rows.map(({ emails, phones, affiliations, ...contact }) => ({
    ...contact,
    emails: emails.map(({ address }) => address),
    phones: phones.map(({ number }) => number),
    functions: affiliations.map(({ business, association, ...one }) => ({
      party: (business ?? association)?.name ?? '',
      role: one.role,
      kvkNumber: business?.kvkNumber ?? null,
      branchNumber: business?.branchNumber ?? null,
      isBusiness: business !== null,
      isBoardMember: one.isBoardMember,
      startsOn: one.startsOn,
      termEndsOn: one.termEndsOn,
    })),
  }));
}
