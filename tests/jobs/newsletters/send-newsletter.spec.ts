import { SYSTEM_ACTOR } from '../../../api/access/actor';
import { NewsletterProgressService } from '../../../api/newsletters/newsletter-progress.service';
import { StartDueNewsletters } from '../../../jobs/newsletters/start-due-newsletters.task';
import { SweepNewsletters } from '../../../jobs/newsletters/sweep-newsletters.task';
import { beforeAllMailRoom, type MailRoom } from '../../support/newsletters/mail-room';
import {
  aDueNewsletter,
  aTopic,
  confirmedReaders,
  countByStatus,
  statusOf,
} from '../../support/newsletters/sending-newsletters';

jest.setTimeout(60_000);

let { provider, jobs } = {} as MailRoom;
beforeAllMailRoom((room) => ({ provider, jobs } = room));

const startDue = () => jobs.get(StartDueNewsletters).run();
const sweep = () => jobs.get(SweepNewsletters).run();
const copies = (readers: string[]) => readers.map((email) => provider.arrivals()[email] ?? 0);
const times = (count: number, readers: string[]) => readers.map(() => count);

/** An edition whose audience is frozen and of which nothing has left yet. */
async function frozen(count: number): Promise<{ id: string; readers: string[] }> {
  const topicId = await aTopic(jobs.prisma);
  const readers = await confirmedReaders(jobs.prisma, topicId, count);
  const { id } = await aDueNewsletter(jobs, [topicId]);
  await startDue();
  await jobs.run('newsletter.prepare', { newsletterId: id });
  jobs.jobs.clear();
  return { id, readers };
}

const send = (newsletterId: string) => jobs.run('newsletter.send-batch', { newsletterId });

/** The provider's patience is over. */
const waited = (id: string) => jobs.prisma.newsletter.update({ where: { id }, data: { sendAfter: null } });

/** Only the database's clock counts for leases. */
const expireLeases = (id: string) =>
  jobs.prisma.$executeRaw`
    UPDATE deliveries SET "leaseUntil" = now() - interval '1 second' WHERE "newsletterId" = ${id}::uuid AND "leaseUntil" IS NOT NULL`;

describe('sending a newsletter', () => {
  it('hands over 2,000 letters exactly once each, from its moment to finished', async () => {
    const topicId = await aTopic(jobs.prisma);
    const readers = await confirmedReaders(jobs.prisma, topicId, 2_000);
    const { id } = await aDueNewsletter(jobs, [topicId]);
    await startDue();
    await jobs.drain();
    expect(await statusOf(jobs.prisma, id)).toBe('FINISHED');
    expect(await countByStatus(jobs.prisma, id)).toEqual({ ACCEPTED: 2_000 });
    expect(copies(readers)).toEqual(times(1, readers));
  });

  it('changes nothing when every job runs twice', async () => {
    const { id, readers } = await frozen(30);
    await jobs.run('newsletter.prepare', { newsletterId: id });
    await send(id);
    await send(id);
    await jobs.run('newsletter.prepare', { newsletterId: id });
    await startDue();
    await sweep();
    await jobs.drain();
    expect(copies(readers)).toEqual(times(1, readers));
    expect(await statusOf(jobs.prisma, id)).toBe('FINISHED');
  });

  it('sends each letter once when four workers send it at the same time', async () => {
    const { id, readers } = await frozen(2_500);
    await Promise.all([send(id), send(id), send(id), send(id)]);
    await jobs.drain();
    expect(copies(readers)).toEqual(times(1, readers));
    expect(await statusOf(jobs.prisma, id)).toBe('FINISHED');
  });

  it('greets each reader and gives each an unsubscribe link of their own, in the letter and in its headers', async () => {
    const { id, readers } = await frozen(2);
    await jobs.prisma.subscription.updateMany({ where: { email: readers[0] ?? '' }, data: { name: 'Anna' } });
    await jobs.prisma.delivery.updateMany({ where: { email: readers[0] ?? '' }, data: { name: 'Anna' } });
    await send(id);
    const [first, second] = readers.map((reader) => provider.sent(reader)[0]);
    expect(first?.text).toContain('Beste Anna,');
    expect(second?.text).toContain('Geachte heer of mevrouw,');
    const link = (mail: typeof first) =>
      /<(http[^>]+)>/.exec(mail?.headers['list-unsubscribe'] ?? '')?.[1] ?? 'none';
    expect(link(first)).toContain('/nieuwsbrief/afmelden/');
    expect(first?.html).toContain(link(first));
    expect(link(first)).not.toBe(link(second));
    expect(first?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  });
});

describe('when the provider is in trouble', () => {
  afterEach(() =>
    provider.behave({ throttle: 0, fail: 0, unauthorised: 0, dropAfterAccept: 0, dropBeforeAccept: 0 }),
  );

  it('waits as long as it asks, with the whole newsletter and without using up attempts', async () => {
    const { id, readers } = await frozen(20);
    provider.behave({ throttle: 1, throttleResetSeconds: 120 });
    await send(id);
    expect(await countByStatus(jobs.prisma, id)).toEqual({ PENDING: 20 });
    const { sendAfter, status } = await jobs.prisma.newsletter.findUniqueOrThrow({ where: { id } });
    expect(status).toBe('SENDING');
    expect(sendAfter?.getTime()).toBeGreaterThan(Date.now() + 60_000);
    await send(id);
    expect(copies(readers)).toEqual(times(0, readers));

    await waited(id);
    await send(id);
    expect(copies(readers)).toEqual(times(1, readers));
    expect(await jobs.prisma.delivery.count({ where: { newsletterId: id, attempts: 1 } })).toBe(20);
  });

  it('tries again later after a breakdown', async () => {
    const { id, readers } = await frozen(20);
    provider.behave({ fail: 1 });
    await send(id);
    expect(await countByStatus(jobs.prisma, id)).toEqual({ PENDING: 20 });
    await waited(id);
    await send(id);
    expect(copies(readers)).toEqual(times(1, readers));
    expect(await statusOf(jobs.prisma, id)).toBe('FINISHED');
  });

  it('asks a person when it stays down', async () => {
    const { id } = await frozen(3);
    await jobs.prisma.delivery.updateMany({ where: { newsletterId: id }, data: { attempts: 9 } });
    provider.behave({ fail: 1 });
    await send(id);
    expect(await jobs.prisma.newsletter.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'PAUSED',
      pauseReason: 'UNAVAILABLE',
    });
    expect(await countByStatus(jobs.prisma, id)).toEqual({ PENDING: 3 });
  });

  it('stands still when the key is not accepted, and burns nobody', async () => {
    const { id, readers } = await frozen(20);
    provider.behave({ unauthorised: 2 });
    await send(id);
    expect(await jobs.prisma.newsletter.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'PAUSED',
      pauseReason: 'UNAUTHORISED',
    });
    expect(await countByStatus(jobs.prisma, id)).toEqual({ PENDING: 20 });
    provider.behave({ unauthorised: 0 });
    await jobs.get(NewsletterProgressService).resume(SYSTEM_ACTOR, id);
    await jobs.drain();
    expect(copies(readers)).toEqual(times(1, readers));
    expect(await statusOf(jobs.prisma, id)).toBe('FINISHED');
  });

  it('refuses the one letter it objects to, and sends the other 499', async () => {
    const { id, readers } = await frozen(500);
    const poison = readers[333] ?? '';
    await jobs.prisma.delivery.updateMany({
      where: { newsletterId: id, email: poison },
      data: { email: 'geen-adres' },
    });
    await send(id);
    expect(await countByStatus(jobs.prisma, id)).toEqual({ ACCEPTED: 499, REFUSED: 1 });
    const others = readers.filter((reader) => reader !== poison);
    expect(copies(others)).toEqual(times(1, others));
    const refused = await jobs.prisma.delivery.findFirstOrThrow({
      where: { newsletterId: id, status: 'REFUSED' },
    });
    expect(refused.reason).toContain('400');
    expect(await statusOf(jobs.prisma, id)).toBe('FINISHED');
  });

  it('blames nobody when it objects to the letter itself', async () => {
    const { id } = await frozen(40);
    await jobs.prisma.newsletter.update({ where: { id }, data: { subject: '' } });
    await send(id);
    expect(await jobs.prisma.newsletter.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'PAUSED',
      pauseReason: 'MESSAGE_REFUSED',
    });
    expect(await countByStatus(jobs.prisma, id)).toEqual({ PENDING: 40 });
  });

  it.each([
    ['after it took them', { dropAfterAccept: 1 }, 1],
    ['before it took them', { dropBeforeAccept: 1 }, 0],
  ])(
    'calls letters uncertain when its answer is lost %s, and never sends them again by itself',
    async (_when, trouble, arrived) => {
      const { id, readers } = await frozen(50);
      provider.behave(trouble);
      await send(id);
      expect(await countByStatus(jobs.prisma, id)).toEqual({ UNCERTAIN: 50 });
      await sweep();
      await send(id);
      await jobs.drain();
      expect(copies(readers)).toEqual(times(arrived, readers));
      // Evidence may still come, so the newsletter is not finished.
      expect(await statusOf(jobs.prisma, id)).toBe('SENDING');

      await expireLeases(id);
      await sweep();
      expect(await statusOf(jobs.prisma, id)).toBe('FINISHED');
      expect(await countByStatus(jobs.prisma, id)).toEqual({ UNCERTAIN: 50 });
      expect(copies(readers)).toEqual(times(arrived, readers));
    },
  );

  it('sends what stayed uncertain again only when a person says so', async () => {
    const { id, readers } = await frozen(5);
    provider.behave({ dropBeforeAccept: 1 });
    await send(id);
    await expireLeases(id);
    await sweep();
    expect(await jobs.get(NewsletterProgressService).sendUncertainAgain(SYSTEM_ACTOR, id)).toBe(5);
    await jobs.drain();
    expect(copies(readers)).toEqual(times(1, readers));
    expect(await statusOf(jobs.prisma, id)).toBe('FINISHED');
    expect(await jobs.get(NewsletterProgressService).sendUncertainAgain(SYSTEM_ACTOR, id)).toBe(0);
  });
});

describe('a worker that dies', () => {
  it('before the hand-over loses nothing', async () => {
    const { id, readers } = await frozen(10);
    await jobs.prisma.$executeRaw`
      UPDATE deliveries SET "status" = 'CLAIMED', "fence" = 1, "leaseUntil" = now() - interval '1 second' WHERE "newsletterId" = ${id}::uuid`;
    await sweep();
    await jobs.drain();
    expect(copies(readers)).toEqual(times(1, readers));
    expect(await statusOf(jobs.prisma, id)).toBe('FINISHED');
  });

  it('between hand-over and answer leaves uncertain letters that are not sent again', async () => {
    const { id, readers } = await frozen(10);
    await jobs.prisma.$executeRaw`
      UPDATE deliveries SET "status" = 'HANDING_OVER', "fence" = 1, "leaseUntil" = now() - interval '1 second' WHERE "newsletterId" = ${id}::uuid`;
    await sweep();
    await jobs.drain();
    expect(await countByStatus(jobs.prisma, id)).toEqual({ UNCERTAIN: 10 });
    expect(copies(readers)).toEqual(times(0, readers));
  });

  it('and comes back after its lease writes nothing', async () => {
    const { id, readers } = await frozen(10);
    provider.behave({ delayMs: 400 });
    const sleeping = send(id);
    await provided(async () => (await countByStatus(jobs.prisma, id)).HANDING_OVER === 10);
    await expireLeases(id);
    await sweep();
    await sleeping;
    provider.behave({ delayMs: 0 });
    expect(await countByStatus(jobs.prisma, id)).toEqual({ UNCERTAIN: 10 });
    expect(copies(readers)).toEqual(times(1, readers));
  });
});

/** Resolves when it holds. */
async function provided(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
