import { v7 as uuidv7 } from 'uuid';
import type { Changes } from '../audit/audit';
import { bulkInsert, bulkPatch } from '../database/bulk-write';
import type { SqlRunner } from '../database/prisma.service';
import type { ImportBatchLog } from './import-batch-log';
import type { FieldChange } from './import-changes.rules';
import type { PlannedContact, PlannedRow } from './import-plan.rules';
import { auditOf, changedRecords, newColumnsOf, PATCHED, patchOf, TABLES } from './import-write-columns';
import { currentColumns, fieldsOf } from './import-write.queries';

/** Makes the people that nobody had yet, with their addresses and telephone numbers. */
export async function makeContacts(
  tx: SqlRunner,
  log: ImportBatchLog,
  planned: readonly PlannedContact[],
): Promise<void> {
  const rows = planned.map((contact) => {
    contact.id = uuidv7();
    log.made.add(contact);
    log.created(contact.firstRow ?? 0, 'Contact', contact.id, contact.draft);
    return { id: contact.id, ...newColumnsOf('contact', contact), source: 'import' };
  });
  await bulkInsert(tx, 'contacts', TABLES.contacts, rows);
  const emails = planned.flatMap((contact) => emailsOf(contact, true));
  const phones = planned.flatMap((contact) => phonesOf(contact, true));
  await bulkInsert(tx, 'contact_emails', TABLES.contact_emails, emails);
  await bulkInsert(tx, 'contact_phones', TABLES.contact_phones, phones);
  log.counts.newContacts += rows.length;
}

/** Writes the fields, addresses and numbers that rows add to or change in people who were there. */
export async function changeContacts(
  tx: SqlRunner,
  log: ImportBatchLog,
  rows: readonly PlannedRow[],
): Promise<void> {
  const changed = changedRecords(rows, 'contact', log.made);
  if (changed.length === 0) return;
  const before = await currentColumns(
    tx,
    'contacts',
    changed.map(({ record }) => String(record.id)),
  );
  const patches = changed.map(({ record, row, changes }) => {
    const id = String(record.id);
    const patch = patchOf('contact', record, changes);
    const fields = { ...fieldsOf(before.get(id), patch), ...addedLists(changes) };
    log.updated(row, 'Contact', id, { audit: auditOf(changes), fields });
    if (!log.context.earlier.has(record)) log.counts.changedContacts += 1;
    return { id, patch };
  });
  await bulkPatch(tx, 'contacts', PATCHED.contact, patches);
  const emails = changed.flatMap(({ record, changes }) => emailsOf(record, hadNone(changes, 'emails')));
  const phones = changed.flatMap(({ record, changes }) => phonesOf(record, hadNone(changes, 'phones')));
  await bulkInsert(tx, 'contact_emails', TABLES.contact_emails, emails, 'DO NOTHING');
  await bulkInsert(tx, 'contact_phones', TABLES.contact_phones, phones, 'DO NOTHING');
}

/** Addresses and numbers before and after, as lists. */
function addedLists(changes: FieldChange[]): Changes {
  const lists: Changes = {};
  for (const { field, from, to } of changes) {
    if (field !== 'emails' && field !== 'phones') continue;
    lists[field] = [lists[field] ? lists[field][0] : listOf(from), listOf(to)];
  }
  return lists;
}

const listOf = (printed: FieldChange['to']): string[] =>
  printed === null ? [] : String(printed).split(', ');

function hadNone(changes: FieldChange[], field: string): boolean {
  return changes.some((change) => change.field === field && change.from === null);
}

function emailsOf({ id, draft }: PlannedContact, firstIsPrimary: boolean) {
  return draft.emails.map((address, place) => ({
    contactId: String(id),
    address,
    isPrimary: firstIsPrimary && place === 0,
  }));
}

function phonesOf({ id, draft }: PlannedContact, firstIsPrimary: boolean) {
  return draft.phones.map((number, place) => ({
    contactId: String(id),
    number,
    isPrimary: firstIsPrimary && place === 0,
  }));
}
