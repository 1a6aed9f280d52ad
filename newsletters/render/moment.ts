import type { MailLanguage } from './municipality';

const ZONE = 'Europe/Amsterdam';
const LOCALES: Record<MailLanguage, string> = { nl: 'nl-NL', en: 'en-GB' };

/** "donderdag 12 november 2026" */
export function dayInWords(at: Date, language: MailLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
    .format(at)
    .replace(/,/g, '');
}

/** "17.00" in Dutch, "17:00" in English: what official letters in that language use. */
export function timeInWords(at: Date, language: MailLanguage): string {
  const time = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return language === 'nl' ? time.replace(':', '.') : time;
}

/** "donderdag 12 november 2026, 17.00 tot 19.00 uur"; names both days when it ends on another one. */
export function momentInWords(startsAt: Date, endsAt: Date | null, language: MailLanguage): string {
  const until = language === 'nl' ? 'tot' : 'to';
  const clock = language === 'nl' ? ' uur' : '';
  const startDay = dayInWords(startsAt, language);
  const start = `${startDay}, ${timeInWords(startsAt, language)}`;
  if (!endsAt) return `${start}${clock}`;
  const endDay = dayInWords(endsAt, language);
  const end =
    endDay === startDay ? timeInWords(endsAt, language) : `${endDay}, ${timeInWords(endsAt, language)}`;
  const between = endDay === startDay ? '' : clock;
  return `${start}${between} ${until} ${end}${clock}`;
}
