import { StartDueNewsletters } from '../../../jobs/newsletters/start-due-newsletters.task';
import { aDueNewsletter, aTopic } from '../../support/newsletters/sending-newsletters';
import {
  establishment,
  signal,
  startRegisterWorld,
  type RegisterWorld,
} from '../../support/register/register-world';

jest.setTimeout(120_000);

let world: RegisterWorld;
beforeAll(async () => {
  world = await startRegisterWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.close());

describe('a person who decides', () => {
  async function proposed(one: ReturnType<typeof establishment>, type: string, mine?: object) {
    world.register.establishments = [one];
    world.register.signals = [signal(one, type)];
    const business = mine && (await world.ours(one, mine));
    await world.run();
    const [proposal] = await world.proposals();
    if (!proposal) throw new Error('nothing proposed');
    return { business, proposal };
  }

  it('takes over what the register says, in the audit as from the register', async () => {
    const { business, proposal } = await proposed(establishment(), 'SignaalNaamgeving', { name: 'Oud' });
    await world.service().accept(world.manager, proposal.id, 1);
    const after = await world.jobs.prisma.business.findUniqueOrThrow({ where: { id: business?.id ?? '' } });
    expect([after.name, after.version]).toEqual([world.register.establishments[0]?.name, 2]);
    const entry = await world.jobs.prisma.auditEntry.findFirstOrThrow({ where: { subjectId: after.id } });
    expect(entry).toMatchObject({ action: 'business.taken-from-register', actorId: world.manager.userId });
    await expect(world.service().accept(world.manager, proposal.id, 2)).rejects.toMatchObject({
      code: 'NOT_ALLOWED_IN_STATE',
    });
  });

  it('never writes over what a colleague typed meanwhile, unless having seen exactly that', async () => {
    const { business, proposal } = await proposed(establishment(), 'SignaalAdreswijziging', {
      street: 'Havenkade',
      houseNumber: '3',
    });
    const id = business?.id ?? '';
    await world.jobs.prisma.business.update({ where: { id }, data: { street: 'Getypt', version: 2 } });
    const fields = ['street', 'houseNumber'];
    await expect(world.service().accept(world.manager, proposal.id, 1, { fields })).rejects.toMatchObject({
      code: 'STALE_VERSION',
    });
    await expect(
      world.service().accept(world.manager, proposal.id, 1, { fields, businessVersion: 1 }),
    ).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await world.service().accept(world.manager, proposal.id, 1);
    expect(await world.jobs.prisma.business.findUnique({ where: { id } })).toMatchObject({
      street: 'Getypt',
      houseNumber: '14',
    });
  });

  it('may choose fields, also one that was typed since when its present value was seen', async () => {
    const { business, proposal } = await proposed(establishment(), 'SignaalAdreswijziging', {
      street: 'Havenkade',
      houseNumber: '3',
    });
    const id = business?.id ?? '';
    await world.jobs.prisma.business.update({ where: { id }, data: { street: 'Getypt', version: 2 } });
    await world.service().accept(world.manager, proposal.id, 1, { fields: ['street'], businessVersion: 2 });
    expect(await world.jobs.prisma.business.findUnique({ where: { id } })).toMatchObject({
      street: 'Hoofdstraat',
      houseNumber: '3',
    });
  });

  it('makes a prospective business of one that is new in town, once', async () => {
    const { proposal } = await proposed(establishment({ isShielded: true }), 'SignaalNieuweInschrijving');
    const [one, two] = await Promise.allSettled([
      world.service().accept(world.manager, proposal.id, 1),
      world.service().accept(world.manager, proposal.id, 1),
    ]);
    expect([one?.status, two?.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const made = await world.jobs.prisma.business.findMany({ where: { kvkNumber: proposal.kvkNumber } });
    expect(made).toMatchObject([
      { status: 'PROSPECTIVE', source: 'kvk', isAddressShielded: true, street: null },
    ]);
  });

  it('closes a business and tells its account manager', async () => {
    const { business, proposal } = await proposed(
      establishment({ endedOn: '20260301' }),
      'SignaalBeeindiging',
      {},
    );
    await world.service().accept(world.manager, proposal.id, 1);
    expect(await world.jobs.prisma.business.findUnique({ where: { id: business?.id ?? '' } })).toMatchObject({
      status: 'CLOSED',
    });
    const mail = await world.jobs.prisma.mailMessage.findFirstOrThrow({ where: { kind: 'business-closed' } });
    expect(mail).toMatchObject({ email: 'am@lindehoven.example', subjectId: business?.id });
    expect(mail.text).toContain(`/admin/businesses/${business?.id}/show`);
  });

  it('closes a business, and no newsletter goes there or to who works nowhere else', async () => {
    const { prisma } = world.jobs;
    const { business, proposal } = await proposed(
      establishment({ endedOn: '20260301' }),
      'SignaalBeeindiging',
      { email: 'info@dicht.example' },
    );
    const businessId = business?.id ?? '';
    const contact = await prisma.contact.create({
      data: { familyName: 'Smit', affiliations: { create: { businessId } }, emails: { create: { address: 'smit@dicht.example' } } },
    }); // prettier-ignore
    const topicId = await aTopic(prisma);
    const confirmed = { topicId, status: 'CONFIRMED' as const, confirmedAt: new Date() };
    await prisma.subscription.createMany({
      data: [
        { email: 'smit@dicht.example', contactId: contact.id, ...confirmed },
        { email: 'info@dicht.example', ...confirmed },
        { email: 'blijft@elders.example', ...confirmed },
      ],
    });
    const audience = async () => {
      const { id } = await aDueNewsletter(world.jobs, [topicId]);
      await world.jobs.get(StartDueNewsletters).run();
      await world.jobs.run('newsletter.prepare', { newsletterId: id });
      const rows = await prisma.delivery.findMany({ where: { newsletterId: id }, orderBy: { email: 'asc' } });
      return rows.map(({ exclusionReason }) => exclusionReason);
    };
    expect(await audience()).toEqual([null, null, null]);
    await world.service().accept(world.manager, proposal.id, 1);
    expect(await audience()).toEqual([null, 'BUSINESS_CLOSED', 'BUSINESS_CLOSED']);
  });
});
