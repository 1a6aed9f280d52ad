import {
  Alert,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Difference } from './fill-form';
import { FieldValue } from './FieldValue';
import { WordButton } from '../layout/WordButton';
import { fieldName } from '../fields/field-words';

/** What somebody typed beside what the register says, to choose per field. */
export const Differences = ({ rows, take }: { rows: Difference[]; take: (row: Difference) => void }) => {
  const translate = useTranslate();
  if (rows.length === 0) return null;
  const nameOf = (field: string) => fieldName(translate, 'businesses', field);
  return (
    <Alert severity="info" icon={false} sx={{ mt: 1, '& .MuiAlert-message': { width: '100%', minWidth: 0 } }}>
      <Typography component="h3" variant="subtitle2">
        {translate('register.proposals')}
      </Typography>
      <Typography variant="body2">{translate('register.proposalsHint')}</Typography>
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('register.field')}</TableCell>
              <TableCell>{translate('register.here')}</TableCell>
              <TableCell>{translate('register.told')}</TableCell>
              <TableCell component="td" />
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.field}>
                <TableCell>{nameOf(row.field)}</TableCell>
                <TableCell>
                  <FieldValue field={row.field} value={row.here} />
                </TableCell>
                <TableCell>
                  <FieldValue field={row.field} value={row.told} />
                </TableCell>
                <TableCell align="right">
                  <WordButton
                    label="register.take"
                    aria-label={translate('register.takeField', { field: nameOf(row.field) })}
                    onClick={() => take(row)}
                  />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Alert>
  );
};
