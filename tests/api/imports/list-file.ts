import { encode } from 'iconv-lite';

export const HEADER = [
  'Bedrijfsnaam', 'KvK-nummer', 'Vestigingsnr.', 'Adres', 'Postcode', 'Plaats', 'Bedrijventerrein', 'SBI', 'Tel. algemeen', 'Voornaam', 'Tussenv.',
  'Achternaam', 'Functie', 'E-mail contact', 'Lid van', 'Nieuwsbrief', 'Laatste bezoek', 'Opmerkingen',
]; // prettier-ignore

/** A small list with the defects of a real export: lost zeros, twins, two employers, wrong addresses, a formula, a short and a blank row. */
export const SMALL_LIST = [
  HEADER.join(';'),
  'Bakkerij Zoë B.V.;9079723;35533085;Kade 1a;1234 ab;LINDEHOVEN;De Hoef;56.11.1;030-4269427;Noor;van der;Ven-van Dijk;Eigenaar;Noor <noor@zoe.example>;OV Lindehoven;Ja;20-1-2026;"Belt – na 17:00;',
  'niet op ""vrijdag"""',
  'BAKKERIJ ZOË BV;09079723;35533085;Kade 1a;1234AB;Lindehoven;De Hoef;;;Bas;;Mol;;geen;Ondernemersvereniging Lindehoven;N;najaar 2024;',
  '',
  'Fietsen Ömer;1234;;Weg 5;5678CD;Zuidlinde;;nvt;;Noor;van der;Ven-van Dijk;Penningmeester;noor@zoe.example;;x;;"=HYPERLINK(""http://x.example"",""klik"")"',
  ';;;;;Lindehoven;;;;;;;;;;;;',
  'Kort B.V.;51541297;',
].join('\r\n');

export const inWindows1252 = (text: string): Buffer => encode(text, 'windows-1252');

/** Twenty-four rows for every ten businesses, so that twins fall into different batches. */
export function longList(rows: number): Buffer {
  const lines = Array.from({ length: rows }, (_, i) => {
    const business = 10_000_000 + (i % Math.ceil(rows / 2.4));
    const person = i % Math.ceil(rows / 1.5);
    return `Bedrijf ${business};${business};;Weg ${i % 90};1234AB;Lindehoven;De Hoef;62.01;;Kim;de;Vries${person};;kim${person}@list.example;BIZ Centrum;ja;;`;
  });
  return Buffer.from([HEADER.join(';'), ...lines].join('\n'));
}
