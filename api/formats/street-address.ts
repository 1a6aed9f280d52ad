export interface StreetAddress {
  street: string;
  houseNumber?: number;
  /** Letter, 'bis', '2' in 102-2, '3 hoog': everything behind the number. */
  houseNumberAddition?: string;
}

// The shortest street before a number; a year in the street's name ('Plein 1940 5') belongs to the street.
const ADDRESS =
  /^(.*?\p{L}[^\d]*?(?:\s(?:1[6-9]|20)\d{2}(?=\s+\d))?)[\s,]+(\d{1,5})(?!\d)\s*[-–/]?\s*(.{0,20})$/su;

/** 'Burg. van Tuyllkade 102-2' → street, 102 and '2'. Without a house number everything is the street. */
export function parseStreetAddress(text: string): StreetAddress | undefined {
  const value = text.replace(/\s+/g, ' ').trim();
  if (!/\p{L}/u.test(value)) return undefined;
  const found = ADDRESS.exec(value);
  if (!found) return { street: value };
  const addition = String(found[3]).trim();
  return {
    street: String(found[1]).trim(),
    houseNumber: Number(found[2]),
    ...(addition && { houseNumberAddition: addition }),
  };
}

/** '102-2', '123a', '38 bis': the number with what is behind it, as it is printed; undefined without a number. */
export function showHouseNumber({ houseNumber, houseNumberAddition }: StreetAddress): string | undefined {
  const addition = houseNumberAddition ?? '';
  const joint = /^\d+$/.test(addition) ? '-' : /^\p{L}?$/u.test(addition) ? '' : ' ';
  return houseNumber === undefined ? undefined : `${houseNumber}${joint}${addition}`;
}

export function showStreetAddress(address: StreetAddress): string {
  return [address.street, showHouseNumber(address)].filter(Boolean).join(' ');
}
