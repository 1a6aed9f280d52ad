import { useEffect, useRef } from 'react';
import { useLogout } from 'react-admin';
import { onSessionEnd } from '../providers/session-end';

/** Brings who is signed out to the sign-in page, and after it back to where they were. */
export const SessionEnd = () => {
  const logout = useLogout();
  const isLeaving = useRef(false);
  useEffect(
    () =>
      onSessionEnd(() => {
        // Several questions of one page may hear it at once.
        if (isLeaving.current) return;
        isLeaving.current = true;
        void logout().finally(() => {
          isLeaving.current = false;
        });
      }),
    [logout],
  );
  return null;
};
