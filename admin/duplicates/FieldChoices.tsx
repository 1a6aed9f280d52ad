import {
  FormControlLabel,
  Radio,
  RadioGroup,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import type { MergeRow, Side } from './merge-fields';

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
export const FieldChoices = ({ rows, heads, label, value, chosen, onChoose }: FieldChoicesProps) => {
  const translate = useTranslate();
  return (
    <TableContainer>
      <Table size="small" sx={{ minWidth: 560, tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '26%' }}>{translate('resources.duplicates.merge.field')}</TableCell>
            <TableCell>{heads.left}</TableCell>
            <TableCell>{heads.right}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows
            .filter(({ left, right }) => left || right)
            .map((row) => (
              <TableRow key={row.field}>
                <TableCell component="th" scope="row">
                  {label(row.field)}
                </TableCell>
                {row.left === row.right ? (
                  <TableCell colSpan={2}>{value(row.field, row.left)}</TableCell>
                ) : (
                  (['left', 'right'] as const).map((side) => (
                    <TableCell key={side} sx={{ overflowWrap: 'anywhere' }}>
                      <RadioGroup
                        aria-label={label(row.field)}
                        name={`${row.field}-${side}`}
                        value={chosen[row.field] === side ? side : ''}
                        onChange={() => onChoose(row.field, side)}
                      >
                        <FormControlLabel
                          value={side}
                          control={<Radio size="small" />}
                          label={
                            value(row.field, row[side]) || translate('resources.duplicates.merge.nothing')
                          }
                          sx={{ color: row[side] ? undefined : 'text.secondary' }}
                        />
                      </RadioGroup>
                    </TableCell>
                  ))
                )}
              </TableRow>
            ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
