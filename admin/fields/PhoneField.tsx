import { Link } from '@mui/material';
import { type FieldProps, useFieldValue } from 'react-admin';
import { formatPhone } from './dutch-phone';

/** A number that can be called with one click. */
export const PhoneField = (props: FieldProps) => {
  const value: unknown = useFieldValue(props);
  if (typeof value !== 'string' || value === '') return null;
  return (
    <Link href={`tel:${value}`} sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {formatPhone(value)}
    </Link>
  );
};
