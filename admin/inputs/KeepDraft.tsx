import { Alert, Button } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { useFormContext, useFormState } from 'react-hook-form';
import { useMoments } from '../fields/moments';
import { useDraftStore } from './drafts';

/** Keeps what is typed in the form around it, and puts it back when somebody returns to an unsaved form. */
export const KeepDraft = () => {
  const translate = useTranslate();
  const { moment } = useMoments();
  const form = useFormContext();
  const { isReady, dirtyFields } = useFormState({ control: form.control });
  const store = useDraftStore(useResourceContext() ?? '');
  const id = useRecordContext()?.id;
  const [restoredAt, setRestoredAt] = useState<string>();
  const restored = useRef(false);

  useEffect(() => {
    // react-admin fills the form in an effect of its own first; before that our values would be overwritten.
    if (!isReady || !store.ready || restored.current) return;
    restored.current = true;
    const draft = store.read(id);
    if (!draft) return;
    for (const [field, value] of Object.entries(draft.values)) {
      form.setValue(field, value, { shouldDirty: true });
    }
    setRestoredAt(draft.savedAt);
  }, [form, id, isReady, store]);

  const changed = Object.keys(dirtyFields);
  const values = Object.fromEntries(changed.map((field) => [field, form.watch(field) as unknown]));
  const typed = JSON.stringify(values);
  useEffect(() => {
    if (restored.current && changed.length > 0) store.write(id, values);
    // The text of the values stands for the objects, which are new on every render.
  }, [typed, id]);

  if (!restoredAt) return null;
  const discard = () => {
    store.remove(id);
    form.reset();
    setRestoredAt(undefined);
  };
  return (
    <Alert
      severity="info"
      sx={{ mb: 2, width: '100%' }}
      action={
        <Button color="inherit" size="small" onClick={discard}>
          {translate('draft.discard')}
        </Button>
      }
    >
      {translate('draft.restored', { moment: moment(restoredAt) })}
    </Alert>
  );
};
