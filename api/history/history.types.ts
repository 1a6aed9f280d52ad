/** Records whose changes can be read, taken back, and that can be restored from the trash. */
export enum RecordKind {
  BUSINESS = 'BUSINESS',
  ASSOCIATION = 'ASSOCIATION',
  CONTACT = 'CONTACT',
  INTERACTION = 'INTERACTION',
  SEGMENT = 'SEGMENT',
  VISIT = 'VISIT',
  COMMITMENT = 'COMMITMENT',
  EVENT = 'EVENT',
  NEWSLETTER = 'NEWSLETTER',
  TOPIC = 'TOPIC',
  AREA = 'AREA',
  SECTOR = 'SECTOR',
  USER = 'USER',
}

/** One field as an entry of the history shows it; ids have become names. */
export interface ShownChange {
  field: string;
  before: unknown;
  after: unknown;
  /** What this change put there still stands there. */
  isStanding: boolean;
}

export interface HistoryEntry {
  id: string;
  at: Date;
  actorId: string | null;
  actorName: string | null;
  actorKind: string;
  action: string;
  subjectType: string;
  /** Of a function or membership: whom or where it is about. */
  about: string | null;
  changes: ShownChange[];
  mayRevert: boolean;
}

export interface TrashFilter {
  kinds?: RecordKind[];
  /** Part of the name. */
  q?: string;
}

export interface TrashedRecord {
  id: string;
  kind: RecordKind;
  name: string;
  version: number;
  archivedAt: Date;
  archivedByName: string | null;
}
