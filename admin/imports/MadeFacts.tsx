import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ImportRecordFragment } from '../graphql/generated';
import { useNumber } from './use-number';

const shown = [
  'newBusinesses',
  'changedBusinesses',
  'newContacts',
  'changedContacts',
  'newAffiliations',
  'newMemberships',
  'newAssociations',
  'newAreas',
  'newVisits',
  'newsletterWishes',
  'invitations',
  'newSubscriptions',
  'blankRows',
] as const;

/** How many records a list makes and changes; what is none is left out. */
export const MadeFacts = ({ counts }: { counts: ImportRecordFragment['counts'] }) => {
  const translate = useTranslate();
  const number = useNumber();
  const some = shown.filter((name) => counts[name] > 0);
  if (some.length === 0) {
    return <Typography variant="body2">{translate('resources.imports.made.nothing')}</Typography>;
  }
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', m: 0, gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))' }}
    >
      {some.map((name) => (
        <div key={name}>
          <Typography component="dt" variant="caption" color="textSecondary">
            {translate(`resources.imports.made.${name}`)}
          </Typography>
          <Typography component="dd" variant="h2" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>
            {number(counts[name])}
          </Typography>
        </div>
      ))}
    </Box>
  );
};
