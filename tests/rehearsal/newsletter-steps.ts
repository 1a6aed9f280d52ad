import { until } from '../support/processes';
import type { Town } from './town';
import { inParallel, Visitor } from './visitor';

const SUBJECT = 'Kom naar de themabijeenkomst';

export interface Topic {
  id: string;
  name: string;
}

/** What one can subscribe to; without a topic there is nothing to invite to. */
export async function makeTopic(town: Town): Promise<Topic> {
  const { createTopic } = await town.staff.communications.ask<{ createTopic: Topic }>(
    'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { id name } }',
    { input: { name: 'Nieuws voor ondernemers', description: 'Elke maand nieuws van team economie.' } },
  );
  return createTopic;
}

/** Waits for the invitations the import caused, and lets a share of the invited subscribe by the button in their mail. */
export async function acceptInvitations(
  town: Town,
  topic: Topic,
  share: number,
): Promise<Record<string, number>> {
  const invited = await town.count(
    `SELECT count(*) FROM mail_messages WHERE "kind" = 'subscription-invitation'`,
  );
  await until(
    'the invitations to leave',
    async () => ((await settledMails(town, 'subscription-invitation')) === invited ? true : undefined),
    300,
  );
  const addresses = await town.rows<{ email: string }>(
    `SELECT "email" FROM mail_messages WHERE "kind" = 'subscription-invitation' ORDER BY "email"`,
  );
  const willing = addresses.slice(0, Math.round(addresses.length * share));
  // Half press the button in their invitation, half find the page themselves: both ways end in a confirmed address.
  const invitees = willing.filter((_, index) => index % 2 === 0);
  const finders = willing.filter((_, index) => index % 2 === 1);
  await inParallel(invitees, 8, async ({ email }) => {
    await new Visitor().submit(await linkInMail(town, email, '/nieuwsbrief/voorkeuren/'), {
      topicIds: [topic.id],
    });
  });
  await inParallel(finders, 8, async ({ email }) => {
    const visitor = new Visitor();
    await visitor.submit(`${town.url}/nieuwsbrief`, { email, topicIds: [topic.id], isAgreed: 'ja' });
    await visitor.submit(await linkInMail(town, email, '/nieuwsbrief/bevestigen/'));
  });
  return {
    invited,
    invitationsDelivered: await settledMails(town, 'subscription-invitation'),
    asked: willing.length,
    confirmed: await town.count(`SELECT count(*) FROM subscriptions WHERE "status" = 'CONFIRMED'`),
  };
}

function settledMails(town: Town, kind: string): Promise<number> {
  return town.count(
    `SELECT count(*) FROM mail_messages WHERE "kind" = $1 AND "status" NOT IN ('PENDING', 'CLAIMED', 'HANDING_OVER', 'UNCERTAIN')`,
    [kind],
  );
}

/** The first link to such a page in the newest mail to this address. */
export function linkInMail(town: Town, email: string, path: string): Promise<string> {
  return until(`a mail with ${path}`, async () => {
    const mails = await town.mail.sent(email);
    const links = mails.flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? []);
    return links.reverse().find((link) => link.includes(path));
  });
}

interface Step {
  id: string;
  version: number;
  status: string;
}

/** Writes the letter that announces the meeting, has a second person approve it, and waits until everybody has it. */
export async function sendNewsletter(
  town: Town,
  choice: { topicId: string; segmentId: string },
  event: { slug: string },
): Promise<Record<string, number>> {
  const { communications, approver } = town.staff;
  const { createNewsletter } = await communications.ask<{ createNewsletter: Step }>(
    'mutation ($input: CreateNewsletterInput!) { createNewsletter(input: $input) { id version status } }',
    {
      input: {
        subject: SUBJECT,
        preheader: 'Praat mee over ruimte om te ondernemen',
        topicIds: [choice.topicId],
        segmentIds: [choice.segmentId],
        blocks: [
          {
            kind: 'event',
            aim: 'INFORM',
            title: 'Themabijeenkomst ruimte om te ondernemen',
            when: 'over drie weken, 17.00 tot 19.00 uur',
            where: 'Gemeentehuis',
            text: '<p>Praat mee en ontmoet uw buren.</p>',
            url: `${town.url}/agenda/${event.slug}`,
          },
        ],
      },
    },
  );
  const { sendTestNewsletter: tested } = await communications.ask<{ sendTestNewsletter: Step }>(
    'mutation ($id: ID!) { sendTestNewsletter(id: $id) { id version status } }',
    { id: createNewsletter.id },
  );
  const { approveNewsletter: approved } = await approver.ask<{ approveNewsletter: Step }>(
    'mutation ($id: ID!, $v: Int!) { approveNewsletter(id: $id, expectedVersion: $v) { id version status } }',
    { id: tested.id, v: tested.version },
  );
  await communications.ask(
    'mutation ($id: ID!, $v: Int!) { scheduleNewsletter(id: $id, expectedVersion: $v) { __typename } }',
    { id: approved.id, v: approved.version },
  );
  await until(
    'the newsletter to be finished',
    async () => {
      const [row] = await town.rows<{ status: string }>('SELECT "status" FROM newsletters WHERE "id" = $1', [
        approved.id,
      ]);
      return row?.status === 'FINISHED' ? true : undefined;
    },
    90,
  );
  return countLetters(town, approved.id);
}

/** The outside view against ours: how often the provider saw this letter per address, and what our rows say. */
async function countLetters(town: Town, newsletterId: string): Promise<Record<string, number>> {
  const deliveries = await town.rows<{ email: string; status: string }>(
    'SELECT "email", "status" FROM deliveries WHERE "newsletterId" = $1',
    [newsletterId],
  );
  const offered = deliveries.filter(({ status }) => status !== 'EXCLUDED' && status !== 'SUPPRESSED');
  const arrivals: number[] = [];
  await inParallel(offered, 8, async ({ email }) => {
    const letters = (await town.mail.sent(email)).filter(({ subject }) => subject === SUBJECT);
    arrivals.push(letters.length);
  });
  return {
    audience: deliveries.length,
    excluded: deliveries.length - offered.length,
    offered: offered.length,
    arrivedOnce: arrivals.filter((count) => count === 1).length,
    arrivedTwice: arrivals.filter((count) => count > 1).length,
    neverArrived: arrivals.filter((count) => count < 1).length,
  };
}

/** One in twenty presses the button of their mail program. */
export async function unsubscribeSome(town: Town): Promise<Record<string, number>> {
  const readers = await town.rows<{ email: string }>(
    `SELECT "email" FROM deliveries WHERE "status" NOT IN ('EXCLUDED', 'SUPPRESSED') ORDER BY "email"`,
  );
  const leaving = readers.filter((_, index) => index % 20 === 0).map(({ email }) => email);
  await inParallel(leaving, 8, async (email) => {
    const mails = await town.mail.sent(email);
    const header = mails
      .map(({ headers }) => headers['list-unsubscribe'])
      .findLast((value) => value !== undefined);
    await new Visitor().oneClickUnsubscribe(header ?? '');
  });
  return {
    oneClickUnsubscribes: leaving.length,
    stillSubscribed: await town.count(
      `SELECT count(*) FROM subscriptions WHERE "status" = 'CONFIRMED' AND "email" = ANY ($1::citext[])`,
      [leaving],
    ),
  };
}
