import { useLocale } from 'react-admin';

/** Numbers as the reader writes them: 41.216 or 41,216. */
export function useNumber(): (value: number) => string {
  const numbers = new Intl.NumberFormat(useLocale() === 'en' ? 'en-GB' : 'nl-NL');
  return (value) => numbers.format(value);
}
