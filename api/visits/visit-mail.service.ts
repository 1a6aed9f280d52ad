import { Injectable } from '@nestjs/common';
import type { Contact, Visit } from '../../prisma/generated/client';
import { momentInWords } from '../../newsletters/render/moment';
import { Clock } from '../config/clock';
import { fullName, salutation } from '../contacts/contact-name.rules';
import type { Transaction } from '../database/prisma.service';
import { calendarEntry } from '../formats/calendar-entry';
import { MailService } from '../mail/mail.service';
import { changesInWords } from './visit.rules';

type VisitMailKind = 'visit-invitation' | 'visit-changed' | 'visit-cancelled';

interface Guest {
  contact: Contact;
  email: string;
}

interface VisitFacts {
  /** Who is visited. */
  party: string;
  address: string;
  owner: { name: string; email: string; phone: string | null; jobTitle: string | null };
  visitors: string[];
}

/** The mails of a visit, each with the calendar entry that puts it in, moves it or takes it out. */
@Injectable()
export class VisitMailService {
  constructor(
    private readonly mail: MailService,
    private readonly clock: Clock,
  ) {}

  /** To everybody of their side who has an address. @returns ids for `wake` */
  async invite(tx: Transaction, visit: Visit, onlyTo?: readonly string[]): Promise<string[]> {
    const facts = await factsOf(tx, visit);
    const guests = await guestsOf(tx, visit.id, onlyTo);
    return this.writeAll(guests, (guest) => this.write(tx, 'visit-invitation', visit, facts, guest));
  }

  /** To those of the participants who were invited, with what became different. @returns ids for `wake` */
  async tellChange(
    tx: Transaction,
    before: Visit,
    visit: Visit,
    participants: readonly string[],
  ): Promise<string[]> {
    const facts = await factsOf(tx, visit);
    const invited = await invitedContactIds(tx, visit.id);
    const guests = await guestsOf(
      tx,
      visit.id,
      invited.filter((id) => participants.includes(id)),
    );
    return this.writeAll(guests, (guest) => this.write(tx, 'visit-changed', visit, facts, guest, { before }));
  }

  /** To those who were invited, or only to some of them. @returns ids for `wake` */
  async cancel(
    tx: Transaction,
    visit: Visit,
    reason?: string,
    onlyTo?: readonly string[],
  ): Promise<string[]> {
    const facts = await factsOf(tx, visit);
    const invited = await invitedContactIds(tx, visit.id);
    const guests = await guestsOf(
      tx,
      visit.id,
      onlyTo ? invited.filter((id) => onlyTo.includes(id)) : invited,
    );
    const more = reason ? { reason } : {};
    return this.writeAll(guests, (guest) => this.write(tx, 'visit-cancelled', visit, facts, guest, more));
  }

  /** After commit. */
  wake(ids: readonly string[]): Promise<void> {
    return this.mail.wake(...ids);
  }

  private async writeAll(guests: Guest[], write: (guest: Guest) => Promise<string>): Promise<string[]> {
    const ids: string[] = [];
    for (const guest of guests) ids.push(await write(guest));
    return ids;
  }

  private write(
    tx: Transaction,
    kind: VisitMailKind,
    visit: Visit,
    facts: VisitFacts,
    { contact, email }: Guest,
    more: { before?: Visit; reason?: string } = {},
  ): Promise<string> {
    const language = contact.language === 'EN' ? 'en' : 'nl';
    const words = (of: Visit) => ({
      when: momentInWords(of.startsAt, of.endsAt, language),
      where: of.location ?? facts.address,
    });
    const { owner, party, visitors } = facts;
    const data = {
      visit: { business: party, ...words(visit), visitors, topics: visit.topics },
      changes: more.before ? changesInWords(words(more.before), words(visit), language) : [],
      ...(more.reason ? { reason: more.reason } : {}),
    };
    const name = fullName(contact);
    return this.mail.write(tx, {
      kind,
      data,
      to: {
        email,
        name,
        contactId: contact.id,
        language: contact.language,
        ...(language === 'nl' ? { greeting: salutation(contact) } : {}),
      },
      subject: { type: 'Visit', id: visit.id },
      contact: {
        name: owner.name,
        email: owner.email,
        ...(owner.phone ? { phone: owner.phone } : {}),
        ...(owner.jobTitle ? { role: owner.jobTitle } : {}),
      },
      attachments: [this.calendarFile(kind, visit, facts, { name, email }, words(visit).where)],
    });
  }

  private calendarFile(
    kind: VisitMailKind,
    visit: Visit,
    facts: VisitFacts,
    attendee: { name: string; email: string },
    location: string,
  ) {
    const method = kind === 'visit-cancelled' ? 'CANCEL' : 'REQUEST';
    const text = calendarEntry({
      method,
      uid: `visit-${visit.id}@ingang`,
      sequence: visit.calendarSequence,
      stamp: this.clock.now(),
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      summary: `${visit.subject} (${facts.party})`,
      location,
      organizer: { name: facts.owner.name, email: facts.owner.email },
      attendee,
    });
    return {
      filename: method === 'CANCEL' ? 'afgezegd.ics' : 'afspraak.ics',
      type: `text/calendar; charset=utf-8; method=${method}`,
      content: Buffer.from(text).toString('base64'),
    };
  }
}

/** Who has it in their calendar: those we sent an invitation. */
export async function invitedContactIds(tx: Transaction, visitId: string): Promise<string[]> {
  const mails = await tx.mailMessage.findMany({
    where: { subjectType: 'Visit', subjectId: visitId, kind: 'visit-invitation', contactId: { not: null } },
    select: { contactId: true },
  });
  return [...new Set(mails.map((mail) => String(mail.contactId)))];
}

/** Their side: participants with a primary address, or exactly the contacts given. */
async function guestsOf(tx: Transaction, visitId: string, onlyTo?: readonly string[]): Promise<Guest[]> {
  const contacts = await tx.contact.findMany({
    where: {
      archivedAt: null,
      ...(onlyTo ? { id: { in: [...onlyTo] } } : { visits: { some: { visitId } } }),
    },
    include: { emails: { where: { isPrimary: true } } },
    orderBy: { id: 'asc' },
  });
  return contacts.flatMap(({ emails: [primary], ...contact }) =>
    primary ? [{ contact, email: primary.address }] : [],
  );
}

async function factsOf(tx: Transaction, visit: Visit): Promise<VisitFacts> {
  const { business, association, owner, participants } = await tx.visit.findUniqueOrThrow({
    where: { id: visit.id },
    select: {
      business: { select: { name: true, street: true, houseNumber: true, city: true } },
      association: { select: { name: true } },
      owner: { select: { name: true, email: true, phone: true, jobTitle: true } },
      participants: { where: { userId: { not: null } }, select: { user: { select: { name: true } } } },
    },
  });
  const party = business?.name ?? association?.name ?? '';
  const street = [business?.street, business?.houseNumber].filter(Boolean).join(' ');
  return {
    party,
    address: [street, business?.city].filter(Boolean).join(', ') || party,
    owner,
    visitors: [...new Set([owner.name, ...participants.map(({ user }) => user?.name ?? '')])].filter(Boolean),
  };
}
