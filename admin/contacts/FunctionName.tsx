import { Chip, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMoments } from '../fields/moments';
import { StatusChip } from '../fields/StatusChip';
import type { FunctionRowFragment } from '../graphql/generated';

/** A function in words, with what it is beside that. */
export const FunctionName = ({
  role,
  isBoardMember,
  isPrimary,
  isTermEnding,
  termEndsOn,
}: FunctionRowFragment) => {
  const translate = useTranslate();
  const { day } = useMoments();
  const term = termEndsOn
    ? translate('resources.contacts.affiliation.termEnds', { day: day(termEndsOn) })
    : '';
  return (
    <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <span>{role ?? '–'}</span>
      {isBoardMember && (
        <Chip size="small" variant="outlined" label={translate('resources.contacts.affiliation.board')} />
      )}
      {isPrimary && (
        <Chip size="small" variant="outlined" label={translate('resources.contacts.affiliation.primary')} />
      )}
      {term && isTermEnding && <StatusChip tone="attention" label={term} />}
      {term && !isTermEnding && (
        <Typography variant="caption" color="textSecondary">
          {term}
        </Typography>
      )}
    </Stack>
  );
};
