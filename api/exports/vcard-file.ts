import ICAL from 'ical.js';
import { fullName } from '../contacts/contact-name.rules';
import type { ContactRow } from './contact-sheet';

type Property = [
  name: string,
  params: Record<string, string | string[]>,
  type: string,
  value: string | string[],
];

/** People as vCard 3.0 (RFC 2426), which Outlook, Google and Apple all read. The library escapes and folds. */
export async function* vcardFile(parts: AsyncIterable<ContactRow[]>): AsyncIterable<string> {
  for await (const contacts of parts) yield contacts.map((contact) => `${cardOf(contact)}\r\n`).join('');
}

function cardOf(contact: ContactRow): string {
  const { familyName, givenName, infix, initials, emails, phones, functions } = contact;
  const [current] = functions;
  const properties: Property[] = [
    ['version', {}, 'text', '3.0'],
    ['prodid', {}, 'text', '-//Ingang//Ingang//NL'],
    ['uid', {}, 'text', `contact-${contact.id}@ingang`],
    [
      'n',
      {},
      'text',
      [[infix, familyName].filter(Boolean).join(' '), givenName ?? initials ?? '', '', '', ''],
    ],
    ['fn', {}, 'text', fullName(contact)],
    ...emails.map((address): Property => ['email', { type: 'work' }, 'text', address]),
    ...phones.map((number): Property => ['tel', { type: ['work', 'voice'] }, 'phone-number', number]),
    ...(current ? organisationOf(current) : []),
  ];
  return ICAL.stringify.component(['vcard', properties, []], ICAL.design.vcard3);
}

function organisationOf({ party, role }: ContactRow['functions'][number]): Property[] {
  return [['org', {}, 'text', [party]], ...(role ? [['title', {}, 'text', role] as Property] : [])];
}
