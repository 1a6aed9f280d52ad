import { type FieldProps, useFieldValue } from 'react-admin';
import { useMoments } from './moments';

/** A calendar day: 20 november 2026. */
export const DayField = (props: FieldProps) => {
  const value: unknown = useFieldValue(props);
  const { day } = useMoments();
  return typeof value === 'string' ? <time dateTime={value}>{day(value)}</time> : null;
};
