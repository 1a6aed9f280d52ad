import type { ReactNode } from 'react';
import { useRecordContext } from 'react-admin';

/** Waits for the record: a form that starts empty would overwrite a draft, and a page of dashes would jump. */
export const WhenLoaded = ({ children }: { children: ReactNode }) => (useRecordContext() ? children : null);
