import { baseProfileAnswer, branchProfileAnswer, searchAnswer } from '../../../api/register/kvk/kvk-answers';
import { hitsOf, profileOf } from '../../../api/register/kvk/kvk-mapping';

const base = (more: object = {}) =>
  baseProfileAnswer.parse({ kvkNummer: '69599084', naam: 'Test EMZ', ...more });
const branch = (more: object = {}) =>
  branchProfileAnswer.parse({ kvkNummer: '69599084', vestigingsnummer: '000038509504', ...more });

describe('what KVK answers', () => {
  it('may leave out address and numbers in a search', () => {
    const answer = searchAnswer.parse({
      resultaten: [{ kvkNummer: '69599084', naam: ' Test   EMZ ', type: 'rechtspersoon' }],
    });
    expect(hitsOf(answer)).toEqual([
      {
        kvkNumber: '69599084',
        branchNumber: null,
        name: 'Test EMZ',
        kind: 'ENTITY',
        street: null,
        houseNumber: null,
        postcode: null,
        city: null,
      },
    ]);
  });

  it('becomes one profile of entity and establishment', () => {
    const profile = profileOf(
      base({
        _embedded: {
          eigenaar: { rechtsvorm: 'BeslotenVennootschap', uitgebreideRechtsvorm: 'Besloten Vennootschap' },
        },
      }),
      branch({
        eersteHandelsnaam: 'Winkel',
        handelsnamen: [
          { naam: 'Tweede', volgorde: 1 },
          { naam: 'Winkel', volgorde: 0 },
          { naam: 'Winkel', volgorde: 2 },
        ],
        sbiActiviteiten: [
          { sbiCode: '56111', sbiOmschrijving: 'Restaurants', indHoofdactiviteit: 'Nee' },
          { sbiCode: '10710', indHoofdactiviteit: 'Ja' },
          { sbiCode: 'xx', indHoofdactiviteit: 'Nee' },
        ],
        websites: ['geen website', 'www.winkel.example'],
        adressen: [
          { type: 'correspondentieadres', straatnaam: 'Postbus' },
          { type: 'bezoekadres', indAfgeschermd: 'Nee', straatnaam: 'Weg', huisnummer: 17, huisletter: 'M', huisnummerToevoeging: '2', postcode: '1234 AB', plaats: 'Lindehoven', geoData: { gpsLatitude: 52.1, gpsLongitude: 5.1 } },
        ], // prettier-ignore
      }),
    );
    expect(profile).toMatchObject({
      name: 'Winkel',
      tradeNames: ['Winkel', 'Tweede'],
      legalForm: 'Besloten Vennootschap',
      website: 'https://www.winkel.example',
      houseNumber: '17M-2',
      postcode: '1234AB',
      latitude: 52.1,
      hasEnded: false,
    });
    expect(profile.activities.map(({ code, description }) => [code, description])).toEqual([
      ['10710', 'SBI 10710'],
      ['56111', 'Restaurants'],
    ]);
  });

  it('keeps nothing of a shielded address, even when it was sent', () => {
    const sent = { type: 'bezoekadres', indAfgeschermd: 'Ja', straatnaam: 'Geheim', plaats: 'Geheim' };
    const profile = profileOf(base(), branch({ adressen: [sent] }));
    expect(profile.isAddressShielded).toBe(true);
    expect(JSON.stringify(profile)).not.toContain('Geheim');
  });

  it('has ended when there is a day for it, of which parts may be zeros', () => {
    const ended = (datumEinde: string) =>
      profileOf(base(), branch({ materieleRegistratie: { datumEinde } })).hasEnded;
    expect([ended('20260100'), ended('00000000'), ended('')]).toEqual([true, false, false]);
    expect(profileOf(base(), undefined).hasEnded).toBe(false);
  });

  it('counts the non-mailing indicator of the entity or of the establishment', () => {
    expect(profileOf(base({ indNonMailing: 'Ja' }), branch()).isNonMailing).toBe(true);
    expect(profileOf(base(), branch({ indNonMailing: 'Ja' })).isNonMailing).toBe(true);
    expect(profileOf(base({ statutaireNaam: 'S', indNonMailing: 'Nee' }), undefined)).toMatchObject({
      isNonMailing: false,
      statutoryName: 'S',
      branchNumber: null,
    });
  });
});
