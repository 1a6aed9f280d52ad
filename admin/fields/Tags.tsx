import { Chip, Stack } from '@mui/material';
import { type FieldProps, useFieldValue } from 'react-admin';

/** The labels of a record. */
export const Tags = (props: FieldProps) => {
  const tags = useFieldValue(props) as string[] | undefined;
  return (
    <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap' }}>
      {tags?.map((tag) => (
        <Chip key={tag} label={tag} size="small" variant="outlined" />
      ))}
    </Stack>
  );
};
