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
  'newBoardRoles',
  'newAssociations',
  'newAreas',
  'newVisits',
  'newsletterWishes',
  'invitations',
  'newSubscriptions',
  'blankRows',
] as const;

/** Numbers with what they count; what is none is left out. */
export const Facts = ({
  facts,
  none,
}: {
  facts: readonly (readonly [words: string, count: number])[];
  /** What to say when there are none. */
  none: string;
}) => {
  const translate = useTranslate();
  const number = useNumber();
  const some = facts.filter(([, count]) => count > 0);
  if (some.length === 0) {
    return <Typography variant="body2">{translate(none)}</Typography>;
  }
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', m: 0, gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))' }}
    >
      {some.map(([words, count]) => (
        <div key={words}>
          <Typography component="dt" variant="caption" color="textSecondary">
            {translate(words)}
          </Typography>
          <Typography component="dd" variant="h2" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>
            {number(count)}
          </Typography>
        </div>
      ))}
    </Box>
  );
};

/** How many records a list makes and changes. */
export const MadeFacts = ({ record: { counts, status } }: { record: ImportRecordFragment }) => (
  <Facts
    facts={shown.map((name) => [`resources.imports.made.${name}`, counts[name]])}
    none={`resources.imports.made.${status === 'STOPPED' ? 'nothingYet' : 'nothing'}`}
  />
);
