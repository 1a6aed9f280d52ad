import { dumpOf } from './dump';
import { beforeEachFreshDesk, type FreshDesk, functionsOf } from './import-client';

let { api, desk } = {} as FreshDesk;
beforeEachFreshDesk('ACCOUNT_MANAGER', (fresh) => ({ api, desk } = fresh));
beforeEach(async () => {
  await api.prisma.association.createMany({
    data: [
      { name: 'Ondernemersvereniging Zuid', kind: 'ENTREPRENEURS' },
      { name: 'BIZ Centrum', kind: 'BIZ' },
    ],
  });
});

jest.setTimeout(60_000);

const functions = () => functionsOf(api, 'Mol');
const day = (text: string) => new Date(`${text}T00:00:00Z`);
/** More rows than a batch has. */
const filler = Array.from({ length: 1_001 }, (_, place) => place);

describe('a list of boards', () => {
  const boards = (...rows: string[]) => ['Vereniging;Functie;Naam;E-mail;Sinds;Tot', ...rows].join('\n');

  it('brings boards up to date, whichever rows come in which batch, and is undone field by field', async () => {
    await desk.applied(boards('OV Zuid;Secretaris;Noor Mol;n@m.example;1-3-2020;1-3-2024'));
    const before = await dumpOf(api.prisma);
    expect(await functions()).toMatchObject([{ role: 'Secretaris', isPrimary: true, isBoardMember: true }]);
    const strangers = filler.map((place) => `OV Zuid;nee;Piet Vreemd;p${place}@v.example;;`);
    const id = await desk.checked(
      boards(
        'OV Zuid;Secretaris;Noor Mol;n@m.example;1-3-2020;1-3-2024',
        ...strangers,
        'OV Zuid;secretaris;Noor Mol;n@m.example;;1-3-2028',
        'BIZ Centrum;Lid;Noor Mol;n@m.example;;',
      ),
    );
    const foretold = await desk.judged(id);
    await desk.written(id);
    expect(await desk.judged(id)).toEqual(foretold);
    // Two rows that say two things: the first one holds, also when it changed nothing.
    expect(foretold.find(({ rowNumber }) => rowNumber === 1004)).toMatchObject({
      verdict: 'DUPLICATE',
      issues: [{ code: 'DIFFERS_FROM_ROW', column: 'Tot' }],
    });
    const next = await desk.applied(boards('OV Zuid;Voorzitter;Noor Mol;n@m.example;;1-3-2028'));
    expect(await functions()).toMatchObject([
      { role: 'Lid', isPrimary: false, association: { name: 'BIZ Centrum' } },
      { role: 'Voorzitter', isPrimary: true, startsOn: day('2020-03-01'), termEndsOn: day('2028-03-01') },
    ]);
    await desk.undone(next);
    await desk.undone(id);
    expect(await dumpOf(api.prisma)).toEqual(before);
  });

  it('leaves a term that somebody changed since as it is when it is undone, and says so', async () => {
    await desk.applied(boards('OV Zuid;Secretaris;Noor Mol;n@m.example;;1-3-2024'));
    const id = await desk.applied(boards('OV Zuid;Voorzitter;Noor Mol;n@m.example;;1-3-2028'));
    await api.prisma.affiliation.updateMany({ data: { termEndsOn: day('2029-01-01') } });
    await desk.undone(id);
    expect(await functions()).toMatchObject([{ role: 'Secretaris', termEndsOn: day('2029-01-01') }]);
    const [row] = await desk.rows(id);
    expect(row?.undo).toMatchObject([{ type: 'Affiliation', outcome: 'FIELD_KEPT', field: 'termEndsOn' }]);
  });

  it('does not put a start back after the day on which somebody ended the function since', async () => {
    await desk.applied(boards('OV Zuid;Secretaris;Noor Mol;n@m.example;1-3-2020;'));
    const id = await desk.applied(boards('OV Zuid;Voorzitter;Noor Mol;n@m.example;1-3-2015;'));
    await api.prisma.affiliation.updateMany({ data: { endsOn: day('2018-01-01'), isPrimary: false } });
    await desk.undone(id);
    expect(await functions()).toMatchObject([{ role: 'Secretaris', startsOn: day('2015-03-01') }]);
    const [row] = await desk.rows(id);
    expect(row?.undo).toMatchObject([{ type: 'Affiliation', outcome: 'FIELD_KEPT', field: 'startsOn' }]);
  });
});

describe('a list that says since when people have their functions', () => {
  const since = (...rows: string[]) =>
    ['Bedrijf;Achternaam;E-mail;Functie;Functie sinds', ...rows].join('\n');

  it('does as the check foretold, whichever rows come in which batch, and is undone field by field', async () => {
    await desk.applied(
      since('Bakkerij;Mol;noor@mol.example;Eigenaar;', 'Slager;Vis;vis@slager.example;Kok;'),
    );
    const before = await dumpOf(api.prisma);
    const id = await desk.checked(
      since(
        'Bakkerij;Mol;noor@mol.example;Eigenaar;1-3-2019',
        'Mol Vastgoed;Mol;noor@mol.example;Directeur;',
        'Slager;Vis;vis@slager.example;Baas;3-3-2021',
        ...filler.map((place) => `Zaak ${place};;;;`),
        'Bakkerij;Mol;noor@mol.example;eigenaar;1-3-2020',
        'Mol Vastgoed;Mol;noor@mol.example;Directeur;2-3-2020',
        'Slager;Vis;vis@slager.example;;3-3-2022',
      ),
      { mode: 'CREATE_AND_UPDATE' },
    );
    const foretold = await desk.judged(id);
    await desk.written(id);
    expect(await desk.judged(id)).toEqual(foretold);
    expect((await functions()).map(({ role, startsOn }) => [role, startsOn]).toSorted()).toEqual([
      ['Directeur', day('2020-03-02')],
      ['Eigenaar', day('2019-03-01')],
    ]);
    expect(foretold.find(({ rowNumber }) => rowNumber === 1006)).toMatchObject({
      issues: [{ code: 'DIFFERS_FROM_ROW', column: 'Functie sinds' }],
    });
    await desk.undone(id);
    expect(await dumpOf(api.prisma)).toEqual(before);
  });
});
