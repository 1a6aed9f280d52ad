const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The calendar day it is in the Netherlands at this instant, in the form that `date` columns take: midnight UTC. */
export function dutchDay(instant: Date): Date {
  return new Date(`${AMSTERDAM.format(instant)}T00:00:00Z`);
}
