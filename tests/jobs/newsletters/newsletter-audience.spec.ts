import { SYSTEM_ACTOR } from '../../../api/access/actor';
import { NewsletterProgressService } from '../../../api/newsletters/newsletter-progress.service';
import { StartDueNewsletters } from '../../../jobs/newsletters/start-due-newsletters.task';
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
let progress: NewsletterProgressService;
beforeAllMailRoom((room) => ({ provider, jobs } = room));
beforeAll(() => {
  progress = jobs.get(NewsletterProgressService);
});

const startDue = () => jobs.get(StartDueNewsletters).run();
const arrived = (email = '') => provider.arrivals()[email] ?? 0;
const send = (newsletterId: string) => jobs.run('newsletter.send-batch', { newsletterId });

async function frozen(count: number): Promise<{ id: string; readers: string[] }> {
  const topicId = await aTopic(jobs.prisma);
  const readers = await confirmedReaders(jobs.prisma, topicId, count);
  const { id } = await aDueNewsletter(jobs, [topicId]);
  await startDue();
  await jobs.run('newsletter.prepare', { newsletterId: id });
  jobs.jobs.clear();
  return { id, readers };
}

const pauseReasonOf = async (id: string) =>
  (await jobs.prisma.newsletter.findUniqueOrThrow({ where: { id } })).pauseReason;

describe('the audience of a newsletter', () => {
  it('has each address once, and each that is left out with its reason', async () => {
    const [first, second] = [await aTopic(jobs.prisma), await aTopic(jobs.prisma)];
    const subscribe = (
      email: string,
      topicId: string,
      status: 'CONFIRMED' | 'PENDING' | 'INVITED' | 'UNSUBSCRIBED',
    ) => jobs.prisma.subscription.create({ data: { email, topicId, status, confirmedAt: new Date() } });
    await subscribe('ja@audience.example', first, 'CONFIRMED');
    await subscribe('ja@audience.example', second, 'CONFIRMED');
    await expect(subscribe('JA@audience.example', second, 'CONFIRMED')).rejects.toThrow();
    await subscribe('half@audience.example', first, 'UNSUBSCRIBED');
    await subscribe('half@audience.example', second, 'CONFIRMED');
    await subscribe('weg@audience.example', first, 'UNSUBSCRIBED');
    await subscribe('wacht@audience.example', first, 'PENDING');
    await subscribe('gevraagd@audience.example', first, 'INVITED');
    await subscribe('klacht@audience.example', first, 'CONFIRMED');
    await subscribe('geen adres', first, 'CONFIRMED');
    await jobs.prisma.suppression.create({ data: { email: 'Klacht@audience.example', reason: 'COMPLAINT' } });
    const { id } = await aDueNewsletter(jobs, [first, second]);
    await startDue();
    await jobs.run('newsletter.prepare', { newsletterId: id });
    const rows = await jobs.prisma.delivery.findMany({
      where: { newsletterId: id },
      orderBy: { email: 'asc' },
    });
    expect(rows.map(({ email, exclusionReason }) => [email.toLowerCase(), exclusionReason])).toEqual([
      ['geen adres', 'INVALID_ADDRESS'],
      ['gevraagd@audience.example', 'NOT_CONFIRMED'],
      ['half@audience.example', null],
      ['ja@audience.example', null],
      ['klacht@audience.example', 'SUPPRESSED'],
      ['wacht@audience.example', 'NOT_CONFIRMED'],
      ['weg@audience.example', 'UNSUBSCRIBED'],
    ]);
  });

  it('leaves out who works at a closed business only, and the business itself', async () => {
    const topicId = await aTopic(jobs.prisma);
    const [closed, open] = await Promise.all([
      jobs.prisma.business.create({ data: { name: 'Dicht', status: 'CLOSED', email: 'info@dicht.example' } }),
      jobs.prisma.business.create({ data: { name: 'Open' } }),
    ]);
    const person = async (email: string, at: { businessId: string; endsOn?: Date }[], isLinked = true) => {
      const contact = await jobs.prisma.contact.create({
        data: { familyName: email, affiliations: { create: at }, emails: { create: { address: email } } },
      });
      const contactId = isLinked ? contact.id : null;
      await jobs.prisma.subscription.create({
        data: { email, topicId, status: 'CONFIRMED', confirmedAt: new Date(), contactId },
      });
    };
    const longAgo = new Date('2020-01-01');
    await person('alleen@closed.example', [{ businessId: closed.id }]);
    await person('adres@closed.example', [{ businessId: closed.id }], false);
    await person('ook@closed.example', [{ businessId: closed.id }, { businessId: open.id }]);
    await person('verder@closed.example', [
      { businessId: closed.id, endsOn: longAgo },
      { businessId: open.id },
    ]);
    await person('terug@closed.example', [
      { businessId: closed.id },
      { businessId: open.id, endsOn: longAgo },
    ]);
    await jobs.prisma.subscription.create({
      data: { email: 'info@dicht.example', topicId, status: 'CONFIRMED', confirmedAt: new Date() },
    });
    const { id } = await aDueNewsletter(jobs, [topicId]);
    await startDue();
    await jobs.run('newsletter.prepare', { newsletterId: id });
    const rows = await jobs.prisma.delivery.findMany({
      where: { newsletterId: id },
      orderBy: { email: 'asc' },
    });
    expect(rows.map(({ email, exclusionReason }) => [email, exclusionReason])).toEqual([
      ['adres@closed.example', 'BUSINESS_CLOSED'],
      ['alleen@closed.example', 'BUSINESS_CLOSED'],
      ['info@dicht.example', 'BUSINESS_CLOSED'],
      ['ook@closed.example', null],
      ['terug@closed.example', 'BUSINESS_CLOSED'],
      ['verder@closed.example', null],
    ]);
  });

  it('keeps to the segments, by the record of the subscriber or by an address of a contact', async () => {
    const topicId = await aTopic(jobs.prisma);
    const [byRecord, byAddress, stranger] = await confirmedReaders(jobs.prisma, topicId, 3);
    const owner = await jobs.prisma.user.create({
      data: { email: 'segment@lindehoven.example', name: 'S', initials: 'S', role: 'COMMUNICATIONS' },
    });
    const business = await jobs.prisma.business.create({ data: { name: 'Bakker', tags: ['horeca'] } });
    for (const email of [byRecord, byAddress]) {
      const contact = await jobs.prisma.contact.create({
        data: {
          familyName: 'Bakker',
          affiliations: { create: { businessId: business.id } },
          emails: { create: { address: email ?? '' } },
        },
      });
      if (email === byRecord)
        await jobs.prisma.subscription.updateMany({ where: { email }, data: { contactId: contact.id } });
    }
    const segment = await jobs.prisma.segment.create({
      data: {
        name: 'Horeca',
        ownerId: owner.id,
        definition: { match: 'ALL', conditions: [{ field: 'tag', operator: 'IN', value: ['horeca'] }] },
      },
    });
    const { id } = await aDueNewsletter(jobs, [topicId], { segmentIds: [segment.id] });
    await startDue();
    await jobs.drain();
    expect([arrived(byRecord), arrived(byAddress), arrived(stranger)]).toEqual([1, 1, 0]);
    const left = await jobs.prisma.delivery.findFirstOrThrow({
      where: { newsletterId: id, email: stranger ?? '' },
    });
    expect(left).toMatchObject({ status: 'EXCLUDED', exclusionReason: 'NOT_IN_SEGMENT' });
  });

  it('is not frozen for a letter that is no longer what was approved', async () => {
    const topicId = await aTopic(jobs.prisma);
    await confirmedReaders(jobs.prisma, topicId, 2);
    const { id } = await aDueNewsletter(jobs, [topicId]);
    await jobs.prisma.newsletter.update({ where: { id }, data: { preheader: 'Toch anders' } });
    await startDue();
    await jobs.drain();
    expect(await statusOf(jobs.prisma, id)).toBe('PAUSED');
    expect(await pauseReasonOf(id)).toBe('CONTENT_CHANGED');
    expect(await countByStatus(jobs.prisma, id)).toEqual({});
  });

  it('that is gone by the time of sending stops the newsletter', async () => {
    const { id } = await aDueNewsletter(jobs, [await aTopic(jobs.prisma)]);
    await startDue();
    await jobs.drain();
    expect(await statusOf(jobs.prisma, id)).toBe('PAUSED');
    expect(await pauseReasonOf(id)).toBe('EMPTY_AUDIENCE');
  });
});

describe('the moment of sending', () => {
  it('is not before it has come', async () => {
    const topicId = await aTopic(jobs.prisma);
    const scheduledAt = new Date(jobs.clock.now().getTime() + 60_000);
    const { id } = await aDueNewsletter(jobs, [topicId], { scheduledAt });
    await startDue();
    expect(await statusOf(jobs.prisma, id)).toBe('SCHEDULED');
    await progress.cancel(SYSTEM_ACTOR, id);
  });

  it('that passed more than six hours ago asks for a person first', async () => {
    const topicId = await aTopic(jobs.prisma);
    const [reader] = await confirmedReaders(jobs.prisma, topicId, 1);
    const scheduledAt = new Date(jobs.clock.now().getTime() - 6 * 3_600_000 - 1);
    const { id } = await aDueNewsletter(jobs, [topicId], { scheduledAt });
    await startDue();
    await jobs.drain();
    expect(await statusOf(jobs.prisma, id)).toBe('PAUSED');
    expect(await pauseReasonOf(id)).toBe('TOO_LATE');
    expect(arrived(reader)).toBe(0);

    await progress.resume(SYSTEM_ACTOR, id);
    await jobs.drain();
    expect(arrived(reader)).toBe(1);
  });
});

describe('what happens while it sends', () => {
  it('an unsubscription, a complaint or an erasure before the claim wins', async () => {
    const { id, readers } = await frozen(5);
    const [left, complained, erased, ...others] = readers;
    await jobs.prisma.subscription.updateMany({
      where: { email: left ?? '' },
      data: { status: 'UNSUBSCRIBED' },
    });
    await jobs.prisma.suppression.create({ data: { email: complained ?? '', reason: 'COMPLAINT' } });
    await jobs.prisma.subscription.deleteMany({ where: { email: erased ?? '' } });
    await send(id);
    expect([left, complained, erased].map(arrived)).toEqual([0, 0, 0]);
    expect(others.map(arrived)).toEqual([1, 1]);
    expect(await countByStatus(jobs.prisma, id)).toEqual({ ACCEPTED: 2, SUPPRESSED: 3 });
    expect(await statusOf(jobs.prisma, id)).toBe('FINISHED');
  });

  it('a pause stops it, and resuming sends the rest once', async () => {
    const { id, readers } = await frozen(20);
    await progress.pause(SYSTEM_ACTOR, id);
    await send(id);
    expect(readers.map(arrived).every((copies) => copies === 0)).toBe(true);
    await progress.resume(SYSTEM_ACTOR, id);
    await jobs.drain();
    expect(readers.map(arrived).every((copies) => copies === 1)).toBe(true);
    expect(await statusOf(jobs.prisma, id)).toBe('FINISHED');
  });

  it('pauses and resumptions at any moment neither double nor skip anybody', async () => {
    const { id, readers } = await frozen(1_500);
    for (let round = 0; round < 5; round += 1) {
      const sending = send(id);
      for (let turns = 0; turns < round * 3; turns += 1) await jobs.prisma.$queryRaw`SELECT 1`;
      await progress.pause(SYSTEM_ACTOR, id).catch(() => undefined);
      await sending;
      await progress.resume(SYSTEM_ACTOR, id).catch(() => undefined);
      await jobs.run('newsletter.prepare', { newsletterId: id });
    }
    await jobs.drain();
    expect(readers.filter((reader) => arrived(reader) !== 1)).toEqual([]);
    expect(await countByStatus(jobs.prisma, id)).toEqual({ ACCEPTED: 1_500 });
  });

  it('a cancellation keeps everything that has not left', async () => {
    const { id, readers } = await frozen(20);
    await progress.cancel(SYSTEM_ACTOR, id);
    await send(id);
    await jobs.run('newsletter.prepare', { newsletterId: id });
    expect(readers.map(arrived).every((copies) => copies === 0)).toBe(true);
    expect(await countByStatus(jobs.prisma, id)).toEqual({ CANCELLED: 20 });
    expect(await statusOf(jobs.prisma, id)).toBe('CANCELLED');
  });
});

describe('without the claim and its fence (the proof that they are what prevents doubles)', () => {
  it('two workers send the same letters twice', async () => {
    const { id, readers } = await frozen(1_500);
    const { pool } = jobs.prisma;
    const guarded = pool.query.bind(pool) as (...args: unknown[]) => unknown;
    const unguarded = (query: unknown, ...rest: unknown[]): unknown => {
      if (typeof query !== 'object' || query === null || !('text' in query)) return guarded(query, ...rest);
      const text = String(query.text)
        .replace(`AND d."status" = 'PENDING'`, `AND d."status" IN ('PENDING', 'CLAIMED', 'HANDING_OVER')`)
        .replace('FOR UPDATE OF d SKIP LOCKED', '')
        .replace('AND d."fence" = mine."fence"', '');
      return guarded({ ...query, name: undefined, text }, ...rest);
    };
    Object.assign(pool, { query: unguarded });
    provider.behave({ delayMs: 300 });
    await Promise.all([send(id), send(id)]);
    provider.behave({ delayMs: 0 });
    Object.assign(pool, { query: guarded });
    expect(readers.some((reader) => arrived(reader) > 1)).toBe(true);
  });
});
