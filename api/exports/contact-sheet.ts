import type { Contact } from '../../prisma/generated/client';
import type { DbClient } from '../database/prisma.service';
import { dialled } from './business-sheet';
import { SALUTATION, writtenDay } from './dutch-words';
import type { Column } from './export.types';

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

const businessOf = ({ functions }: ContactRow) => functions.find(({ isBusiness }) => isBusiness);
const boardOf = ({ functions }: ContactRow) =>
  functions.find(({ isBusiness, isBoardMember }) => isBoardMember && !isBusiness);

export const CONTACT_COLUMNS: readonly Column<ContactRow>[] = [
  { header: 'Aanhef', text: ({ salutationPreference }) => SALUTATION[salutationPreference] },
  { header: 'Voorletters', text: ({ initials }) => initials },
  { header: 'Voornaam', text: ({ givenName }) => givenName },
  { header: 'Tussenvoegsel', text: ({ infix }) => infix },
  { header: 'Achternaam', text: ({ familyName }) => familyName },
  { header: 'E-mail contact', text: ({ emails }) => emails[0] },
  { header: 'Telefoon contact', text: ({ phones }) => phones[0] && dialled(phones[0]) },
  { header: 'Bedrijfsnaam', text: (contact) => businessOf(contact)?.party },
  { header: 'KVK-nummer', text: (contact) => businessOf(contact)?.kvkNumber },
  { header: 'Vestigingsnummer', text: (contact) => businessOf(contact)?.branchNumber },
  { header: 'Functie', text: (contact) => businessOf(contact)?.role },
  { header: 'Vereniging', text: (contact) => boardOf(contact)?.party },
  // Who is on the board without a function of their own is told from a member by this word.
  { header: 'Bestuursfunctie', text: (contact) => boardOf(contact) && (boardOf(contact)?.role ?? 'ja') },
  { header: 'Bestuur vanaf', text: (contact) => writtenDay(boardOf(contact)?.startsOn ?? null) },
  { header: 'Bestuur tot', text: (contact) => writtenDay(boardOf(contact)?.termEndsOn ?? null) },
  {
    header: 'Andere functies',
    text: (contact) =>
      contact.functions
        .filter((one) => one !== businessOf(contact) && one !== boardOf(contact))
        .map(({ party, role }) => [role, party].filter(Boolean).join(', '))
        .join('; '),
  },
  { header: 'Andere e-mailadressen', text: ({ emails }) => emails.slice(1).join('; ') },
  { header: 'Andere telefoonnummers', text: ({ phones }) => phones.slice(1).map(dialled).join('; ') },
  { header: 'Labels van de persoon', text: ({ tags }) => tags.join('; ') },
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
