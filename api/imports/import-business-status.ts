import { BusinessStatus } from '../../prisma/generated/enums';
import { BUSINESS_STATUS } from '../exports/dutch-words';

/** Beside the word our own export writes: what the screens say in both languages, and what people write. */
const WORDS: Record<BusinessStatus, string[]> = {
  ACTIVE: ['active', 'bestaand', 'ingeschreven', 'open'],
  PROSPECTIVE: ['prospective', 'in aantocht', 'toekomstig', 'prospect'],
  MOVED_AWAY: ['moved away', 'moved', 'verhuisd'],
  CLOSED: ['closed', 'gesloten', 'opgeheven', 'uitgeschreven', 'beëindigd', 'ceased'],
};

const BY_WORD = new Map<string, BusinessStatus>(
  Object.values(BusinessStatus).flatMap((status) =>
    [BUSINESS_STATUS[status], ...WORDS[status]].map((word): [string, BusinessStatus] => [word, status]),
  ),
);

/** @returns undefined for a word that says nothing about a business; capitals make no difference */
export function parseBusinessStatus(text: string): BusinessStatus | undefined {
  return BY_WORD.get(text.toLowerCase().replace(/[\s_]+/g, ' '));
}
