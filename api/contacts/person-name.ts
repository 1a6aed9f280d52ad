import { Prisma, type Contact } from '../../prisma/generated/client';
import { fullName } from './contact-name.rules';

/** The columns that the name of a contact is made of. */
export const NAME_COLUMNS = [
  'id',
  'initials',
  'givenName',
  'infix',
  'familyName',
  'salutationPreference',
] as const;

export type NamedContact = Pick<Contact, (typeof NAME_COLUMNS)[number]>;

/** The name columns of `contacts c` as JSON. */
export const NAME_JSON = Prisma.sql`json_build_object(${Prisma.join(
  NAME_COLUMNS.map((column) => Prisma.raw(`'${column}', c."${column}"`)),
)})`;

/** A contact row as the name that people see. */
export function asPerson(contact: NamedContact): { id: string; name: string } {
  return { id: contact.id, name: fullName(contact) };
}
