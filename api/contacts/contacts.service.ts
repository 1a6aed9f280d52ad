import { Injectable } from '@nestjs/common';
import type { Contact } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { auditedAs, changesOfNew, type Changes } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import type { Page, Wanted } from '../database/page';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { survivorOf } from '../database/survivor';
import { Checks } from '../errors/checks';
import { withFieldRefusals } from '../errors/database-refusal';
import { NotFoundError } from '../errors/domain-error';
import { dutchDay } from '../formats/calendar-day';
import { SegmentsService } from '../segments/segments.service';
import { checkedFunction, withPrimaryFunction } from './affiliation.rules';
import { checkedContact, type CheckedContact } from './contact.rules';
import type {
  ContactFunctionInput,
  ContactInput,
  ContactListRequest,
  NewContactInput,
} from './contact.types';
import { insertContact } from './contact-insert.queries';
import { contactPage } from './contacts.queries';

const REFUSED_FIELDS = {
  affiliations_businessId_fkey: 'affiliations',
  affiliations_associationId_fkey: 'affiliations',
};

type AddressLists = Pick<CheckedContact<ContactInput>, 'emails' | 'phones'>;

/** People at businesses and associations, with their addresses. Their functions are changed by AffiliationsService. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly segments: SegmentsService,
  ) {}

  async list(actor: Actor, request: ContactListRequest, wanted: Wanted): Promise<Page<Contact>> {
    requirePermission(actor, 'contacts.read');
    const filter = await this.segments.resolveContacts(actor, request.filter);
    return contactPage(this.prisma, { ...request, filter }, wanted);
  }

  /** The id of a contact who was merged leads to the one that is left. */
  async get(actor: Actor, id: string): Promise<Contact> {
    requirePermission(actor, 'contacts.read');
    const contact = await this.prisma.contact.findUnique({ where: { id } });
    if (!contact) throw new NotFoundError('Contact');
    return contact.mergedIntoId ? this.get(actor, await survivorOf(this.prisma, 'contacts', id)) : contact;
  }

  /** Makes a contact, at once with addresses and functions. @throws ValidationError naming every wrong field */
  async create(actor: Actor, input: NewContactInput): Promise<Contact> {
    requirePermission(actor, 'contacts.write');
    const { affiliations: functions = [], ...rest } = input;
    const affiliations = this.checkedFunctions(functions);
    const contact = checkedContact(rest, true);
    const noted = {
      action: 'contact.created',
      type: 'Contact',
      changes: changesOfNew({ ...contact, affiliations }),
    };
    return withFieldRefusals(REFUSED_FIELDS, () =>
      insertContact(this.prisma, { ...contact, affiliations }, (made) => auditedAs(actor, noted, made)),
    );
  }

  /**
   * Changes a contact; a list of addresses that is given replaces the old one.
   * @throws StaleVersionError when somebody else changed the contact since `expectedVersion`
   */
  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: Partial<ContactInput>,
  ): Promise<Contact> {
    requirePermission(actor, 'contacts.write');
    const { emails, phones, ...patch } = checkedContact(input, false);
    const lists: AddressLists = { ...(emails ? { emails } : {}), ...(phones ? { phones } : {}) };
    return this.prisma.transaction(async (tx) => {
      const alsoChanged = await addressChanges(tx, id, lists);
      const update = { action: 'contact.updated', id, expectedVersion, patch, alsoChanged };
      const contact = await change(tx, actor, update);
      if (emails && alsoChanged['emails']) {
        await tx.contactEmail.deleteMany({ where: { contactId: id } });
        await tx.contactEmail.createMany({ data: emails.map((email) => ({ ...email, contactId: id })) });
      }
      if (phones && alsoChanged['phones']) {
        await tx.contactPhone.deleteMany({ where: { contactId: id } });
        await tx.contactPhone.createMany({ data: phones.map((phone) => ({ ...phone, contactId: id })) });
      }
      return contact;
    });
  }

  async archive(actor: Actor, id: string, expectedVersion: number): Promise<Contact> {
    requirePermission(actor, 'contacts.write');
    const patch = { archivedAt: this.clock.now() };
    return this.prisma.transaction((tx) =>
      change(tx, actor, { action: 'contact.archived', id, expectedVersion, patch }),
    );
  }

  async restore(actor: Actor, id: string, expectedVersion: number): Promise<Contact> {
    requirePermission(actor, 'contacts.write');
    const patch = { archivedAt: null };
    return this.prisma.transaction((tx) =>
      change(tx, actor, { action: 'contact.restored', id, expectedVersion, patch }),
    );
  }

  private checkedFunctions(functions: ContactFunctionInput[]) {
    const checks = new Checks();
    const today = dutchDay(this.clock.now());
    const checked = functions.map((one, place) =>
      checkedFunction(checks, one, today, `affiliations.${place}.`),
    );
    checks.done();
    return withPrimaryFunction(checked);
  }
}

function change(
  tx: Transaction,
  actor: Actor,
  update: { action: string; id: string; expectedVersion: number; patch: object; alsoChanged?: Changes },
): Promise<Contact> {
  return versionedUpdate<Contact>(tx, actor, { delegate: tx.contact, type: 'Contact', ...update });
}

/** The lists that differ from what stands there, whatever their order. */
async function addressChanges(tx: Transaction, contactId: string, lists: AddressLists): Promise<Changes> {
  const changes: Changes = {};
  if (lists.emails) {
    const before = await tx.contactEmail.findMany({
      where: { contactId },
      select: { address: true, isPrimary: true },
    });
    if (asText(before) !== asText(lists.emails)) changes['emails'] = [before, lists.emails];
  }
  if (lists.phones) {
    const before = await tx.contactPhone.findMany({
      where: { contactId },
      select: { number: true, isPrimary: true },
    });
    if (asText(before) !== asText(lists.phones)) changes['phones'] = [before, lists.phones];
  }
  return changes;
}

function asText(rows: { address?: string; number?: string; isPrimary: boolean }[]): string {
  return rows
    .map(({ address, number, isPrimary }) => `${address ?? number} ${isPrimary}`)
    .sort()
    .join();
}
