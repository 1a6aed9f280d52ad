import {
  conflictsOf,
  isInTown,
  isSameProposal,
  newBusinessChanges,
  proposalsFor,
  same,
  signalKindOf,
  type OwnFacts,
  type ToldFacts,
} from '../../../api/register/change-proposal.rules';

const told = (more: Partial<ToldFacts> = {}): ToldFacts => ({
  name: 'Drukkerij Lindeprint',
  statutoryName: 'Lindeprint B.V.',
  tradeNames: ['Drukkerij Lindeprint'],
  legalForm: 'Besloten vennootschap',
  workingPersons: 17,
  website: null,
  street: 'Nijverheidsweg',
  houseNumber: '12',
  postcode: '1664HL',
  city: 'Lindehoven',
  latitude: 52.6,
  longitude: 5.1,
  isAddressShielded: false,
  isNonMailing: false,
  hasEnded: false,
  sectorIds: ['a', 'b'],
  areaId: null,
  ...more,
});

const own = (more: Partial<OwnFacts> = {}): OwnFacts => {
  const { hasEnded: _ended, ...facts } = told();
  return { ...facts, status: 'ACTIVE', ...more };
};

const kinds = (...question: Parameters<typeof proposalsFor>) =>
  proposalsFor(...question).map(({ kind }) => kind);

describe('signals of the register', () => {
  it('are known by the beginning of their type, whatever version stands behind it', () => {
    expect(
      ['SignaalBeeindiging_2025_01', 'SignaalBeeindiging', 'SignaalNieuweInschrijving', 'SignaalFusieSplitsing_2027_02', 'SignaalAdreswijziging', 'Iets'].map(signalKindOf),
    ).toEqual(['ENDED', 'ENDED', 'NEW', 'TAKEN_OVER', 'OTHER', 'UNKNOWN']); // prettier-ignore
  });
});

describe('what is proposed', () => {
  it('is nothing when the register says what stands here, also in other capitals or another order', () => {
    const ours = own({ name: 'DRUKKERIJ  lindeprint', sectorIds: ['b', 'a'] });
    expect(proposalsFor(ours, told(), ['OTHER'], [])).toEqual([]);
  });

  it('is apart per kind of change, each field with old and new', () => {
    const ours = own({ name: 'Lindeprint', street: 'Hoofdstraat', houseNumber: '14', workingPersons: 12 });
    expect(proposalsFor(ours, told(), ['OTHER'], [])).toEqual([
      { kind: 'RENAMED', changes: { name: ['Lindeprint', 'Drukkerij Lindeprint'] } },
      { kind: 'MOVED', changes: { street: ['Hoofdstraat', 'Nijverheidsweg'], houseNumber: ['14', '12'] } },
      { kind: 'CHANGED', changes: { workingPersons: [12, 17] } },
    ]);
  });

  it('clears nothing that the register does not know, and leaves a website that people chose', () => {
    const silent = told({
      workingPersons: null,
      statutoryName: null,
      sectorIds: [],
      website: 'https://nieuw.example',
    });
    expect(proposalsFor(own({ website: 'https://beter.example' }), silent, ['OTHER'], [])).toEqual([]);
    expect(proposalsFor(own(), silent, ['OTHER'], [])).toEqual([
      { kind: 'CHANGED', changes: { website: [null, 'https://nieuw.example'] } },
    ]);
  });

  it('says that it left when the new town is not one of ours, if those are known', () => {
    const moved = told({ street: 'Kade', city: 'Elders' });
    const changes = { street: ['Nijverheidsweg', 'Kade'], city: ['Lindehoven', 'Elders'] };
    expect(proposalsFor(own(), moved, ['OTHER'], ['lindehoven'])).toEqual([
      { kind: 'MOVED', changes: { ...changes, status: ['ACTIVE', 'MOVED_AWAY'] } },
    ]);
    expect(proposalsFor(own(), moved, ['OTHER'], [])).toEqual([{ kind: 'MOVED', changes }]);
  });

  it('puts a shield on and never takes one off; behind it no address is proposed', () => {
    const shielded = told({
      isAddressShielded: true,
      street: null,
      houseNumber: null,
      postcode: null,
      city: null,
    });
    expect(proposalsFor(own(), shielded, ['OTHER'], [])).toEqual([
      { kind: 'MOVED', changes: { isAddressShielded: [false, true] } },
    ]);
    expect(proposalsFor(own({ isAddressShielded: true }), shielded, ['OTHER'], [])).toEqual([]);
    expect(proposalsFor(own({ isAddressShielded: true }), told(), ['OTHER'], [])).toEqual([]);
  });

  it('is the end, and nothing else, when the register says so or delivers it no longer', () => {
    const end = [{ kind: 'CLOSED', changes: { status: ['ACTIVE', 'CLOSED'] } }];
    expect(proposalsFor(own({ name: 'Anders' }), told({ hasEnded: true }), ['OTHER'], [])).toEqual(end);
    expect(proposalsFor(own(), undefined, ['OTHER', 'ENDED'], [])).toEqual(end);
    expect(proposalsFor(own({ status: 'CLOSED' }), undefined, ['ENDED'], [])).toEqual([]);
  });

  it('is a look by a person when the register contradicts itself, hands a business over, or speaks in riddles', () => {
    expect(kinds(own(), undefined, ['OTHER'], [])).toEqual(['CHECK']);
    expect(kinds(own(), told(), ['ENDED'], [])).toEqual(['CHECK']);
    expect(kinds(own(), told(), ['TAKEN_OVER'], [])).toEqual(['CHECK']);
    expect(kinds(own(), told(), ['UNKNOWN'], [])).toEqual(['CHECK']);
    expect(kinds(own({ name: 'Anders' }), told(), ['UNKNOWN'], [])).toEqual(['RENAMED']);
  });

  it('is a business with every known fact when it is new', () => {
    const changes = newBusinessChanges(told({ tradeNames: [] }), {
      kvkNumber: '90200037',
      branchNumber: null,
    });
    expect(changes).toMatchObject({ kvkNumber: [null, '90200037'], name: [null, 'Drukkerij Lindeprint'] });
    expect(Object.keys(changes)).not.toEqual(
      expect.arrayContaining(['branchNumber', 'website', 'tradeNames', 'hasEnded', 'isNonMailing']),
    );
  });
});

describe('a field that moved on since', () => {
  it('is a conflict, unless it stands as it did or as the register says', () => {
    const changes = { city: ['A', 'B'], street: ['C', 'D'], houseNumber: ['1', '2'] } as Record<
      string,
      [unknown, unknown]
    >;
    expect(conflictsOf(changes, { city: 'A', street: 'd', houseNumber: '3' })).toEqual(['houseNumber']);
    expect(conflictsOf(changes, undefined)).toEqual([]);
  });
});

describe('small comparisons', () => {
  it('know a refused proposal by what it would write', () => {
    expect(isSameProposal({ city: ['A', 'B'] }, { city: ['X', 'b '] })).toBe(true);
    expect(isSameProposal({ city: ['A', 'B'] }, { city: ['A', 'C'] })).toBe(false);
  });

  it('take no list of towns for every town, and no town for outside', () => {
    expect([isInTown('Elders', []), isInTown(null, ['A']), isInTown('a', ['A'])]).toEqual([
      true,
      false,
      true,
    ]);
    expect([same(null, undefined), same(1, 2)]).toEqual([true, false]);
  });
});
