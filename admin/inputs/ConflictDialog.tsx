import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Radio,
  RadioGroup,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FieldWords } from './FieldWords';
import { fieldName } from '../fields/field-words';

type Values = Record<string, unknown>;

interface ConflictDialogProps {
  resource: string;
  /** The fields that both people changed. */
  fields: readonly string[];
  /** What stood there when one began, what one typed, and what somebody else saved meanwhile. */
  base: Values;
  mine: Values;
  theirs: Values;
  saveLabel?: string;
  /** Saves, with theirs in these fields. */
  onSave: (givenUp: string[]) => void;
  /** Leaves what was typed as it is. */
  onClose: () => void;
}

/** Field by field: what stood there, what somebody else made of it, what one typed oneself, and which of the two stays. */
export const ConflictDialog = (props: ConflictDialogProps) => {
  const { resource, fields, onSave, onClose, saveLabel = 'conflict.save', ...versions } = props;
  const translate = useTranslate();
  const [givenUp, setGivenUp] = useState<string[]>([]);
  const choose = (field: string, side: string) =>
    setGivenUp((now) => [...now.filter((one) => one !== field), ...(side === 'theirs' ? [field] : [])]);

  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate('conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('conflict.explanation')}</DialogContentText>
        <TableContainer>
          <Table size="small" sx={{ mt: 2, '& td, & th': { verticalAlign: 'top' } }}>
            <TableHead>
              <TableRow>
                {['field', 'base', 'theirs', 'mine'].map((column) => (
                  <TableCell key={column}>{translate(`conflict.${column}`)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {fields.map((field) => {
                const label = fieldName(translate, resource, field);
                const shown = (side: keyof typeof versions) => (
                  <FieldWords resource={resource} field={field} value={versions[side][field]} />
                );
                const option = (side: 'theirs' | 'mine') => (
                  <TableCell sx={{ overflowWrap: 'anywhere' }}>
                    <RadioGroup
                      value={givenUp.includes(field) ? 'theirs' : 'mine'}
                      onChange={(_event, chosen) => choose(field, chosen)}
                    >
                      <label style={{ display: 'flex', gap: 4, alignItems: 'flex-start', cursor: 'pointer' }}>
                        <Radio
                          size="small"
                          value={side}
                          name={`conflict-${field}`}
                          sx={{ p: 0.25 }}
                          slotProps={{
                            input: { 'aria-label': `${label}: ${translate(`conflict.${side}`)}` },
                          }}
                        />
                        <span>{shown(side)}</span>
                      </label>
                    </RadioGroup>
                  </TableCell>
                );
                return (
                  <TableRow key={field}>
                    <TableCell component="th" scope="row">
                      {label}
                    </TableCell>
                    <TableCell sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
                      {shown('base')}
                    </TableCell>
                    {option('theirs')}
                    {option('mine')}
                  </TableRow>
                );
              })}
            </TableBody>
          </Table>
        </TableContainer>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('conflict.back')}</Button>
        <Button onClick={() => onSave(givenUp)} variant="contained">
          {translate(saveLabel)}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
