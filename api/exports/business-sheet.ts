import type { Business } from '../../prisma/generated/client';
import { withoutShieldedAddress } from '../businesses/business.rules';
import type { DbClient } from '../database/prisma.service';
import { showPhoneNumber } from '../formats/phone-number';
import { BUSINESS_STATUS } from './dutch-words';
import type { Column } from './export.types';

export interface BusinessRow extends Business {
  area: string | null;
  accountManager: string | null;
  /** The main one first. */
  sbiCodes: string[];
  associations: string[];
}

/** The names of the columns are those the import knows, so that a sheet can come back as it went. */
export const BUSINESS_COLUMNS: readonly Column<BusinessRow>[] = [
  { header: 'Bedrijfsnaam', text: ({ name }) => name },
  { header: 'KVK-nummer', text: ({ kvkNumber }) => kvkNumber },
  { header: 'Vestigingsnummer', text: ({ branchNumber }) => branchNumber },
  { header: 'Straat', text: ({ street }) => street },
  { header: 'Huisnummer', text: ({ houseNumber }) => houseNumber },
  { header: 'Postcode', text: ({ postcode }) => postcode },
  { header: 'Plaats', text: ({ city }) => city },
  { header: 'Gebied', text: ({ area }) => area },
  { header: 'SBI-code', text: ({ sbiCodes }) => sbiCodes[0] },
  { header: 'Werkzame personen', text: ({ workingPersons }) => workingPersons },
  { header: 'Website', text: ({ website }) => website },
  { header: 'Telefoon algemeen', text: ({ phone }) => phone && dialled(phone) },
  { header: 'E-mail algemeen', text: ({ email }) => email },
  { header: 'Rechtsvorm', text: ({ legalForm }) => legalForm },
  { header: 'Labels', text: ({ tags }) => tags.join('; ') },
  { header: 'Lid van', text: ({ associations }) => associations.join('; ') },
  { header: 'Opmerkingen', text: ({ remarks }) => remarks },
  { header: 'Naam in de statuten', text: ({ statutoryName }) => statutoryName },
  { header: 'Handelsnamen', text: ({ tradeNames }) => tradeNames.join('; ') },
  { header: 'Andere SBI-codes', text: ({ sbiCodes }) => sbiCodes.slice(1).join('; ') },
  { header: 'Status', text: ({ status }) => BUSINESS_STATUS[status] },
  { header: 'Relatiebeheerder', text: ({ accountManager }) => accountManager },
  { header: 'Wil geen post', text: ({ isNonMailing }) => (isNonMailing ? 'ja' : 'nee') },
  { header: 'Adres afgeschermd', text: ({ isAddressShielded }) => (isAddressShielded ? 'ja' : 'nee') },
];

/** A foreign number begins with 00 instead of +, which a spreadsheet would take for a sum. */
export function dialled(e164: string): string {
  return showPhoneNumber(e164).replace(/^\+/, '00');
}

/** A shielded address is in nobody's sheet, not even of those who see it on the screen. */
export async function businessRows(db: DbClient, ids: readonly string[]): Promise<BusinessRow[]> {
  const rows = await db.business.findMany({
    where: { id: { in: [...ids] } },
    include: {
      area: { select: { name: true } },
      accountManager: { select: { name: true } },
      sectors: {
        select: { sector: { select: { code: true } } },
        orderBy: [{ isMain: 'desc' }, { sectorId: 'asc' }],
      },
      memberships: {
        where: { endsOn: null },
        select: { association: { select: { name: true } } },
        orderBy: { id: 'asc' },
      },
    },
  });
  return rows.map(({ area, accountManager, sectors, memberships, ...business }) => ({
    ...withoutShieldedAddress(business),
    area: area?.name ?? null,
    accountManager: accountManager?.name ?? null,
    sbiCodes: sectors.map(({ sector }) => sector.code),
    associations: memberships.map(({ association }) => association.name),
  }));
}
