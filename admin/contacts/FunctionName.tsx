import { Chip, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FunctionRowFragment } from '../graphql/generated';

/** A function in words, with what it is beside that. */
export const FunctionName = ({ role, isBoardMember, isPrimary }: FunctionRowFragment) => {
  const translate = useTranslate();
  return (
    <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <span>{role ?? '–'}</span>
      {isBoardMember && (
        <Chip size="small" variant="outlined" label={translate('resources.contacts.affiliation.board')} />
      )}
      {isPrimary && (
        <Chip size="small" variant="outlined" label={translate('resources.contacts.affiliation.primary')} />
      )}
    </Stack>
  );
};
