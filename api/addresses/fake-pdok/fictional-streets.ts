/** A few streets of the fictional municipality of Lindehoven. The postcodes are its own; none of this exists. */
export interface FictionalStreet {
  street: string;
  postcode: string;
  city: string;
  numbers: readonly string[];
  latitude: number;
  longitude: number;
  districtCode: string;
  neighbourhoodCode: string;
}

const street = (
  [name, postcode, city]: readonly [string, string, string],
  numbers: string,
  [latitude, longitude]: readonly [number, number],
  area: string,
): FictionalStreet => ({
  street: name,
  postcode,
  city,
  numbers: numbers.split(' '),
  latitude,
  longitude,
  districtCode: `WK9901${area}`,
  neighbourhoodCode: `BU9901${area}01`,
});

export const FICTIONAL_STREETS: readonly FictionalStreet[] = [
  street(
    ['Marktplein', '1661AB', 'Lindehoven'],
    '1 2 3 4 5 6 7 8 9 10 11 12 14 14a 14b',
    [52.6402, 5.0612],
    '01',
  ),
  street(
    ['Hoofdstraat', '1661CD', 'Lindehoven'],
    '2 4 6 8 10 12 14 16 18 20 22 24 26 28 30',
    [52.6409, 5.0624],
    '01',
  ),
  street(
    ['Havenkade', '1662EK', 'Lindehoven'],
    '1 3 5 7 9 11 13 15 17 17-1 17-2 19 21 23',
    [52.6519, 5.0711],
    '02',
  ),
  street(
    ['Nijverheidsweg', '1664HL', 'Lindehoven'],
    '1 2 3 4 5 6 7 8 9 10 12 14 16 18 20 22',
    [52.6329, 5.0803],
    '03',
  ),
  street(
    ['Ambachtsweg', '1664JN', 'Lindehoven'],
    '1 3 5 7 9 11 13 15 17 19 21 23 25',
    [52.6333, 5.0817],
    '03',
  ),
  street(['Dorpsstraat', '1671PR', 'Zuidlinde'], '1 2 3 4 5 6 7 8 9 10 11 12 13', [52.6204, 5.0581], '04'),
  street(['Lindelaan', '1672TX', 'Zuidlinde'], '10 12 14 16 18 20 22 24 26', [52.6148, 5.0701], '04'),
  street(['Polderweg', '1681AB', 'Oosterlinde'], '1 5 9 13 17 21 25 29 33 37 41', [52.6382, 5.1127], '05'),
];
