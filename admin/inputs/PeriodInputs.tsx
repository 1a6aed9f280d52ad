import { type ChangeEvent, useRef } from 'react';
import { required } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { fromDutchClock } from '../fields/dutch-clock';
import { MomentInput } from './MomentInput';

const MINUTE = 60_000;
/** While a year is being typed it is still in Roman times. */
const FIRST_YEAR = 2000;

/** Begin and end. Choosing the begin proposes an end so many minutes later, until somebody chooses another end. */
export const PeriodInputs = ({ usualMinutes }: { usualMinutes: number }) => {
  const { setValue, getValues } = useFormContext();
  const proposed = useRef<number>(undefined);
  const proposeEnd = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const start = fromDutchClock(target.value);
    if (!start || start.getFullYear() < FIRST_YEAR) return;
    const end: unknown = getValues('endsAt');
    const isChosen = end && new Date(end as string).getTime() !== proposed.current;
    if (isChosen && new Date(end as string) > start) return;
    proposed.current = start.getTime() + usualMinutes * MINUTE;
    setValue('endsAt', new Date(proposed.current), { shouldDirty: true });
  };
  return (
    <>
      <MomentInput source="startsAt" validate={required()} onChange={proposeEnd} />
      <MomentInput source="endsAt" validate={required()} />
    </>
  );
};
