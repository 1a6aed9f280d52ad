import { SYSTEM_ACTOR } from '../../../api/access/actor';
import { SubscriptionsService } from '../../../api/subscriptions/subscriptions.service';
import { SuppressionsService } from '../../../api/subscriptions/suppressions.service';
import type { Topic } from '../../../prisma/generated/client';
import { aTopic, unique } from '../../support/builders';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let topics: Topic[];
beforeAll(async () => {
  api = await startTestApi();
  topics = [await aTopic(api.prisma), await aTopic(api.prisma)];
});
afterAll(() => api.close());

const ids = () => topics.map(({ id }) => id);
const address = () => `${unique()}@example.nl`;
const mailsTo = (email: string) =>
  api.prisma.mailMessage.findMany({ where: { email }, orderBy: { createdAt: 'asc' } });
const statuses = async (email: string) =>
  (await api.prisma.subscription.findMany({ where: { email } })).map(({ status }) => status);

const WITH_PROOF = `mutation ($input: SubscribeWithProofInput!) { subscribeWithProof(input: $input) {
  id version status topic { name } consents { action channel proof wording } } }`;

describe('subscriptions in the back-office', () => {
  it('are made with proof only, and the person is told', async () => {
    const staff = await api.as('COMMUNICATIONS');
    const email = address();
    const refusal = await staff.refusal(WITH_PROOF, { input: { email, topicIds: ids(), proof: ' ' } });
    expect(refusal.problems).toEqual([{ field: 'proof', code: 'NO_PROOF' }]);

    const { subscribeWithProof } = await staff.ask<{ subscribeWithProof: object }>(WITH_PROOF, {
      input: { email, topicIds: [ids()[0]], proof: 'Formulier beurs 2026, map 3' },
    });
    expect(subscribeWithProof).toMatchObject({
      status: 'CONFIRMED',
      topic: { name: topics[0]?.name },
      consents: [
        {
          action: 'IMPORTED_WITH_PROOF',
          channel: 'staff',
          proof: 'Formulier beurs 2026, map 3',
          wording: null,
        },
      ],
    });
    expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(['subscription-confirmed']);
  });

  it('are stopped at the request of the person, once, with the evidence kept', async () => {
    const staff = await api.as('COMMUNICATIONS');
    const email = address();
    const { subscribeWithProof } = await staff.ask<{ subscribeWithProof: { id: string; version: number } }>(
      WITH_PROOF,
      {
        input: { email, topicIds: [ids()[0]], proof: 'brief' },
      },
    );
    const { id, version } = subscribeWithProof;
    const stopped = await staff.ask(
      `mutation { withdrawSubscription(id: "${id}", expectedVersion: ${version}) { status consents { action } } }`,
    );
    expect(stopped).toEqual({
      withdrawSubscription: {
        status: 'UNSUBSCRIBED',
        consents: [{ action: 'WITHDRAWN' }, { action: 'IMPORTED_WITH_PROOF' }],
      },
    });
    const stale = await staff.refusal(
      `mutation { withdrawSubscription(id: "${id}", expectedVersion: ${version}) { id } }`,
    );
    expect(stale.code).toBe('STALE_VERSION');
    const actions = await api.prisma.auditEntry.findMany({
      where: { subjectId: id },
      orderBy: { at: 'asc' },
    });
    expect(actions.map(({ action }) => action)).toEqual(['subscription.confirmed', 'subscription.withdrawn']);
  });

  it('are found by part of the address, by topic and by status', async () => {
    const staff = await api.as('COMMUNICATIONS');
    const email = address();
    await staff.ask(WITH_PROOF, { input: { email, topicIds: ids(), proof: 'brief' } });
    const found = await staff.ask(
      `query ($filter: SubscriptionFilterInput) { subscriptions(filter: $filter) { totalCount nodes { email } } }`,
      { filter: { q: email.slice(1, 9).toUpperCase(), topicIds: [ids()[1]], statuses: ['CONFIRMED'] } },
    );
    expect(found).toEqual({ subscriptions: { totalCount: 1, nodes: [{ email }] } });
  });

  it('find the contact with their address', async () => {
    const email = address();
    const contact = await api.prisma.contact.create({
      data: { familyName: 'Bakker', emails: { create: { address: email, isPrimary: true } } },
    });
    const staff = await api.as('COMMUNICATIONS');
    await staff.ask(WITH_PROOF, { input: { email, topicIds: ids(), proof: 'brief' } });
    expect(await api.prisma.subscription.count({ where: { contactId: contact.id } })).toBe(2);
  });

  it('find a contact who came later', async () => {
    const email = address();
    const staff = await api.as('COMMUNICATIONS');
    await staff.ask(WITH_PROOF, { input: { email, topicIds: ids(), proof: 'brief' } });
    const contact = await api.prisma.contact.create({
      data: { familyName: 'Later', emails: { create: { address: email, isPrimary: true } } },
    });
    await api.get(SubscriptionsService).linkToContacts();
    expect(await api.prisma.subscription.count({ where: { contactId: contact.id } })).toBe(2);
  });

  it('are closed to who may not see them', async () => {
    expect((await (await api.as('ALDERMAN')).refusal('{ subscriptions { totalCount } }')).code).toBe(
      'FORBIDDEN',
    );
    expect(
      (
        await (
          await api.as('ACCOUNT_MANAGER')
        ).refusal(WITH_PROOF, { input: { email: 'a@b.nl', topicIds: [], proof: '' } })
      ).code,
    ).toBe('FORBIDDEN');
  });
});

describe('people from a list', () => {
  const invite = (...emails: string[]) =>
    api.prisma.transaction((tx) =>
      api.get(SubscriptionsService).invite(tx, SYSTEM_ACTOR, {
        people: emails.map((email) => ({ email, name: 'K. Bakker' })),
        topicIds: ids(),
      }),
    );

  it('are asked once, ever, also when two lists come in at once', async () => {
    const email = address();
    const asked = await Promise.all([invite(email), invite(email), invite(email)]);
    expect(asked.flat()).toHaveLength(1);
    expect(await invite(email, email.toUpperCase())).toEqual([]);
    expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(['subscription-invitation']);
    expect(await statuses(email)).toEqual(['INVITED', 'INVITED']);
  });

  it('are not asked when they stopped before, or when mail to them is stopped', async () => {
    const stopped = address();
    await api.prisma.subscription.create({
      data: { email: stopped, topicId: ids()[0] ?? '', status: 'UNSUBSCRIBED' },
    });
    const suppressed = address();
    await api.get(SuppressionsService).add(SYSTEM_ACTOR, { email: suppressed });
    const fresh = address();
    expect(await invite(stopped, suppressed, fresh, fresh)).toHaveLength(1);
    expect((await mailsTo(fresh)).map(({ kind }) => kind)).toEqual(['subscription-invitation']);
    expect(await mailsTo(stopped)).toEqual([]);
  });

  it('are subscribed when the list brings proof, but never against a withdrawal', async () => {
    const [fresh, stopped] = [address(), address()];
    await api.prisma.subscription.create({
      data: { email: stopped, topicId: ids()[0] ?? '', status: 'UNSUBSCRIBED' },
    });
    const take = (email: string) =>
      api.prisma.transaction((tx) =>
        api.get(SubscriptionsService).importWithProof(tx, SYSTEM_ACTOR, {
          people: [{ email }],
          topicIds: [ids()[0] ?? ''],
          proof: 'Inschrijflijst 2025',
        }),
      );
    expect([await take(fresh), await take(fresh), await take(stopped)]).toEqual([1, 0, 0]);
    expect([await statuses(fresh), await statuses(stopped)]).toEqual([['CONFIRMED'], ['UNSUBSCRIBED']]);
    expect(await mailsTo(fresh)).toEqual([]);
  });
});

describe('suppressed addresses', () => {
  it('are added once, lifted with a reason, and can be suppressed again', async () => {
    const staff = await api.as('COMMUNICATIONS');
    const email = address();
    const add = () =>
      staff.ask<{ suppressAddress: { id: string } }>(
        `mutation ($input: SuppressAddressInput!) { suppressAddress(input: $input) { id reason detail } }`,
        { input: { email, detail: 'Belde op 3 maart' } },
      );
    const { id } = (await add()).suppressAddress;
    expect((await add()).suppressAddress.id).toBe(id);

    const LIFT = `mutation ($id: ID!, $reason: String!) { liftSuppression(id: $id, reason: $reason) { liftedAt } }`;
    expect((await staff.refusal(LIFT, { id, reason: '' })).problems).toEqual([
      { field: 'reason', code: 'REQUIRED' },
    ]);
    await staff.ask(LIFT, { id, reason: 'Vroeg er zelf om' });
    await staff.ask(LIFT, { id, reason: 'Vroeg er zelf om' });
    const audit = await api.prisma.auditEntry.findMany({
      where: { subjectId: id, action: 'suppression.lifted' },
    });
    expect(audit.map(({ changes }) => changes)).toMatchObject([{ liftReason: [null, 'Vroeg er zelf om'] }]);
    expect((await add()).suppressAddress.id).not.toBe(id);
    const listed = await staff.ask(`query ($q: String) { suppressions(filter: { q: $q }) { totalCount } }`, {
      q: email,
    });
    expect(listed).toEqual({ suppressions: { totalCount: 1 } });
  });
});
