/**
 * What a newsletter is made of. Stored as JSON, edited in the back-office, checked by `parseBlocks`.
 * `text` is the limited HTML of `sanitizeLetterHtml`; every other field is plain text.
 */

/** Why a piece is in the letter: a good letter mixes the three. */
export const CONTENT_AIMS = ['INFORM', 'ENTHUSE', 'AMUSE'] as const;
export type ContentAim = (typeof CONTENT_AIMS)[number];

interface BlockBase {
  /** Keeps a block recognisable while it is moved in the editor. */
  readonly id?: string;
  readonly aim: ContentAim;
}

export interface TextBlock extends BlockBase {
  readonly kind: 'text';
  readonly text: string;
}

export interface ArticleBlock extends BlockBase {
  readonly kind: 'article';
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  /** What the link says; without it a general "read more about …". */
  readonly urlLabel?: string;
}

export interface EventBlock extends BlockBase {
  readonly kind: 'event';
  readonly title: string;
  /** In words, ready to print: "donderdag 12 november 2026, 17.00 tot 19.00 uur". */
  readonly when: string;
  readonly where: string;
  readonly text: string;
  /** The page to read more and register. */
  readonly url: string;
  /** The event of the agenda it was taken from. */
  readonly sourceId?: string;
}

export interface SuccessBlock extends BlockBase {
  readonly kind: 'success';
  readonly title: string;
  readonly text: string;
  /** Who made it happen. */
  readonly credit: string;
  readonly sourceId?: string;
}

export interface CallToActionBlock extends BlockBase {
  readonly kind: 'callToAction';
  readonly text: string;
  readonly label: string;
  readonly url: string;
}

export interface ContactPersonBlock extends BlockBase {
  readonly kind: 'contactPerson';
  readonly name: string;
  readonly role: string;
  readonly phone: string;
  readonly email: string;
  /** In words: "maandag, dinsdag en donderdag". */
  readonly workingDays: string;
  readonly sourceId?: string;
}

export type ContentBlock =
  TextBlock | ArticleBlock | EventBlock | SuccessBlock | CallToActionBlock | ContactPersonBlock;
export type ContentBlockKind = ContentBlock['kind'];

export type BlockOf<K extends ContentBlockKind> = Extract<ContentBlock, { kind: K }>;

export interface AimMix {
  readonly counts: Readonly<Record<ContentAim, number>>;
  /** Whole percentages that add up to 100; all 0 for a letter without blocks. */
  readonly percentages: Readonly<Record<ContentAim, number>>;
  /** Aims that no block serves yet. */
  readonly missing: readonly ContentAim[];
}

/** How the letter divides over informing, enthusing and amusing. */
export function aimMix(blocks: readonly ContentBlock[]): AimMix {
  const counts = { INFORM: 0, ENTHUSE: 0, AMUSE: 0 };
  for (const block of blocks) counts[block.aim] += 1;
  return {
    counts,
    percentages: wholePercentages(counts, blocks.length),
    missing: CONTENT_AIMS.filter((aim) => counts[aim] === 0),
  };
}

/** Largest remainder, so that three thirds are 34, 33 and 33. */
function wholePercentages(counts: Record<ContentAim, number>, total: number): Record<ContentAim, number> {
  const percentages = { INFORM: 0, ENTHUSE: 0, AMUSE: 0 };
  if (total === 0) return percentages;
  for (const aim of CONTENT_AIMS) percentages[aim] = Math.floor((counts[aim] * 100) / total);
  const remainder = (aim: ContentAim): number => (counts[aim] * 100) % total;
  const byRemainder = [...CONTENT_AIMS].sort((a, b) => remainder(b) - remainder(a));
  let missing = 100 - CONTENT_AIMS.reduce((sum, aim) => sum + percentages[aim], 0);
  for (const aim of byRemainder) {
    if (missing === 0) break;
    percentages[aim] += 1;
    missing -= 1;
  }
  return percentages;
}
