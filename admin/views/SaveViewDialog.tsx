import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId } from 'react';
import {
  BooleanInput,
  Form,
  required,
  SaveButton,
  TextInput,
  useDataProvider,
  usePermissions,
  useTranslate,
} from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { CreateViewDocument, type CreateViewMutation } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { usePresentSettings, useViewChange, useViews } from './use-views';

interface SaveViewDialogProps {
  onClose: () => void;
  onSaved: (view: CreateViewMutation['view']) => void;
}

/** Keeps the list as it is now, under a name, for oneself or the team. */
export const SaveViewDialog = ({ onClose, onSaved }: SaveViewDialogProps) => {
  const translate = useTranslate();
  const { list } = useViews();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const settings = usePresentSettings();
  const { permissions = [] } = usePermissions<string[]>();
  const titleId = useId();
  const { mutateAsync } = useViewChange<CreateViewMutation>('views.saved', ({ view }) => {
    onSaved(view);
    onClose();
  });

  const submit = async ({ name, isShared }: FieldValues) => {
    const input = { list, name: String(name), isShared: Boolean(isShared), settings };
    try {
      await mutateAsync(() => dataProvider.perform(CreateViewDocument, { input }));
    } catch (error) {
      // Beside the field, where there is one.
      return (error as { body?: { errors?: object } }).body?.errors;
    }
    return undefined;
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <Form onSubmit={submit} defaultValues={{ isShared: false }}>
        <DialogTitle id={titleId}>{translate('views.saveTitle')}</DialogTitle>
        <DialogContent>
          <TextInput
            source="name"
            label="views.name"
            validate={required()}
            helperText="views.saveHint"
            autoFocus
            fullWidth
          />
          {permissions.includes('views.share') && <BooleanInput source="isShared" label="views.shared" />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <SaveButton alwaysEnable icon={<></>} />
        </DialogActions>
      </Form>
    </Dialog>
  );
};
