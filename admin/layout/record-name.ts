import { useGetRecordRepresentation, useRecordContext, useResourceContext } from 'react-admin';

/** What people call the record of this page; every resource of ours represents its records in words. */
export function useRecordName(): string {
  const represent = useGetRecordRepresentation(useResourceContext() ?? '');
  const name = represent(useRecordContext());
  return typeof name === 'string' ? name : '';
}
