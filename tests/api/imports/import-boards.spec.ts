import { dumpOf } from './dump';
import { beforeEachFreshDesk, download, type FreshDesk, functionsOf } from './import-client';

let { api, manager, desk } = {} as FreshDesk;
beforeEachFreshDesk('ACCOUNT_MANAGER', (fresh) => ({ api, manager, desk } = fresh));
beforeEach(async () => {
  await api.prisma.association.createMany({
    data: [
      { name: 'Ondernemersvereniging Zuid', kind: 'ENTREPRENEURS', kvkNumber: '34215639' },
      { name: 'BIZ Centrum', kind: 'BIZ' },
    ],
  });
});

jest.setTimeout(60_000);

const HEADER =
  'Bedrijf;Voornaam;Achternaam;E-mail;Functie;Vereniging;Bestuursfunctie;Bestuur vanaf;Bestuur tot';
const noor = (business: string, role: string, board: string) =>
  `${business};Noor;Mol;noor@mol.example;${role};${board}`;

/** More rows than a batch has. */
const filler = Array.from({ length: 1_001 }, (_, place) => `Zaak ${place};;;;;;;;`);

const functions = () => functionsOf(api, 'Mol');
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('a list with functions at businesses and on boards', () => {
  const list = [
    HEADER,
    noor('Bakkerij Mol', 'Eigenaar', 'OV Zuid;Voorzitter;1-3-2024;1-3-2028'),
    noor('Mol Vastgoed', 'Directeur', '34215639;voorzitter;;'),
    noor('Mol Vastgoed', '', 'BIZ Zentrum;Lid;;'),
    ...filler,
    noor('Mol Vastgoed', 'Directeur', 'OV Zuid;VOORZITTER;;1-3-2029'),
    noor('Mol Vastgoed', 'Directeur', 'OV Zuid;Secretaris;;1-3-2028'),
    noor('Mol Vastgoed', 'Directeur', 'OV Zuid;secretaris;;'),
  ].join('\n');

  it('gives one person several functions at two businesses and on one board, as the check foretold', async () => {
    const id = await desk.checked(list);
    const foretold = await desk.judged(id);
    expect((await desk.get(id)).counts).toMatchObject({
      newContacts: 1,
      newAffiliations: 2,
      newBoardRoles: 2,
    });
    await desk.written(id);
    expect(await functions()).toMatchObject([
      { role: 'Eigenaar', isPrimary: true, business: { name: 'Bakkerij Mol' }, association: null },
      { role: 'Directeur', isPrimary: false, business: { name: 'Mol Vastgoed' }, association: null },
      { role: 'Secretaris', isPrimary: false, isBoardMember: true, startsOn: null },
      {
        role: 'Voorzitter',
        isPrimary: false,
        isBoardMember: true,
        startsOn: day('2024-03-01'),
        termEndsOn: day('2028-03-01'),
        association: { name: 'Ondernemersvereniging Zuid' },
      },
    ]);
    expect(await desk.judged(id)).toEqual(foretold);
    expect(foretold.map(({ rowNumber, verdict, duplicateOf }) => [rowNumber, verdict, duplicateOf])).toEqual([
      [4, 'DUPLICATE', 3],
      [1006, 'DUPLICATE', 3],
      [1008, 'DUPLICATE', 1007],
    ]);
    expect(foretold[0]?.issues).toMatchObject([
      { code: 'ASSOCIATION_UNKNOWN', column: 'Vereniging', value: 'BIZ Zentrum' },
    ]);
    expect(foretold[1]?.issues).toMatchObject([
      { code: 'DIFFERS_FROM_ROW', column: 'Bestuur tot', value: '2' },
    ]);
    expect((await desk.get(id)).counts).toMatchObject({
      newAffiliations: 2,
      newBoardRoles: 2,
      newAssociations: 0,
    });
  });

  it('changes nothing when it comes a second time, and leaves nothing when it is undone', async () => {
    const before = await dumpOf(api.prisma);
    const id = await desk.applied(list);
    const after = await dumpOf(api.prisma);
    expect(after).not.toEqual(before);
    const again = await desk.applied(list);
    expect(await dumpOf(api.prisma)).toEqual(after);
    expect((await desk.get(again)).counts).toMatchObject({ rows: { NEW: 0, CHANGED: 0 }, newBoardRoles: 0 });
    await desk.undone(again);
    expect(await dumpOf(api.prisma)).toEqual(after);
    expect(await desk.get(again)).toMatchObject({ undoCounts: { restored: 0, kept: 0 } });
    await desk.undone(id);
    expect(await dumpOf(api.prisma)).toEqual(before);
  });
});

describe('another function at the same business', () => {
  const before = [HEADER, noor('Bakkerij Mol', 'Eigenaar', ';;;')].join('\n');
  const list = [
    HEADER,
    noor('Bakkerij Mol', 'Directeur', ';;;'),
    noor('Bakkerij Mol', 'eigenaar', ';;;'),
    ...filler,
    noor('Bakkerij Mol', 'DIRECTEUR', ';;;'),
    noor('Bakkerij Mol', 'Kok', ';;;'),
    noor('Bakkerij Mol', 'Eigenaar', ';;;'),
  ].join('\n');
  const both = [
    { role: 'Directeur', isPrimary: false },
    { role: 'Eigenaar', isPrimary: true },
    { role: 'Kok', isPrimary: false },
  ];

  it('is made once, as the check foretold, and goes when the list is undone', async () => {
    await desk.applied(before);
    const once = await dumpOf(api.prisma);
    const id = await desk.checked(list);
    const foretold = await desk.judged(id);
    expect(foretold.map(({ rowNumber, verdict, duplicateOf }) => [rowNumber, verdict, duplicateOf])).toEqual([
      [3, 'SAME', null],
      [1005, 'DUPLICATE', 2],
      [1007, 'DUPLICATE', 3],
    ]);
    expect((await desk.get(id)).counts).toMatchObject({ newContacts: 0, newAffiliations: 2 });
    const [first] = await desk.rows(id);
    expect(first).toMatchObject({
      verdict: 'NEW',
      changes: [{ record: 'affiliation', from: null, to: 'Directeur, Bakkerij Mol' }],
    });
    await desk.written(id);
    expect(await desk.judged(id)).toEqual(foretold);
    expect((await desk.get(id)).counts).toMatchObject({ newContacts: 0, newAffiliations: 2 });
    expect(await functions()).toMatchObject(both);
    const twice = await dumpOf(api.prisma);
    const again = await desk.applied(list);
    expect((await desk.get(again)).counts).toMatchObject({
      newAffiliations: 0,
      rows: { NEW: 0, CHANGED: 0 },
    });
    await desk.undone(again);
    expect(await dumpOf(api.prisma)).toEqual(twice);
    await desk.undone(id);
    expect(await dumpOf(api.prisma)).toEqual(once);
  });

  it('is made once by a run that is cut off and goes on', async () => {
    await desk.applied(before);
    const id = await desk.checked(list);
    const transaction = api.prisma.sqlTransaction.bind(api.prisma);
    const cut = jest
      .spyOn(api.prisma, 'sqlTransaction')
      .mockImplementationOnce((work) => transaction(work))
      .mockImplementationOnce(async (work) => {
        await transaction(async (sql) => {
          await work(sql);
          throw new Error('killed');
        });
        throw new Error('never here');
      });
    await expect(desk.written(id)).rejects.toThrow('killed');
    cut.mockRestore();
    expect(await functions()).toHaveLength(2);
    await desk.written(id);
    expect(await functions()).toMatchObject(both);
  });

  it('names each function without a name once, and takes the names away again', async () => {
    await desk.applied([HEADER, noor('Bakkerij Mol', '', ';;;')].join('\n'));
    const { contactId, businessId } = await api.prisma.affiliation.findFirstOrThrow();
    await api.prisma.affiliation.create({ data: { contactId, businessId } });
    const nameless = await dumpOf(api.prisma);
    const id = await desk.applied(list);
    expect((await functions()).map(({ role }) => role)).toEqual(['Directeur', 'Kok', 'eigenaar']);
    await desk.undone(id);
    expect(await dumpOf(api.prisma)).toEqual(nameless);
  });
});

it('brings an export of people with functions back without changing anything', async () => {
  await desk.applied(
    [
      HEADER,
      noor('Bakkerij Mol', 'Eigenaar', 'OV Zuid;Voorzitter;1-3-2024;1-3-2025'),
      ';Bas;Kok;bas@kok.example;;BIZ Centrum;ja;;',
      ';Bas;Kok;bas@kok.example;;OV Zuid;Lid;;1-1-2030',
      'Mol Vastgoed;Zoë;Vis;;Directeur;;;;',
      'Mol Vastgoed;Zoë;Vis;;Beheerder;;;;',
      noor('Bakkerij Mol', 'Kok', 'OV Zuid;Secretaris;;'),
      noor('Bakkerij Mol', 'Kok', 'BIZ Centrum;Lid;1-3-2024;'),
    ].join('\n'),
  );
  const before = await dumpOf(api.prisma);
  const { made } = await manager.ask<{ made: { path: string } }>(
    'mutation { made: exportContacts(format: CSV, filter: {}) { path } }',
  );
  const sheet = await (await download(api, manager, made.path)).text();
  expect(sheet).toContain('Ondernemersvereniging Zuid;Voorzitter;01-03-2024;01-03-2025');
  const id = await desk.applied(sheet);
  expect((await desk.get(id)).counts).toMatchObject({
    rows: { SAME: 7, NEW: 0, CHANGED: 0, DUPLICATE: 0, WRONG: 0 },
  });
  expect(await dumpOf(api.prisma)).toEqual(before);
  await api.prisma.$executeRaw`TRUNCATE businesses, contacts CASCADE`;
  await desk.applied(sheet);
  expect(await dumpOf(api.prisma)).toEqual(before);
});
