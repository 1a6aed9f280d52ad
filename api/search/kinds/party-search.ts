import { Prisma } from '../../../prisma/generated/client';
import type { SearchTier, Seeker } from '../kind-search';
import { digitsStartWith, emailFits, LONGEST_PHONE, partiesOf, personOf, type Party } from '../search-sql';
import { SearchMatch, type SearchTerms } from '../search.types';

export const BY_ID = (id: string): SearchTier => ({
  on: SearchMatch.REFERENCE,
  where: Prisma.sql`r."id" = ${id}::uuid`,
  window: 0,
});

/** By a number or address of its own, or of somebody who works there. */
export function reachTiers(terms: SearchTerms, { seesContacts }: Seeker, party: Party): SearchTier[] {
  const { phone, email } = terms;
  return [
    ...(phone
      ? [
          {
            on: SearchMatch.PHONE,
            where: digitsStartWith(Prisma.sql`r."phone"`, phone, LONGEST_PHONE),
            inOrderOf: Prisma.sql`r."phone"`,
          },
        ]
      : []),
    ...(phone && seesContacts
      ? [{ on: SearchMatch.CONTACT_PHONE, where: partiesOf(party, 'people_by_phone'), window: 0 }]
      : []),
    ...(email
      ? [
          {
            on: SearchMatch.EMAIL,
            where: emailFits(Prisma.sql`r."email"`, email),
            // Everybody may have the same ending; hardly anybody the same beginning.
            ...(email.how === 'PART' ? {} : { window: 0 }),
          },
        ]
      : []),
    ...(email && seesContacts
      ? [{ on: SearchMatch.CONTACT_EMAIL, where: partiesOf(party, 'people_by_email'), window: 0 }]
      : []),
  ];
}

/** Who answers that number or address, when it was a person's. */
export function viaColumn({ phone, email }: SearchTerms, party: Party): Prisma.Sql | undefined {
  const cases = [
    ...(phone ? [Prisma.sql`WHEN 'CONTACT_PHONE' THEN ${personOf(party, 'people_by_phone')}`] : []),
    ...(email ? [Prisma.sql`WHEN 'CONTACT_EMAIL' THEN ${personOf(party, 'people_by_email')}`] : []),
  ];
  return cases.length > 0 ? Prisma.sql`CASE h."on" ${Prisma.join(cases, ' ')} END` : undefined;
}
