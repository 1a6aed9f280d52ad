import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { until } from '../support/processes';
import type { Town } from './town';

interface ImportState {
  import: {
    id: string;
    version: number;
    status: string;
    totalRows: number;
    error: string | null;
    counts: Record<string, number>;
  };
}

const STATE = `query ($id: ID!) { import(id: $id) { id version status totalRows error counts {
  newRows changedRows sameRows duplicateRows wrongRows remarked blankRows newBusinesses newContacts newAffiliations newMemberships
  newsletterWishes invitations } } }`;

/** Brings the list as a person does: file, columns as proposed, dry run, run. */
export async function importList(town: Town, file: string, topicId: string): Promise<Record<string, number>> {
  // Inviting people to the newsletter takes the right to write to subscribers.
  const { communications } = town.staff;
  const response = await fetch(`${town.url}/admin/upload/import`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(basename(file)),
      cookie: communications.cookie,
    },
    body: readFileSync(file),
  });
  const { id } = (await response.json()) as { id: string };
  const state = async () => (await communications.ask<ImportState>(STATE, { id })).import;
  const reached = async (status: string) => {
    const end = await until(
      `the import to be ${status}`,
      async () => {
        const now = await state();
        return now.status === status || now.status === 'FAILED' ? now : undefined;
      },
      300,
    );
    if (end.status === 'FAILED') throw new Error(`The import failed: ${end.error}`);
    return end;
  };
  const { version } = await state();
  await communications.ask(
    'mutation ($id: ID!, $v: Int!, $input: ImportSettingsInput!) { updateImport(id: $id, expectedVersion: $v, input: $input) { id } }',
    { id, v: version, input: { options: { topicId, tag: 'repetitie' } } },
  );
  await communications.ask('mutation ($id: ID!) { checkImport(id: $id) { id } }', { id });
  const checked = await reached('CHECKED');
  await communications.ask('mutation ($id: ID!) { applyImport(id: $id) { id } }', { id });
  const finished = await reached('FINISHED');
  return { rows: checked.totalRows, ...finished.counts };
}

/** A target group that is not empty: businesses of the tag that the import gave, in one area. */
export async function makeSegment(town: Town): Promise<{ id: string; counts: Record<string, number> }> {
  const { manager } = town.staff;
  const definition = { match: 'ALL', conditions: [{ field: 'tag', operator: 'IN', value: ['repetitie'] }] };
  const { createSegment } = await manager.ask<{ createSegment: { id: string } }>(
    'mutation ($input: CreateSegmentInput!) { createSegment(input: $input) { id } }',
    { input: { name: 'Doelgroep van de repetitie', definition } },
  );
  const { previewSegment } = await manager.ask<{
    previewSegment: { businessCount: number; contactCount: number };
  }>(
    'query ($definition: JSON!) { previewSegment(definition: $definition) { businessCount contactCount } }',
    { definition },
  );
  return {
    id: createSegment.id,
    counts: { businesses: previewSegment.businessCount, contacts: previewSegment.contactCount },
  };
}

interface VisitStep {
  id: string;
  version: number;
  status: string;
}

/** The account manager plans a visit, invites, confirms, holds and reports it with an agreement. */
export async function visitOne(
  town: Town,
  business: { businessId: string; contactId: string },
): Promise<Record<string, number>> {
  const { manager } = town.staff;
  const startsAt = new Date(Date.now() - 2 * 3_600_000).toISOString();
  const endsAt = new Date(Date.now() - 3_600_000).toISOString();
  const { planVisit } = await manager.ask<{ planVisit: VisitStep }>(
    'mutation ($input: PlanVisitInput!) { planVisit(input: $input) { id version status } }',
    {
      input: {
        businessId: business.businessId,
        contactIds: [business.contactId],
        subject: 'Kennismaking',
        startsAt,
        endsAt,
      },
    },
  );
  let visit = planVisit;
  for (const verb of ['inviteToVisit', 'confirmVisit', 'holdVisit']) {
    const answer = await manager.ask<Record<string, VisitStep>>(
      `mutation ($id: ID!, $v: Int!) { ${verb}(id: $id, expectedVersion: $v) { id version status } }`,
      { id: visit.id, v: visit.version },
    );
    visit = answer[verb] ?? visit;
  }
  const agreement = { what: 'Contact met vergunningen leggen', userId: manager.id, dueOn: inDays(14) };
  await manager.ask(
    'mutation ($id: ID!, $v: Int!, $input: ReportVisitInput!) { reportVisit(id: $id, expectedVersion: $v, input: $input) { id } }',
    {
      id: visit.id,
      v: visit.version,
      input: { report: 'Goed gesprek over uitbreiding.', agreements: [agreement] },
    },
  );
  return {
    reported: await town.count(`SELECT count(*) FROM visits WHERE "status" = 'REPORTED' AND "id" = $1`, [
      visit.id,
    ]),
    commitments: await town.count('SELECT count(*) FROM commitments WHERE "visitId" = $1', [visit.id]),
  };
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Everything that happened stands on the business's timeline. */
export async function readTimeline(town: Town, businessId: string): Promise<string[]> {
  const { timeline } = await town.staff.manager.ask<{ timeline: { nodes: { kind: string }[] } }>(
    'query ($businessId: ID!) { timeline(businessId: $businessId, first: 100) { nodes { kind } } }',
    { businessId },
  );
  return [...new Set(timeline.nodes.map((item) => item.kind))];
}
