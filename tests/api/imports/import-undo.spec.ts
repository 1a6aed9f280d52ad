import { ImportUndoer } from '../../../api/imports/import-undoer.service';
import { bakery } from './bakery';
import { dumpOf } from './dump';
import { beforeEachFreshDesk, type FreshDesk } from './import-client';
import { longList, SMALL_LIST } from './list-file';

let { api, manager, desk } = {} as FreshDesk;
beforeEachFreshDesk('COMMUNICATIONS', (fresh) => ({ api, manager, desk } = fresh));

jest.setTimeout(60_000);

const UPDATED = 'Bedrijf;KvK;Plaats;Telefoon;SBI;Labels;Achternaam;E-mail;Functie';

/** More rows than a batch has. */
const OTHERS = Array.from({ length: 1_001 }, (_, place) => `Zaak ${place};;47.11;`);

describe('undoing an import', () => {
  it('leaves everything as it was before, when nobody touched anything since', async () => {
    await bakery(api);
    const before = await dumpOf(api.prisma);
    const list = [
      `${UPDATED};Status;Wil geen post;Adres afgeschermd;Handelsnamen;Andere e-mailadressen;Labels van de persoon;Opmerkingen bij de persoon;Taal;Functie sinds`,
      'Bakkerij;12345678;Daar;030 2111111;47.11;nieuw;Mol;mol@a.example;Eigenaar;gestopt;ja;ja;De Korst;mol@b.example, mol@c.example;vip;Aardig;Engels;1-3-2019',
      'Slager;87654321;Daar;;47.11;;Vis;v@s.example;Baas',
    ];
    const id = await desk.applied(list.join('\n'));
    expect(await dumpOf(api.prisma)).not.toEqual(before);
    await desk.undone(id);
    expect(await dumpOf(api.prisma)).toEqual(before);
    expect(await desk.get(id)).toMatchObject({
      status: 'UNDONE',
      undoCounts: { removedBusinesses: 1, removedContacts: 1, archived: 0, kept: 0 },
    });
  });

  it('gives a business back what it did, also what the list made the main activity of it', async () => {
    const { businessId } = await bakery(api);
    const { id: sectorId } = await api.prisma.sector.create({
      data: { code: '4724', sbiVersion: '2025', name: 'Broodwinkels' },
    });
    await api.prisma.businessSector.create({ data: { businessId, sectorId } });
    const before = await dumpOf(api.prisma);
    const list = (...rows: string[]) => ['Bedrijf;KvK;SBI-code;Andere SBI-codes', ...rows].join('\n');
    const id = await desk.checked(
      list(
        'Bakkerij;12345678;47.24;10.71',
        'Bakkerij;12345678;;"56.11.1; 46.36"',
        ...OTHERS,
        'Bakkerij;12345678;;46.36',
      ),
    );
    const judged = async () =>
      (await desk.rows(id)).map(({ verdict, changes, issues }) => ({ verdict, changes, issues }));
    const foretold = await judged();
    await desk.written(id);
    expect(await judged()).toEqual(foretold);
    expect(foretold[0]?.changes).toEqual([
      { record: 'business', field: 'sbiCode', from: '56111', to: '4724' },
      { record: 'business', field: 'otherSbiCodes', from: '56111', to: '56111, 1071' },
    ]);
    const ofBakery = (await dumpOf(api.prisma))['sectors']?.filter((line) => line.includes('Bakkerij'));
    expect(ofBakery).toEqual([
      '(Bakkerij,1071,f)',
      '(Bakkerij,4636,f)',
      '(Bakkerij,4724,t)',
      '(Bakkerij,56111,f)',
    ]);
    await desk.undone(id);
    expect(await dumpOf(api.prisma)).toEqual(before);
  });

  it('undoes a real list with areas, associations, memberships and visits, and says each in the audit', async () => {
    const before = await dumpOf(api.prisma);
    const id = await desk.applied(SMALL_LIST);
    await desk.undone(id);
    expect(await dumpOf(api.prisma)).toEqual(before);
    const removed = await api.prisma.auditEntry.count({
      where: { action: 'business.removed', actorId: manager.userId ?? '' },
    });
    expect(removed).toBe(3);
  });

  it('keeps what people changed since, field by field, and reports it per row', async () => {
    const { businessId } = await bakery(api);
    const id = await desk.applied(
      `${UPDATED}\nBakkerij;12345678;Daar;030 2111111;;nieuw;;;\nSlager;87654321;Daar;;;;;;`,
    );
    const { version } = await api.prisma.business.findUniqueOrThrow({ where: { id: businessId } });
    const change = `mutation ($id: ID!, $v: Int!, $input: UpdateBusinessInput!) { updateBusiness(id: $id, expectedVersion: $v, input: $input) { id } }`;
    await manager.ask(change, { id: businessId, v: version, input: { city: 'Ginds' } });
    const slager = await api.prisma.business.findFirstOrThrow({ where: { kvkNumber: '87654321' } });
    await manager.ask(change, { id: slager.id, v: slager.version, input: { city: 'Ginds' } });
    await desk.undone(id);
    expect(await api.prisma.business.findUnique({ where: { id: businessId } })).toMatchObject({
      city: 'Ginds',
      phone: '+31302000000',
      tags: ['oud'],
    });
    expect(await api.prisma.business.count()).toBe(2);
    const { importRows } = await manager.ask<{ importRows: { nodes: object[] } }>(
      `{ importRows(importId: "${id}", filter: { kept: true }) { nodes { rowNumber undo { type outcome field } } } }`,
    );
    expect(importRows.nodes).toEqual([
      { rowNumber: 2, undo: [{ type: 'Business', outcome: 'FIELD_KEPT', field: 'city' }] },
      { rowNumber: 3, undo: [{ type: 'Business', outcome: 'KEPT', field: null }] },
    ]);
  });

  it('leaves a register number where it is when another business has the old one now, and finishes', async () => {
    const { businessId } = await bakery(api);
    const id = await desk.applied('Bedrijf;KvK;Plaats;E-mail\nBakkerij;;Daar;x@y.example\n');
    await api.prisma.importRow.updateMany({
      where: { importId: id },
      // As a list with match key name would have done it.
      data: {
        effects: [
          {
            type: 'Business',
            id: businessId,
            fields: { kvkNumber: ['12345678', '11112222'], city: ['Hier', 'Daar'] },
          },
        ],
      },
    });
    await api.prisma.business.update({ where: { id: businessId }, data: { kvkNumber: '11112222' } });
    await api.prisma.business.create({ data: { name: 'Opvolger', kvkNumber: '12345678' } });
    await desk.undone(id);
    expect(await desk.get(id)).toMatchObject({ status: 'UNDONE', undoCounts: { kept: 1 } });
    expect(await api.prisma.business.findUnique({ where: { id: businessId } })).toMatchObject({
      kvkNumber: '11112222',
      city: 'Hier',
    });
    expect(await desk.rows(id)).toMatchObject([
      { undo: [{ type: 'Business', outcome: 'NUMBER_TAKEN', field: 'kvkNumber' }] },
    ]);
  });

  it('leaves what somebody planned a visit to since', async () => {
    const id = await desk.applied('Bedrijf;KvK;Achternaam\nSlager;87654321;Vis\n');
    const slager = await api.prisma.business.findFirstOrThrow();
    await api.prisma.visit.create({
      data: { businessId: slager.id, ownerId: manager.userId ?? '', subject: 'Kennismaken', startsAt: new Date(), endsAt: new Date(Date.now() + 1000) },
    }); // prettier-ignore
    await desk.undone(id);
    expect(await api.prisma.business.findFirst()).toMatchObject({ archivedAt: null });
    expect(await api.prisma.contact.count()).toBe(0);
    expect(await desk.get(id)).toMatchObject({ undoCounts: { archived: 0, kept: 1 } });
    expect(await desk.rows(id)).toMatchObject([{ undo: [{ type: 'Business', outcome: 'IN_USE' }] }]);
  });

  it('archives who got a letter since, and removes what only a scan looked at', async () => {
    const id = await desk.applied('Bedrijf;KvK;Achternaam\nSlager;87654321;Vis\nSlagerij;;Bot\n');
    const { id: vis } = await api.prisma.contact.findFirstOrThrow({ where: { familyName: 'Vis' } });
    const topic = await api.prisma.topic.create({ data: { slug: 'nieuws', name: 'Nieuws' } });
    await api.prisma.subscription.create({
      data: { email: 'vis@slager.example', topicId: topic.id, contactId: vis, status: 'PENDING' },
    });
    const [one, other] = await api.prisma.business.findMany({ orderBy: { id: 'asc' } });
    await api.prisma.duplicateCandidate.create({
      data: { kind: 'BUSINESS', leftBusinessId: one!.id, rightBusinessId: other!.id, score: 80, reasons: [] },
    });
    await desk.undone(id);
    expect(await api.prisma.business.count()).toBe(0);
    expect(await api.prisma.contact.findMany()).toMatchObject([
      { familyName: 'Vis', archivedAt: expect.any(Date) as Date },
    ]);
    expect(await desk.rows(id)).toMatchObject([{ undo: [{ type: 'Contact', outcome: 'ARCHIVED' }] }, {}]);
  });

  it('goes on where it was cut off, and twice is once', async () => {
    const before = await dumpOf(api.prisma);
    const id = await desk.applied(longList(2_200).toString());
    const transaction = api.prisma.sqlTransaction.bind(api.prisma);
    let batches = 0;
    const cut = jest.spyOn(api.prisma, 'sqlTransaction').mockImplementation((work) => {
      batches += 1;
      if (batches === 2) throw new Error('killed');
      return transaction(work);
    });
    await expect(desk.undone(id)).rejects.toThrow('killed');
    cut.mockRestore();
    expect(await desk.get(id)).toMatchObject({ status: 'UNDOING', processedRows: 1_000 });
    await Promise.all([api.get(ImportUndoer).run(id), api.get(ImportUndoer).run(id)]);
    expect(await dumpOf(api.prisma)).toEqual(before);
    expect(await desk.get(id)).toMatchObject({ status: 'UNDONE', processedRows: 2_200 });
    expect((await manager.refusal(`mutation { undoImport(id: "${id}") { id } }`)).code).toBe(
      'NOT_ALLOWED_IN_STATE',
    );
  });
});
