import { StartDueNewsletters } from '../../../jobs/newsletters/start-due-newsletters.task';
import { beforeAllMailRoom, type MailRoom } from '../../support/newsletters/mail-room';
import {
  aDueNewsletter,
  aTopic,
  countByStatus,
  statusOf,
} from '../../support/newsletters/sending-newsletters';

jest.setTimeout(60_000);

let { provider, jobs } = {} as MailRoom;
beforeAllMailRoom((room) => ({ provider, jobs } = room));

const arrived = (email = '') => provider.arrivals()[email] ?? 0;

describe('while a newsletter waits to be sent', () => {
  it('a business that closed before the claim wins, but not over another office, a board or a reader of their own', async () => {
    const topicId = await aTopic(jobs.prisma);
    const closing = await jobs.prisma.business.create({
      data: { name: 'Sluit', email: 'info@sluit.example' },
    });
    const open = await jobs.prisma.business.create({ data: { name: 'Blijft' } });
    const board = await jobs.prisma.association.create({ data: { name: 'Kring', kind: 'ENTREPRENEURS' } });
    const subscribe = (email: string, contactId: string | null) =>
      jobs.prisma.subscription.create({
        data: { email, topicId, status: 'CONFIRMED', confirmedAt: new Date(), contactId },
      });
    const here = { businessId: closing.id };
    const people: [email: string, at: object[], isLinked: boolean][] = [
      ['alleen@sluit.example', [here], true],
      ['adres@sluit.example', [here], false],
      ['ook@sluit.example', [here, { businessId: open.id }], true],
      ['bestuur@sluit.example', [here, { associationId: board.id, isBoardMember: true }], true],
      ['vertrokken@sluit.example', [{ ...here, endsOn: new Date('2020-01-01') }], true],
    ];
    for (const [email, at, isLinked] of people) {
      const { id } = await jobs.prisma.contact.create({
        data: { familyName: 'Sluit', affiliations: { create: at }, emails: { create: { address: email } } },
      });
      await subscribe(email, isLinked ? id : null);
    }
    await subscribe('info@sluit.example', null);
    await subscribe('zelf@sluit.example', null);
    const { id } = await aDueNewsletter(jobs, [topicId]);
    await jobs.get(StartDueNewsletters).run();
    await jobs.run('newsletter.prepare', { newsletterId: id });
    jobs.jobs.clear();
    expect(await countByStatus(jobs.prisma, id)).toEqual({ PENDING: 7 });

    await jobs.prisma.business.update({ where: { id: closing.id }, data: { status: 'CLOSED' } });
    await jobs.run('newsletter.send-batch', { newsletterId: id });
    const rows = await jobs.prisma.delivery.findMany({
      where: { newsletterId: id },
      orderBy: { email: 'asc' },
    });
    const told = rows.map(({ email, status, reason }) => [email.split('@')[0], status, reason]);
    expect(told).toEqual([
      ['adres', 'SUPPRESSED', 'BUSINESS_CLOSED'],
      ['alleen', 'SUPPRESSED', 'BUSINESS_CLOSED'],
      ['bestuur', 'ACCEPTED', null],
      ['info', 'SUPPRESSED', 'BUSINESS_CLOSED'],
      ['ook', 'ACCEPTED', null],
      ['vertrokken', 'ACCEPTED', null],
      ['zelf', 'ACCEPTED', null],
    ]);
    expect(rows.map(({ email }) => arrived(email))).toEqual([0, 0, 1, 0, 1, 1, 1]);
    expect(await statusOf(jobs.prisma, id)).toBe('FINISHED');
  });
});
