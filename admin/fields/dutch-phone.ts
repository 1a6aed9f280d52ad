// Area codes of three digits; every other Dutch area code has four.
const shortAreaCodes = /^0(10|13|15|20|23|24|26|30|33|35|36|38|40|43|45|46|50|53|55|58|7\d)/;

const inPairs = (digits: string) => digits.replace(/(\d{3})(?=\d{3})|(\d{2})(?=(\d{2})+$)/g, '$1$2 ').trim();

/** `+31572123456` as people write it here: `0572 123 456`. Foreign numbers keep their country code. */
export function formatPhone(e164: string): string {
  if (!/^\+31\d{9}$/.test(e164)) return e164;
  const national = `0${e164.slice(3)}`;
  if (national.startsWith('06')) return `06 ${national.slice(2)}`;
  const split = shortAreaCodes.test(national) ? 3 : 4;
  return `${national.slice(0, split)} ${inPairs(national.slice(split))}`;
}
