import type { ReactNode } from 'react';
import { type RaRecord, useCreatePath, useGetOne, useResourceContext } from 'react-admin';
import { Navigate, useParams } from 'react-router-dom';
import { wholeRecord } from '../providers/whole-record';

/**
 * The address of a record that was merged leads to the one that is left. Stands around the page, and looks at what the
 * page reads: react-admin gives up on a record that has another id than was asked for.
 */
export const FollowMerge = ({ type, children }: { type: 'show' | 'edit'; children: ReactNode }) => {
  const resource = useResourceContext() ?? '';
  const createPath = useCreatePath();
  const { id: asked } = useParams<'id'>();
  const { data: record } = useGetOne<RaRecord>(
    resource,
    { id: asked ?? '', ...wholeRecord },
    { enabled: false },
  );
  if (record && asked && String(record.id) !== asked) {
    return <Navigate replace to={createPath({ resource, type, id: record.id })} />;
  }
  return children;
};
