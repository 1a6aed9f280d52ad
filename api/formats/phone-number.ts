import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** 14 + area code (14 020) and its like exist inside the Netherlands only: without an international form nothing can be stored. */
const SHORT_NUMBER = /^\+311\d{4,5}$/;

/** Nothing but a number: it need not be searched for in the text, which takes longer than reading it. */
const BARE = /^[+\d][\d\s-]*$/;

/**
 * Any notation to E.164: '+31(0)229237245', '0031 229 237 245', 'tel. 0229-237245'. Numbers without a country are Dutch.
 */
export function parsePhoneNumber(text: string): string | undefined {
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'NL', extract: !BARE.test(text) });
  if (!number?.isValid() || SHORT_NUMBER.test(number.number)) return undefined;
  return number.number;
}

/** Dutch numbers as they are dialled here ('0229 237 245'), others with their country. */
export function showPhoneNumber(e164: string): string {
  const number = parsePhoneNumberFromString(e164);
  if (!number) return e164;
  return number.country === 'NL' ? number.formatNational() : number.formatInternational();
}
