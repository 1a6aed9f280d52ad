import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMoments } from '../fields/moments';
import { Person } from '../fields/Person';
import type { LastSpokenWithFragment } from '../graphql/generated';

/** Who of us last spoke with somebody, and when. */
export const LastSpoken = ({ spoken }: { spoken: LastSpokenWithFragment | null | undefined }) => {
  const translate = useTranslate();
  const { moment } = useMoments();
  if (!spoken) {
    return (
      <Typography variant="body2" color="textSecondary">
        {translate('overview.neverSpoken')}
      </Typography>
    );
  }
  return (
    <>
      {spoken.user && <Person {...spoken.user} />}
      <Typography variant="caption" component="div" color="textSecondary">
        <time dateTime={spoken.at}>{moment(spoken.at)}</time>
      </Typography>
    </>
  );
};
