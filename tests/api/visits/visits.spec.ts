import ICAL from 'ical.js';
import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
let businessId: string;
let anna: string;
let bram: string;

const FIELDS =
  'id version status nextSteps startsAt contacts { id name } users { id } owner { id } business { name } commitments { what isLate status }';
const PLAN = `mutation ($input: PlanVisitInput!) { planVisit(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($id: ID!, $v: Int!, $input: UpdateVisitInput!) { updateVisit(id: $id, expectedVersion: $v, input: $input) { ${FIELDS} } }`;
const REPORT = `mutation ($id: ID!, $v: Int!, $input: ReportVisitInput!) { reportVisit(id: $id, expectedVersion: $v, input: $input) { ${FIELDS} } }`;
const step = (name: string, more = '') =>
  `mutation ($id: ID!, $v: Int!) { visit: ${name}(id: $id, expectedVersion: $v ${more}) { ${FIELDS} } }`;

interface Visit {
  id: string;
  version: number;
  status: string;
  nextSteps: string[];
}

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
  const address = { street: 'Kerkstraat', houseNumber: '4', city: 'Lindehoven' };
  businessId = (await api.prisma.business.create({ data: { name: 'Bakkerij De Korenaar', ...address } })).id;
  anna = await person('Anna', 'Berg', 'anna@example.nl');
  bram = await person('Bram', 'Kok', undefined);
});
afterAll(() => api.close());
afterEach(() => api.clock.set('2026-03-10T09:00:00Z'));

async function person(givenName: string, familyName: string, address: string | undefined): Promise<string> {
  const emails = address ? { emails: { create: { address, isPrimary: true } } } : {};
  return (await api.prisma.contact.create({ data: { givenName, familyName, ...emails } })).id;
}

async function plan(input: object = {}): Promise<Visit> {
  const visit = {
    businessId,
    subject: 'Kennismaking',
    startsAt: '2026-03-28T09:00:00Z',
    endsAt: '2026-03-28T10:00:00Z',
    contactIds: [anna, bram],
    ...input,
  };
  return (await manager.ask<{ planVisit: Visit }>(PLAN, { input: visit })).planVisit;
}

async function take(name: string, { id, version }: Visit, more = ''): Promise<Visit> {
  return (await manager.ask<{ visit: Visit }>(step(name, more), { id, v: version })).visit;
}

async function update({ id, version }: Visit, input: object): Promise<Visit> {
  return (await manager.ask<{ updateVisit: Visit }>(UPDATE, { id, v: version, input })).updateVisit;
}

const mailsOf = (subjectId: string) =>
  api.prisma.mailMessage.findMany({ where: { subjectId }, orderBy: { id: 'asc' } });

async function appointmentsOf(subjectId: string) {
  return (await mailsOf(subjectId)).map(({ attachments }) => {
    const [file] = attachments as unknown as { content: string; type: string }[];
    const text = Buffer.from(file?.content ?? '', 'base64').toString('utf8');
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const zone = calendar.getFirstSubcomponent('vtimezone');
    if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
    return {
      text,
      type: file?.type,
      entries: calendar.getAllSubcomponents('vevent').length,
      method: calendar.getFirstPropertyValue('method'),
      uid: event.uid,
      sequence: event.sequence,
      status: event.component.getFirstPropertyValue('status'),
      startsAt: event.startDate.toJSDate().toISOString(),
      location: event.location,
    };
  });
}

const soon = { startsAt: '2026-03-10T09:30:00Z', endsAt: '2026-03-10T10:30:00Z' };

describe('the course of a visit', () => {
  it('is planned without a mail, shows who takes part and what can be done', async () => {
    const colleague = await api.as('COMMUNICATIONS');
    const visit = await plan({ userIds: [colleague.userId] });
    expect(visit).toMatchObject({
      status: 'PROPOSED',
      nextSteps: ['INVITE', 'CONFIRM', 'CANCEL'],
      owner: { id: manager.userId },
      users: [{ id: colleague.userId }],
      business: { name: 'Bakkerij De Korenaar' },
      contacts: [{ name: 'Anna Berg' }, { name: 'Bram Kok' }],
    });
    await expect(mailsOf(visit.id)).resolves.toEqual([]);
    await expect(colleague.ask(`{ visit(id: "${visit.id}") { nextSteps } }`)).resolves.toEqual({
      visit: { nextSteps: [] },
    });
  });

  it('goes from proposed to reported, and each agreement becomes a commitment', async () => {
    const visit = await take('confirmVisit', await take('inviteToVisit', await plan(soon)));
    expect(visit.nextSteps).toEqual(['CANCEL']);
    api.clock.set('2026-03-10T09:30:00Z');
    const held = await take('holdVisit', visit);
    const agreement = { userId: manager.userId, dueOn: '2026-03-09' };
    const input = {
      report: 'Goed gesprek',
      signals: 'Parkeerdruk',
      agreements: [
        { what: 'Bel over vergunning', ...agreement },
        { what: 'Stuur folder', ...agreement, dueOn: '2026-04-20' },
      ],
    };
    const { reportVisit } = await manager.ask<{ reportVisit: Visit }>(REPORT, {
      id: held.id,
      v: held.version,
      input,
    });
    expect(reportVisit).toMatchObject({
      status: 'REPORTED',
      nextSteps: [],
      commitments: [
        { what: 'Bel over vergunning', isLate: true, status: 'OPEN' },
        { what: 'Stuur folder', isLate: false, status: 'OPEN' },
      ],
    });
    const promises = await api.prisma.commitment.findMany({ where: { visitId: visit.id } });
    expect(promises.map((promise) => promise.businessId)).toEqual([businessId, businessId]);
  });

  it('refuses a step that is not next, a report without words and a stale version', async () => {
    const visit = await plan();
    const ids = { id: visit.id, v: visit.version };
    expect((await manager.refusal(step('holdVisit'), ids)).code).toBe('NOT_ALLOWED_IN_STATE');
    expect((await manager.refusal(REPORT, { ...ids, input: { report: ' ' } })).problems).toEqual([
      { field: 'report', code: 'REQUIRED' },
    ]);
    await take('confirmVisit', visit);
    expect((await manager.refusal(step('cancelVisit', ', reason: "x"'), ids)).code).toBe('STALE_VERSION');
  });

  it('keeps nothing of a report when one agreement names an unknown colleague', async () => {
    const visit = await take(
      'confirmVisit',
      await plan({ startsAt: '2026-03-01T09:00:00Z', endsAt: '2026-03-01T10:00:00Z' }),
    );
    const agreements = [{ what: 'Bel', userId: '0199a5f4-0000-7000-8000-000000000000', dueOn: '2026-04-01' }];
    const refusal = await manager.refusal(REPORT, {
      id: visit.id,
      v: visit.version,
      input: { report: 'x', agreements },
    });
    expect(refusal.problems).toEqual([{ field: 'agreements', code: 'UNKNOWN_REFERENCE' }]);
    await expect(manager.ask(`{ visit(id: "${visit.id}") { status report } }`)).resolves.toEqual({
      visit: { status: 'CONFIRMED', report: null },
    });
  });
});

describe('the appointment in their calendar', () => {
  it('is one entry that is put in, moved and taken out again', async () => {
    let visit = await take('inviteToVisit', await plan());
    visit = await update(visit, { startsAt: '2026-03-30T09:00:00Z', endsAt: '2026-03-30T10:00:00Z' });
    visit = await update(visit, { location: 'Stadhuis, kamer 3' });
    visit = await update(visit, { preparation: 'Lees het dossier' });
    visit = await take('cancelVisit', visit, ', reason: "Ziek"');

    const sent = await appointmentsOf(visit.id);
    expect(
      sent.map(({ method, sequence, status, startsAt, location }) => [
        method,
        sequence,
        status,
        startsAt,
        location,
      ]),
    ).toEqual([
      ['REQUEST', 0, 'CONFIRMED', '2026-03-28T09:00:00.000Z', 'Kerkstraat 4, Lindehoven'],
      ['REQUEST', 1, 'CONFIRMED', '2026-03-30T09:00:00.000Z', 'Kerkstraat 4, Lindehoven'],
      ['REQUEST', 2, 'CONFIRMED', '2026-03-30T09:00:00.000Z', 'Stadhuis, kamer 3'],
      ['CANCEL', 3, 'CANCELLED', '2026-03-30T09:00:00.000Z', 'Stadhuis, kamer 3'],
    ]);
    expect(new Set(sent.map(({ uid }) => uid))).toEqual(new Set([`visit-${visit.id}@ingang`]));
    expect(sent.map(({ entries }) => entries)).toEqual([1, 1, 1, 1]);
    expect(sent.every(({ text }) => !/https?:|token/.test(text))).toBe(true);
    expect(sent[3]?.type).toBe('text/calendar; charset=utf-8; method=CANCEL');
  });

  it('is mailed only to those with an address, in words, and wakes the mail job after the commit', async () => {
    const visit = await take('inviteToVisit', await plan());
    await update(visit, { startsAt: '2026-03-28T09:30:00Z' });
    const mails = await mailsOf(visit.id);
    expect(mails.map(({ kind, email, contactId }) => [kind, email, contactId])).toEqual([
      ['visit-invitation', 'anna@example.nl', anna],
      ['visit-changed', 'anna@example.nl', anna],
    ]);
    expect(mails[1]?.text).toContain('zaterdag 28 maart 2026, 10.30 tot 11.00 uur');
    expect(
      api.jobs.history.filter(
        ({ payload }) => 'mailMessageId' in payload && mails.some(({ id }) => id === payload.mailMessageId),
      ),
    ).toHaveLength(2);
  });

  it('follows the people: who leaves hears that it is off, who joins is invited', async () => {
    const carla = await person('Carla', 'Vis', 'carla@example.nl');
    const visit = await take('inviteToVisit', await plan({ contactIds: [anna] }));
    await update(visit, { contactIds: [carla] });
    const mails = await mailsOf(visit.id);
    expect(mails.map(({ kind, email }) => [kind, email])).toEqual([
      ['visit-invitation', 'anna@example.nl'],
      ['visit-cancelled', 'anna@example.nl'],
      ['visit-invitation', 'carla@example.nl'],
    ]);
  });

  it('tells nobody about a visit that was never announced', async () => {
    const visit = await take('confirmVisit', await plan());
    await update(visit, { startsAt: '2026-03-28T09:15:00Z' });
    await expect(mailsOf(visit.id)).resolves.toEqual([]);
  });

  it('does not say "invited" when nobody has an address', async () => {
    const visit = await plan({ contactIds: [bram] });
    const refusal = await manager.refusal(step('inviteToVisit'), { id: visit.id, v: visit.version });
    expect(refusal.problems).toEqual([{ field: 'contactIds', code: 'AT_LEAST_ONE' }]);
    await expect(manager.ask(`{ visit(id: "${visit.id}") { status } }`)).resolves.toEqual({
      visit: { status: 'PROPOSED' },
    });
  });
});

describe('finding visits', () => {
  it('shows a calendar between two moments without cancelled ones', async () => {
    const may = { startsAt: '2026-05-12T08:00:00Z', endsAt: '2026-05-12T09:00:00Z' };
    const visit = await plan({ ...may, subject: 'In mei' });
    await take('cancelVisit', await plan(may), ', reason: "x"');
    const calendar = `query ($userIds: [ID!]) { visitCalendar(from: "2026-05-12T08:30:00Z", to: "2026-05-13T00:00:00Z", userIds: $userIds) { id subject } }`;
    await expect(manager.ask(calendar)).resolves.toEqual({
      visitCalendar: [{ id: visit.id, subject: 'In mei' }],
    });
    await expect(manager.ask(calendar, { userIds: [businessId] })).resolves.toEqual({ visitCalendar: [] });
  });

  it('filters by everything on the list page', async () => {
    const visit = await plan({ subject: 'Uitbreiding' });
    const filter = {
      q: 'uitbreid',
      statuses: ['PROPOSED'],
      businessIds: [businessId],
      contactIds: [anna],
      userIds: [manager.userId],
      startsFrom: '2026-03-28T00:00:00Z',
      startsBefore: '2026-03-29T00:00:00Z',
    };
    const list = `query ($filter: VisitFilterInput) { visits(filter: $filter) { totalCount nodes { id } } }`;
    await expect(manager.ask(list, { filter })).resolves.toEqual({
      visits: { totalCount: 1, nodes: [{ id: visit.id }] },
    });
    await expect(manager.ask(list, { filter: { ...filter, associationIds: [anna] } })).resolves.toMatchObject(
      { visits: { totalCount: 0 } },
    );
    await manager.ask(step('archiveVisit'), { id: visit.id, v: 1 });
    await expect(manager.ask(list, { filter })).resolves.toMatchObject({ visits: { totalCount: 0 } });
    await manager.ask(step('restoreVisit'), { id: visit.id, v: 2 });
    await expect(manager.ask(list, { filter })).resolves.toMatchObject({ visits: { totalCount: 1 } });
  });
});
