import type { DuplicateRowFragment } from '../graphql/generated';

export interface PartyLine {
  id: string;
  name: string;
  /** What tells it from others. */
  hint: string;
}

/** The two records of a pair, each in one line. */
export function partyLines({ contacts, businesses }: DuplicateRowFragment): PartyLine[] {
  return [
    ...contacts.map(({ id, fullName, emails, affiliations }) => {
      const current = affiliations.find(({ endsOn }) => endsOn === null);
      const hint = [current?.business?.name ?? current?.association?.name, emails[0]?.address];
      return { id, name: fullName, hint: hint.filter(Boolean).join(' · ') };
    }),
    ...businesses.map(({ id, name, city, kvkNumber }) => ({
      id,
      name,
      hint: [kvkNumber && `KVK ${kvkNumber}`, city].filter(Boolean).join(' · '),
    })),
  ];
}
