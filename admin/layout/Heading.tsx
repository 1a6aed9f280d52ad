import { Typography } from '@mui/material';
import { Link, Title, useCreatePath, useGetResourceLabel, useResourceContext } from 'react-admin';

/** The heading of a page, which also names the browser tab; the bar above leads back to the list it belongs to. */
export const Heading = ({ text, bar = text }: { text: string; bar?: string }) => {
  const resource = useResourceContext();
  const path = useCreatePath();
  const labelOf = useGetResourceLabel();
  return (
    <>
      <title>{`${text} – Ingang`}</title>
      <Title
        title={
          resource ? (
            <Link to={path({ resource, type: 'list' })} sx={{ color: 'inherit' }}>
              {labelOf(resource, 2)}
            </Link>
          ) : (
            bar
          )
        }
      />
      <Typography component="h1" variant="h1" sx={{ overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
    </>
  );
};
