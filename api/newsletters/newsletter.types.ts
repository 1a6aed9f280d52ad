import type { AimMix } from '../../newsletters/render/content-blocks';
import type { BlockProblem } from '../../newsletters/render/parse-blocks';
import type { ExclusionReason, Language, NewsletterStatus } from '../../prisma/generated/enums';
import type { Ordering, PageRequest } from '../database/page';

export interface NewsletterFilter {
  /** Part of the subject. */
  q?: string;
  ids?: string[];
  statuses?: NewsletterStatus[];
  includeArchived?: boolean;
}

export type NewsletterOrderField = 'subject' | 'status' | 'scheduledAt' | 'createdAt' | 'updatedAt';

export interface NewsletterListRequest extends PageRequest {
  filter: NewsletterFilter;
  orderBy?: Ordering<NewsletterOrderField>;
}

export interface NewsletterInput {
  subject: string;
  preheader?: string | null;
  /** Content blocks as JSON; their shape is newsletters/render/content-blocks.ts. */
  blocks?: unknown;
  language?: Language;
  topicIds?: string[];
  segmentIds?: string[];
}

/** Everything that approval is about. */
export interface NewsletterContentFacts {
  subject: string;
  preheader: string | null;
  blocks: unknown;
  language: Language;
  topicIds: readonly string[];
  segmentIds: readonly string[];
}

/** Something that stands in the way of sending, or asks for a second look. */
export interface NewsletterFinding {
  code: string;
  severity: 'BLOCKING' | 'WARNING';
  /** `blocks.2.title`, `subject`; absent when it concerns the whole letter. */
  path?: string;
  params?: Readonly<Record<string, string | number>>;
}

export interface NewsletterPreview {
  html: string;
  text: string;
  findings: NewsletterFinding[];
  problems: BlockProblem[];
  mix: AimMix;
}

export interface ExclusionCount {
  reason: ExclusionReason;
  count: number;
}

/** Who would receive a letter now, and how many would not, by reason. */
export interface Audience {
  recipients: number;
  excluded: ExclusionCount[];
}

/** What became of asking to send. */
export type ScheduleOutcome<Row> =
  | { kind: 'scheduled'; newsletter: Row }
  | { kind: 'preflight-failed'; findings: NewsletterFinding[] }
  | { kind: 'not-approved'; status: NewsletterStatus }
  | { kind: 'empty-audience'; audience: Audience };

/** Why a letter stands still. */
export enum PauseReason {
  /** Somebody pressed pause. */
  BY_HAND = 'BY_HAND',
  /** Its moment had passed too long ago to send it without asking. */
  TOO_LATE = 'TOO_LATE',
  /** It is no longer what was approved. */
  CONTENT_CHANGED = 'CONTENT_CHANGED',
  PREFLIGHT_FAILED = 'PREFLIGHT_FAILED',
  EMPTY_AUDIENCE = 'EMPTY_AUDIENCE',
  /** The mail provider does not accept our key or settings. */
  UNAUTHORISED = 'UNAUTHORISED',
  /** The mail provider refuses the message itself, whoever it is for. */
  MESSAGE_REFUSED = 'MESSAGE_REFUSED',
  /** The mail provider could not be reached for hours. */
  UNAVAILABLE = 'UNAVAILABLE',
}
