import { Chip, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { DuplicateReason } from '../graphql/generated';

/** Why two records may be one, in words. */
export const Reasons = ({ reasons }: { reasons: readonly DuplicateReason[] }) => {
  const translate = useTranslate();
  return (
    <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap' }}>
      {reasons.map((reason) => (
        <Chip
          key={reason}
          size="small"
          variant="outlined"
          label={translate(`enums.DuplicateReason.${reason}`)}
        />
      ))}
    </Stack>
  );
};
