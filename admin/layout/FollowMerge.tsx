import type { ReactNode } from 'react';
import { useCreatePath, useRecordContext, useResourceContext } from 'react-admin';
import { Navigate, useParams } from 'react-router-dom';

/** The address of a record that was merged leads to the one that is left. */
export const FollowMerge = ({ type, children }: { type: 'show' | 'edit'; children: ReactNode }) => {
  const record = useRecordContext();
  const resource = useResourceContext();
  const createPath = useCreatePath();
  const { id: asked } = useParams<'id'>();
  if (record && asked && String(record.id) !== asked) {
    return <Navigate replace to={createPath({ resource: resource ?? '', type, id: record.id })} />;
  }
  return children;
};
