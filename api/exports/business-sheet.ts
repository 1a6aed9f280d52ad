import { Prisma, type Business } from '../../prisma/generated/client';
import { withoutShieldedAddress } from '../businesses/business.rules';
import type { PrismaService } from '../database/prisma.service';
import { showPhoneNumber } from '../formats/phone-number';
import { BUSINESS_STATUS } from './dutch-words';
import type { Column } from './export.types';
import { several } from './several';

type Told = Pick<
  Business,
  | (
      | 'id'
      | 'name'
      | 'kvkNumber'
      | 'branchNumber'
      | 'street'
      | 'houseNumber'
      | 'postcode'
      | 'city'
      | 'workingPersons'
    )
  | (
      | 'website'
      | 'phone'
      | 'email'
      | 'legalForm'
      | 'tags'
      | 'remarks'
      | 'statutoryName'
      | 'tradeNames'
      | 'status'
    )
  | ('isNonMailing' | 'isAddressShielded')
>;

export interface BusinessRow extends Told {
  area: string | null;
  /** By name, or by e-mail address where another colleague has that name too. */
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
  { header: 'Labels', text: ({ tags }) => several(tags) },
  { header: 'Lid van', text: ({ associations }) => several(associations) },
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
export async function businessRows(
  db: Pick<PrismaService, 'rows'>,
  ids: readonly string[],
): Promise<BusinessRow[]> {
  const rows = await db.rows<BusinessRow>(
    Prisma.sql`
      WITH colleagues AS (
        SELECT "id", CASE WHEN count(*) OVER (PARTITION BY fold("name")) > 1 THEN "email"::text ELSE "name" END AS "called" FROM users)
      SELECT b."id", b."name", b."kvkNumber", b."branchNumber", b."street", b."houseNumber", b."postcode", b."city",
        b."workingPersons", b."website", b."phone", b."email"::text AS "email", b."legalForm", b."tags", b."remarks",
        b."statutoryName", b."tradeNames", b."status", b."isNonMailing", b."isAddressShielded",
        a."name" AS "area", u."called" AS "accountManager",
        ARRAY(SELECT s."code" FROM business_sectors bs JOIN sectors s ON s."id" = bs."sectorId"
          WHERE bs."businessId" = b."id" ORDER BY bs."isMain" DESC, bs."sectorId") AS "sbiCodes",
        ARRAY(SELECT o."name" FROM memberships m JOIN associations o ON o."id" = m."associationId"
          WHERE m."businessId" = b."id" AND m."endsOn" IS NULL ORDER BY m."id") AS "associations"
      FROM businesses b
      LEFT JOIN areas a ON a."id" = b."areaId"
      LEFT JOIN colleagues u ON u."id" = b."accountManagerId"
      WHERE b."id" = ANY (${[...ids]}::uuid[])`,
    { isPrepared: true },
  );
  return rows.map(withoutShieldedAddress);
}
