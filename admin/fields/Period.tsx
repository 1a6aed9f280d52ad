import { useMoments } from './moments';

/** From when until when, as far as known. */
export const Period = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) => {
  const { day } = useMoments();
  const from = startsOn ? day(startsOn) : '';
  if (!endsOn) return from || '–';
  return `${from} – ${day(endsOn)}`.trim();
};
