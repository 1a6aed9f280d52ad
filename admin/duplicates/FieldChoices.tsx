import { Box, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { MergeRow, Side } from './merge-fields';

const SIDES = ['left', 'right'] as const;

/** The name of the field beside its two values where there is room, above them on a phone. */
const line = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr 1fr', sm: 'minmax(0, 26fr) minmax(0, 37fr) minmax(0, 37fr)' },
  columnGap: 2,
  alignItems: 'center',
  py: 1,
  borderBottom: 1,
  borderColor: 'divider',
  '& > *': { minWidth: 0, overflowWrap: 'anywhere' },
} as const;
const fieldCell = { gridColumn: { xs: '1 / -1', sm: 'auto' }, fontWeight: 600 } as const;

interface FieldChoicesProps {
  rows: readonly MergeRow[];
  /** How the two records are called here. */
  heads: Record<Side, string>;
  /** Name of the field, and the words for values that are codes. */
  label: (field: string) => string;
  value: (field: string, text: string) => string;
  chosen: Record<string, Side>;
  onChoose: (field: string, side: Side) => void;
}

/** The two records field by field: equal ones are shown once, of the others one is chosen. */
export const FieldChoices = ({ rows, heads, label, ...choosing }: FieldChoicesProps) => {
  const translate = useTranslate();
  return (
    <Box>
      <Box sx={line}>
        <Typography variant="body2" color="textSecondary" sx={{ display: { xs: 'none', sm: 'block' } }}>
          {translate('resources.duplicates.merge.field')}
        </Typography>
        {SIDES.map((side) => (
          <Typography key={side} variant="subtitle2" component="div">
            {heads[side]}
          </Typography>
        ))}
      </Box>
      {rows
        .filter(({ left, right }) => left || right)
        .map((row) => (
          <FieldChoice key={row.field} row={row} name={label(row.field)} {...choosing} />
        ))}
    </Box>
  );
};

interface FieldChoiceProps extends Pick<FieldChoicesProps, 'value' | 'chosen' | 'onChoose'> {
  row: MergeRow;
  name: string;
}

const FieldChoice = ({ row, name, value, chosen, onChoose }: FieldChoiceProps) => {
  const translate = useTranslate();
  const id = useId();
  const title = (
    <Typography id={id} variant="body2" sx={fieldCell}>
      {name}
    </Typography>
  );
  if (row.left === row.right) {
    return (
      <Box sx={line}>
        {title}
        <Typography variant="body2" sx={{ gridColumn: { xs: '1 / -1', sm: 'span 2' } }}>
          {value(row.field, row.left)}
        </Typography>
      </Box>
    );
  }
  return (
    <RadioGroup
      aria-labelledby={id}
      name={row.field}
      value={chosen[row.field] ?? ''}
      onChange={(_, side) => onChoose(row.field, side as Side)}
      sx={line}
    >
      {title}
      {SIDES.map((side) => (
        <FormControlLabel
          key={side}
          value={side}
          control={<Radio size="small" />}
          label={value(row.field, row[side]) || translate('resources.duplicates.merge.nothing')}
          slotProps={{ typography: { variant: 'body2', sx: { overflowWrap: 'anywhere' } } }}
          sx={{ mr: 0, color: row[side] ? undefined : 'text.secondary' }}
        />
      ))}
    </RadioGroup>
  );
};
