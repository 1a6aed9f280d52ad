import { MailDeliveryService } from '../../../api/mail/mail-delivery.service';
import { MailService } from '../../../api/mail/mail.service';
import {
  MailSender,
  type OutgoingMessage,
  type SendOutcome,
} from '../../../newsletters/delivery/mail-sender';
import type { MailMessage } from '../../../prisma/generated/client';
import { aMailMessage } from '../../support/builders';
import { beforeAllMailRoom, type MailRoom } from '../../support/newsletters/mail-room';
import { startTestJobs, type TestJobs } from '../../support/test-jobs';

const read = (jobs: TestJobs, id: string): Promise<MailMessage> =>
  jobs.prisma.mailMessage.findUniqueOrThrow({ where: { id } });

/** Makes the past of a mail longer; only the database's clock counts. */
const age = (
  jobs: TestJobs,
  id: string,
  column: 'leaseUntil' | 'uncertainSince' | 'notBefore' | 'createdAt',
) =>
  jobs.prisma.$executeRawUnsafe(
    `UPDATE mail_messages SET "${column}" = "${column}" - interval '31 minutes' WHERE "id" = '${id}'`,
  );

describe('delivering service mail to the provider', () => {
  let { provider, jobs } = {} as MailRoom;
  beforeAllMailRoom((room) => ({ provider, jobs } = room));

  const arrived = (email: string) => provider.arrivals()[email] ?? 0;

  it('hands over a mail once, however often the job runs', async () => {
    const { id, email } = await aMailMessage(jobs.prisma);
    await jobs.run('mail.deliver', { mailMessageId: id });
    await jobs.run('mail.deliver', { mailMessageId: id });
    expect(arrived(email)).toBe(1);
    expect(await read(jobs, id)).toMatchObject({ status: 'ACCEPTED', attempts: 1, reason: null });
    expect((await read(jobs, id)).providerMessageId).toBeTruthy();
  });

  it('hands over a mail once when ten workers get the same job', async () => {
    const { id, email } = await aMailMessage(jobs.prisma);
    await Promise.all(Array.from({ length: 10 }, () => jobs.run('mail.deliver', { mailMessageId: id })));
    expect(arrived(email)).toBe(1);
  });

  it('hands over a parcel of mails once each, also twice and after dying halfway', async () => {
    const mails: MailMessage[] = [];
    for (let number = 0; number < 25; number += 1) mails.push(await aMailMessage(jobs.prisma));
    const mailMessageIds = mails.map(({ id }) => id);
    for (const mailMessageId of mailMessageIds.slice(0, 7)) await jobs.run('mail.deliver', { mailMessageId });
    await Promise.all([
      jobs.run('mail.deliver-parcel', { mailMessageIds }),
      jobs.run('mail.deliver-parcel', { mailMessageIds }),
    ]);
    expect(mails.map(({ email }) => arrived(email))).toEqual(mails.map(() => 1));
  });

  it('wakes many mails by a job for each hundred', async () => {
    const ids = Array.from({ length: 230 }, (_, number) => `mail-${number}`);
    const before = jobs.jobs.history.length;
    await jobs.get(MailService).wake(...ids);
    const parcels = jobs.jobs.history.slice(before).map(({ payload }) => payload);
    jobs.jobs.clear();
    expect(parcels).toEqual(
      [ids.slice(0, 100), ids.slice(100, 200), ids.slice(200)].map((mailMessageIds) => ({ mailMessageIds })),
    );
  });

  it('tells the provider nothing but a random id, and marks the mail as one that wants no answer', async () => {
    const { id, email } = await aMailMessage(jobs.prisma);
    await jobs.run('mail.deliver', { mailMessageId: id });
    const [mail] = provider.sent(email);
    expect(Object.values(mail?.customArgs ?? {})).toEqual([id]);
    expect(mail?.headers).toEqual({
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'OOF, AutoReply',
    });
  });

  it('waits when the provider is too busy, without using up an attempt', async () => {
    const { id, email } = await aMailMessage(jobs.prisma);
    provider.behave({ throttle: 1, throttleResetSeconds: 60 });
    await jobs.run('mail.deliver', { mailMessageId: id });
    const waiting = await read(jobs, id);
    expect(waiting).toMatchObject({ status: 'PENDING', attempts: 0, reason: 'THROTTLED' });
    expect(waiting.notBefore?.getTime()).toBeGreaterThan(Date.now());

    await jobs.run('mail.deliver', { mailMessageId: id });
    expect(arrived(email)).toBe(0);
    await age(jobs, id, 'notBefore');
    await jobs.run('mail.deliver', { mailMessageId: id });
    expect(arrived(email)).toBe(1);
  });

  it('tries again later when the provider is down', async () => {
    const { id, email } = await aMailMessage(jobs.prisma);
    provider.behave({ fail: 1 });
    await jobs.run('mail.deliver', { mailMessageId: id });
    expect(await read(jobs, id)).toMatchObject({ status: 'PENDING', attempts: 1 });
    await age(jobs, id, 'notBefore');
    await jobs.run('mail.deliver', { mailMessageId: id });
    expect(arrived(email)).toBe(1);
  });

  it('blames no recipient when the key is wrong', async () => {
    const { id } = await aMailMessage(jobs.prisma);
    provider.behave({ unauthorised: 1 });
    await jobs.run('mail.deliver', { mailMessageId: id });
    expect(await read(jobs, id)).toMatchObject({ status: 'PENDING', attempts: 0 });
  });

  it('calls a mail uncertain when no answer came, and does not send it again', async () => {
    const { id, email } = await aMailMessage(jobs.prisma);
    provider.behave({ dropAfterAccept: 1 });
    await jobs.run('mail.deliver', { mailMessageId: id });
    expect(await read(jobs, id)).toMatchObject({ status: 'UNCERTAIN' });

    await jobs.get(MailDeliveryService).sweep();
    await jobs.drain();
    expect(arrived(email)).toBe(1);
  });

  it('offers an uncertain mail once more after half an hour without evidence, and never a third time', async () => {
    const { id, email } = await aMailMessage(jobs.prisma);
    provider.behave({ dropBeforeAccept: 1 });
    await jobs.run('mail.deliver', { mailMessageId: id });
    await age(jobs, id, 'uncertainSince');
    await age(jobs, id, 'createdAt');
    provider.behave({ dropAfterAccept: 1 });
    await jobs.get(MailDeliveryService).sweep();
    await jobs.drain();
    expect(arrived(email)).toBe(1);
    expect(await read(jobs, id)).toMatchObject({ status: 'UNCERTAIN', attempts: 2 });

    await age(jobs, id, 'uncertainSince');
    await jobs.get(MailDeliveryService).sweep();
    await jobs.drain();
    expect(arrived(email)).toBe(1);
    expect(await read(jobs, id)).toMatchObject({ status: 'UNCERTAIN' });
  });

  it('wakes up mail whose job got lost, but not mail that was only just written', async () => {
    const lost = await aMailMessage(jobs.prisma);
    const fresh = await aMailMessage(jobs.prisma);
    await age(jobs, lost.id, 'createdAt');
    jobs.jobs.clear();
    await jobs.get(MailDeliveryService).sweep();
    await jobs.drain();
    expect([arrived(lost.email), arrived(fresh.email)]).toEqual([1, 0]);
  });

  it('lets nobody write an answer over what a later worker did', async () => {
    const { id } = await aMailMessage(jobs.prisma);
    provider.behave({ delayMs: 400 });
    const slow = jobs.run('mail.deliver', { mailMessageId: id });
    while ((await read(jobs, id)).status !== 'HANDING_OVER') await new Promise(setImmediate);
    await age(jobs, id, 'leaseUntil');
    await jobs.get(MailDeliveryService).sweep();
    expect(await read(jobs, id)).toMatchObject({ status: 'UNCERTAIN', reason: 'NO_ANSWER' });
    await slow;
    provider.behave({ delayMs: 0 });
    expect(await read(jobs, id)).toMatchObject({ status: 'UNCERTAIN' });
  });
});

/** Keeps what it got and then breaks, as a process that is killed before the answer. */
class BreakingSender extends MailSender {
  readonly taken: OutgoingMessage[] = [];

  send(message: OutgoingMessage): Promise<SendOutcome> {
    this.taken.push(message);
    return Promise.reject(new Error('killed'));
  }
}

describe('a worker that breaks after the mail has left', () => {
  it('leaves the mail uncertain, never pending', async () => {
    const sender = new BreakingSender();
    const jobs = await startTestJobs({
      replace: [{ type: MailSender, by: sender }],
    });
    const { id } = await aMailMessage(jobs.prisma);
    await jobs.run('mail.deliver', { mailMessageId: id });
    await jobs.run('mail.deliver', { mailMessageId: id });
    await jobs.get(MailDeliveryService).sweep();
    await jobs.drain();
    expect(sender.taken).toHaveLength(1);
    expect(await read(jobs, id)).toMatchObject({ status: 'UNCERTAIN' });
    await jobs.close();
  });
});

describe('the built-in outbox', () => {
  let jobs: TestJobs;
  beforeAll(async () => {
    jobs = await startTestJobs();
  });
  afterAll(() => jobs.close());

  it('keeps every mail with its attachments', async () => {
    const { id, email } = await aMailMessage(jobs.prisma, {
      attachments: [{ filename: 'bijeenkomst.ics', type: 'text/calendar', content: 'QQ==' }],
    });
    await jobs.run('mail.deliver', { mailMessageId: id });
    const kept = await jobs.prisma.outboxMail.findMany({
      where: { toEmail: email },
      include: { batch: true },
    });
    expect(kept).toHaveLength(1);
    expect(kept[0]?.batch).toMatchObject({ subject: 'Onderwerp', messageClass: 'SERVICE' });
    expect(kept[0]?.batch.attachments).toHaveLength(1);
    expect(await read(jobs, id)).toMatchObject({ status: 'ACCEPTED' });
  });

  it('is evidence for a mail whose worker died right after keeping it', async () => {
    const { id } = await aMailMessage(jobs.prisma);
    await jobs.run('mail.deliver', { mailMessageId: id });
    await jobs.prisma.mailMessage.update({
      where: { id },
      data: { status: 'HANDING_OVER', leaseUntil: new Date(0) },
    });
    await jobs.get(MailDeliveryService).sweep();
    expect(await read(jobs, id)).toMatchObject({ status: 'ACCEPTED' });
  });
});
