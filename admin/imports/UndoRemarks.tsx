import { Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ListedRowFragment } from '../graphql/generated';

/** What of a row could not simply be put back, and why. */
export const UndoRemarks = ({ remarks }: { remarks: ListedRowFragment['undo'] }) => {
  const translate = useTranslate();
  if (remarks.length === 0) return null;
  return (
    <Stack spacing={1} sx={{ mt: 0.5 }}>
      {remarks.map(({ type, id, outcome, field }) => (
        <Typography key={`${id}${field}${outcome}`} variant="body2">
          <strong>{translate(`enums.ImportEffectType.${type}`)}</strong>
          {field && ` · ${translate(`resources.imports.changed.${field === 'areaId' ? 'area' : field}`)}`}
          <br />
          {translate(`enums.ImportUndoOutcome.${outcome}`)}
        </Typography>
      ))}
    </Stack>
  );
};
