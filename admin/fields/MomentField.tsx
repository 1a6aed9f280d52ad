import { type FieldProps, useFieldValue } from 'react-admin';
import { useMoments } from './moments';

/** A moment: 20 nov 2026, 14:30, in Dutch time. */
export const MomentField = (props: FieldProps) => {
  const value: unknown = useFieldValue(props);
  const { moment } = useMoments();
  return typeof value === 'string' ? <time dateTime={value}>{moment(value)}</time> : null;
};
