/** A list of `rows` rows that is the same every time: people with roles at businesses, some at two, some rows twice. */
export function benchList(rows: number): Buffer {
  const header = [
    ...['Bedrijfsnaam', 'KvK-nummer', 'Vestigingsnr.', 'Adres', 'Postcode', 'Plaats', 'Bedrijventerrein', 'SBI'],
    ...['Werkz. pers.', 'Website', 'Tel. algemeen', 'E-mail algemeen', 'Aanhef', 'Voornaam', 'Tussenv.', 'Achternaam'],
    ...['Functie', 'Tel. contact', 'E-mail contact', 'Lid van', 'Opmerkingen'],
  ]; // prettier-ignore
  const lines = Array.from({ length: rows }, (_, place) => rowAt(place, rows).join(';'));
  return Buffer.from([header.join(';'), ...lines, ''].join('\r\n'));
}

const FAMILIES = [
  'Jansen',
  'Bakker',
  'Visser',
  'Mulder',
  'Smit',
  'Yılmaz',
  'Nguyen',
  'Koç',
  'Dekker',
  'Peters',
];
const GIVEN = ['Daan', 'Noor', 'Femke', 'Ayşe', 'Bram', 'Kim', 'Zoë', 'Jan-Willem', 'Fatima', 'Lars'];
const ROLES = ['Directeur', 'Eigenaar', 'Bedrijfsleider', 'Penningmeester', 'DGA'];
const SBI = ['01.11', '43.21', '47.11', '56.11.1', '62.01', '10.71'];
const of = (list: readonly string[], place: number): string => list[place % list.length] ?? '';

/** Six of ten rows bring a business and eight of ten a person; the others speak of those again. */
function rowAt(place: number, rows: number): string[] {
  const business = place % Math.ceil(rows * 0.6);
  const person = place % Math.ceil(rows * 0.8);
  const number = String(90_000_000 + business);
  const letters = String.fromCharCode(65 + (business % 20), 65 + (person % 20));
  return [
    `Bedrijf ${business} ${of(FAMILIES, business)} B.V.`,
    number,
    `0000${String(10_000_000 + business)}`,
    `Kade ${(business % 300) + 1}`,
    `${1000 + (business % 9000)} ${letters[0]}B`,
    'Lindehoven',
    `Terrein ${business % 20}`,
    of(SBI, business),
    String((business % 40) + 1),
    `www.bedrijf-${business}.example`,
    `030 ${String(2_000_000 + business)}`,
    `info@bedrijf-${business}.example`,
    person % 2 === 0 ? 'dhr.' : 'mevr.',
    of(GIVEN, person),
    person % 3 === 0 ? 'van der' : '',
    `${of(FAMILIES, person)}${letters.toLowerCase()}`,
    of(ROLES, place),
    `06 ${String(10_000_000 + person)}`,
    `persoon${person}@bedrijf-${business}.example`,
    business % 3 === 0 ? `Vereniging ${business % 10}` : '',
    place % 5 === 0 ? `Gebeld op maandag over zaak ${place}` : '',
  ];
}
