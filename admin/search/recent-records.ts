import { useEffect } from 'react';
import { type Identifier, useGetIdentity, useRecordContext, useResourceContext } from 'react-admin';
import { searchable } from './searchable';

export interface RecentRecord {
  resource: string;
  id: Identifier;
}

const prefix = 'ingang.recent.';
const kept = 7;

/** What this person looked at last, newest first. Only which records: names are read again, as far as they may be. */
export function recentRecords(userId: Identifier | undefined): RecentRecord[] {
  try {
    return JSON.parse(localStorage.getItem(`${prefix}${userId}`) ?? '[]') as RecentRecord[];
  } catch {
    return [];
  }
}

/** Remembers the record of this page. */
export function useRememberRecord(): void {
  const { identity } = useGetIdentity();
  const resource = useResourceContext();
  const id = useRecordContext()?.id;
  const userId = identity?.id;
  useEffect(() => {
    if (!userId || !resource || id === undefined || !searchable.has(resource)) return;
    const others = recentRecords(userId).filter((one) => one.resource !== resource || one.id !== id);
    localStorage.setItem(`${prefix}${userId}`, JSON.stringify([{ resource, id }, ...others].slice(0, kept)));
  }, [userId, resource, id]);
}
