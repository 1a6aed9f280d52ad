const sessionEnd = 'ingang.sessionEnd';

/** Says that the api no longer knows who asks. */
export const tellSessionEnd = () => window.dispatchEvent(new Event(sessionEnd));

/** Calls when the session turns out to have ended; gives what stops the calls. */
export function onSessionEnd(act: () => void): () => void {
  window.addEventListener(sessionEnd, act);
  return () => window.removeEventListener(sessionEnd, act);
}
