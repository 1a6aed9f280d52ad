import RevertIcon from '@mui/icons-material/Undo';
import {
  Alert,
  Button as PlainButton,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  FormHelperText,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button, useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import { type HistoryRowFragment, RevertChangeDocument } from '../graphql/generated';
import { ApiError } from '../providers/api-error';
import type { IngangDataProvider } from '../providers/data-provider';
import { useEntrySentences } from './entry-sentences';

interface RevertChangeProps {
  entry: HistoryRowFragment;
  resource: string;
  /** After the fields are back. */
  onReverted: () => void;
}

/** Takes one change back after showing, field by field, what will stand there again. */
export const RevertChange = ({ entry, resource, onReverted }: RevertChangeProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const titleId = useId();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const words = useEntrySentences(resource, entry.subjectType);
  const possible = entry.changes.filter(({ isStanding }) => isStanding).map(({ field }) => field);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>(possible);

  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => dataProvider.perform(RevertChangeDocument, { entryId: entry.id, fields: chosen }),
    onSuccess: () => {
      setOpen(false);
      notify('history.reverted', { type: 'success' });
      onReverted();
      refresh();
    },
  });
  const refused =
    error instanceof ApiError ? ((error.body as { errors?: Record<string, string> }).errors ?? {}) : {};
  const toggle = (field: string) =>
    setChosen((now) => (now.includes(field) ? now.filter((one) => one !== field) : [...now, field]));
  const show = () => {
    reset();
    setChosen(possible);
    setOpen(true);
  };

  if (!entry.mayRevert) return null;
  return (
    <>
      <Button label="history.revert" onClick={show}>
        <RevertIcon />
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="sm" fullWidth aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{translate('history.revertTitle')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 1 }}>{translate('history.revertExplanation')}</DialogContentText>
          {entry.changes.map((change) => (
            <div key={change.field}>
              <FormControlLabel
                control={
                  <Checkbox
                    checked={chosen.includes(change.field)}
                    disabled={!change.isStanding}
                    onChange={() => toggle(change.field)}
                  />
                }
                label={translate('history.comesBack', {
                  field: words.field(change.field),
                  before: words.value(change, 'before'),
                })}
              />
              {(!change.isStanding || refused[change.field]) && (
                <FormHelperText error={Boolean(refused[change.field])} sx={{ ml: 4, mt: -0.5 }}>
                  {refused[change.field] ?? translate('errors.CHANGED_SINCE')}
                </FormHelperText>
              )}
            </div>
          ))}
          {error && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {error.message}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <PlainButton onClick={() => setOpen(false)}>{translate('ra.action.cancel')}</PlainButton>
          <PlainButton
            variant="contained"
            disabled={isPending || chosen.length === 0}
            onClick={() => mutate()}
          >
            {translate('history.revert')}
          </PlainButton>
        </DialogActions>
      </Dialog>
    </>
  );
};
