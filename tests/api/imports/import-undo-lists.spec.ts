import { bakery } from './bakery';
import { beforeEachFreshDesk, type FreshDesk } from './import-client';

let { api, manager, desk } = {} as FreshDesk;
beforeEachFreshDesk('COMMUNICATIONS', (fresh) => ({ api, manager, desk } = fresh));

describe('undoing an import that added addresses and numbers to somebody', () => {
  const PERSON = 'Bedrijf;KvK;Achternaam;E-mail;Mobiel';
  /** The number belongs to whoever has the address, and the other address to whoever has the number. */
  const ADDING = [
    PERSON,
    'Bakkerij;12345678;Mol;mol@a.example;06 12345678',
    'Bakkerij;12345678;Mol;nieuw@a.example;06 12345678',
  ].join('\n');
  const listsOf = async (contactId: string) => {
    const { emails, phones } = await api.prisma.contact.findUniqueOrThrow({
      where: { id: contactId },
      include: { emails: true, phones: true },
    });
    return {
      emails: emails.map(({ address, isPrimary }) => `${address} ${isPrimary}`).sort(),
      phones: phones.map(({ number, isPrimary }) => `${number} ${isPrimary}`).sort(),
    };
  };
  const change = async (id: string, input: object) => {
    const { version } = await api.prisma.contact.findUniqueOrThrow({ where: { id } });
    await manager.ask(
      `mutation ($id: ID!, $v: Int!, $input: UpdateContactInput!) { updateContact(id: $id, expectedVersion: $v, input: $input) { id } }`,
      { id, v: version, input },
    );
  };

  it('takes away what stands as the list left it, and says so in the history', async () => {
    const { contactId } = await bakery(api);
    const id = await desk.applied(ADDING);
    await change(contactId, { remarks: 'Niet op maandag', tags: ['bestuur'] });
    expect(await listsOf(contactId)).toEqual({
      emails: ['mol@a.example true', 'nieuw@a.example false'],
      phones: ['+31612345678 true'],
    });
    await desk.undone(id);
    expect(await listsOf(contactId)).toEqual({ emails: ['mol@a.example true'], phones: [] });
    expect(await desk.rows(id)).toMatchObject([{ undo: null }, { undo: null }]);
    const { changes } = await api.prisma.auditEntry.findFirstOrThrow({
      where: { subjectId: contactId },
      orderBy: { id: 'desc' },
    });
    expect(changes).toMatchObject({
      emails: ['mol@a.example, nieuw@a.example', 'mol@a.example'],
      phones: ['+31612345678', null],
    });
  });

  it('keeps an address and a number that a colleague made another thing of, and reports both', async () => {
    const { contactId } = await bakery(api);
    const id = await desk.applied(ADDING);
    await change(contactId, {
      emails: [{ address: 'mol@a.example' }, { address: 'nieuw@a.example', isPrimary: true }],
      phones: [{ number: '+31612345678' }, { number: '+31687654321', isPrimary: true }],
    });
    const chosen = await listsOf(contactId);
    await desk.undone(id);
    expect(await listsOf(contactId)).toEqual(chosen);
    expect(await desk.get(id)).toMatchObject({ undoCounts: { kept: 1 } });
    expect(await desk.rows(id)).toMatchObject([
      {
        undo: [
          { type: 'Contact', id: contactId, outcome: 'FIELD_KEPT', field: 'emails' },
          { type: 'Contact', id: contactId, outcome: 'FIELD_KEPT', field: 'phones' },
        ],
      },
      { undo: null },
    ]);
  });

  it('keeps an address with which somebody subscribed since', async () => {
    const { contactId } = await bakery(api);
    const id = await desk.applied(ADDING);
    const topic = await api.prisma.topic.create({ data: { slug: 'nieuws', name: 'Nieuws' } });
    await api.prisma.subscription.create({
      data: { email: 'nieuw@a.example', topicId: topic.id, contactId, status: 'CONFIRMED', confirmedAt: new Date() },
    }); // prettier-ignore
    await desk.undone(id);
    expect((await listsOf(contactId)).emails).toEqual(['mol@a.example true', 'nieuw@a.example false']);
    expect(await desk.rows(id)).toMatchObject([
      { undo: [{ type: 'Contact', outcome: 'IN_USE', field: 'emails' }] },
      { undo: null },
    ]);
  });

  it('leaves whoever keeps an address with a primary one', async () => {
    const { contactId } = await bakery(api);
    await api.prisma.contactEmail.deleteMany({ where: { contactId } });
    const id = await desk.applied(`${PERSON}\nBakkerij;12345678;Mol;nieuw@a.example;\n`);
    await change(contactId, {
      emails: [{ address: 'nieuw@a.example', isPrimary: true }, { address: 'eigen@a.example' }],
    });
    await desk.undone(id);
    expect((await listsOf(contactId)).emails).toEqual(['eigen@a.example true']);
  });
});
