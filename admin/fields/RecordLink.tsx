import type { MouseEvent } from 'react';
import { Link, useGetPathForRecord } from 'react-admin';
import { useRecordName } from '../layout/record-name';

/** The name of a record, leading to its page: the way in for who works by keyboard. */
export const RecordLink = () => {
  const name = useRecordName();
  const path = useGetPathForRecord();
  if (!path) return name;
  return (
    <Link
      to={path}
      onClick={(event: MouseEvent) => event.stopPropagation()}
      sx={{ fontWeight: 600, textDecoration: 'none' }}
    >
      {name}
    </Link>
  );
};
