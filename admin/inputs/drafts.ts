import { type Identifier, useGetIdentity } from 'react-admin';
import { clock } from '../providers/clock';

export interface Draft {
  savedAt: string;
  values: Record<string, unknown>;
  /** What stood in these fields when one began to change them. */
  base?: Record<string, unknown> | undefined;
}

const prefix = 'ingang.draft.';
const keptForDays = 30;

/** Typed but unsaved text, kept in this browser for this person: it survives a closed tab and an ended session. */
export function useDraftStore(resource: string) {
  const { identity } = useGetIdentity();
  const key = (id: Identifier = 'new') => `${prefix}${identity?.id}.${resource}.${id}`;
  return {
    ready: identity !== undefined,
    read: (id?: Identifier) => parse(localStorage.getItem(key(id))),
    write: (id: Identifier | undefined, values: Draft['values'], base?: Draft['base']) =>
      localStorage.setItem(key(id), JSON.stringify({ savedAt: clock.now().toISOString(), values, base })),
    remove: (id?: Identifier) => localStorage.removeItem(key(id)),
  };
}

/** Other people's data does not stay in a browser for ever. */
export function removeOldDrafts(): void {
  const oldest = new Date(clock.now().getTime() - keptForDays * 24 * 3600 * 1000).toISOString();
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  for (const key of keys) {
    const draft = parse(localStorage.getItem(key));
    if (!draft || draft.savedAt < oldest) localStorage.removeItem(key);
  }
}

function parse(text: string | null): Draft | undefined {
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Draft;
  } catch {
    return undefined;
  }
}
