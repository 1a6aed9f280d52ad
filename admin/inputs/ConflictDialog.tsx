import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useEffect, useState } from 'react';
import { type RaRecord, useEditContext, useNotify, useTranslate, useTranslateLabel } from 'react-admin';
import { useFormContext, useFormState } from 'react-hook-form';
import { clashingFields, inWords } from './conflict';

/**
 * Opens when somebody else saved this record first. Reads what stands there now under the form, which keeps what
 * was typed, and lets the user choose for the fields that both changed.
 */
export const ConflictDialog = ({
  before,
  onClose,
}: {
  before: RaRecord | undefined;
  onClose: () => void;
}) => {
  const translate = useTranslate();
  const translateLabel = useTranslateLabel();
  const notify = useNotify();
  const form = useFormContext();
  const { dirtyFields } = useFormState({ control: form.control });
  const { refetch, resource } = useEditContext();
  const [theirs, setTheirs] = useState<RaRecord>();

  useEffect(() => {
    if (before) void refetch().then(({ data }) => setTheirs(data as RaRecord));
  }, [before, refetch]);

  if (!before || !theirs) return null;
  const fields = clashingFields(before, theirs, Object.keys(dirtyFields));

  const finish = () => {
    notify('conflict.next', { type: 'info' });
    setTheirs(undefined);
    onClose();
  };
  const takeTheirs = () => {
    for (const field of fields) form.resetField(field, { defaultValue: theirs[field] as unknown });
    finish();
  };

  return (
    <Dialog open onClose={finish} maxWidth="md" fullWidth aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate('conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('conflict.explanation')}</DialogContentText>
        {fields.length > 0 && (
          <Table size="small" sx={{ mt: 2 }}>
            <TableHead>
              <TableRow>
                <TableCell>{translate('conflict.field')}</TableCell>
                <TableCell>{translate('conflict.theirs')}</TableCell>
                <TableCell>{translate('conflict.mine')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {fields.map((field) => (
                <TableRow key={field}>
                  <TableCell component="th" scope="row">
                    {translateLabel({ source: field, resource })}
                  </TableCell>
                  <TableCell>{inWords(theirs, field)}</TableCell>
                  <TableCell>{inWords(form.getValues(), field)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </DialogContent>
      <DialogActions>
        {fields.length > 0 && <Button onClick={takeTheirs}>{translate('conflict.takeTheirs')}</Button>}
        <Button onClick={finish} variant="contained">
          {translate('conflict.keepMine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
