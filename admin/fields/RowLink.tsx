import { Link, useCreatePath } from 'react-admin';

/** A record of another resource, by its name. */
export const RowLink = ({ resource, id, name }: { resource: string; id: string; name: string }) => {
  const createPath = useCreatePath();
  return (
    <Link to={createPath({ resource, type: 'show', id })} sx={{ fontWeight: 600, textDecoration: 'none' }}>
      {name}
    </Link>
  );
};
