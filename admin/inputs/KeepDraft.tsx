import { Alert, Button } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { useFormContext, useFormState } from 'react-hook-form';
import { useMoments } from '../fields/moments';
import { ConflictDialog } from './ConflictDialog';
import { clashingFields } from './conflict';
import { type Draft, useDraftStore } from './drafts';

interface KeepDraftProps {
  /** What the draft is of, when the form does not edit the record of its page: the words on a dialog. */
  of?: string;
  id?: string | undefined;
}

/** Keeps what is typed in the form around it, and puts it back when somebody returns to an unsaved form. */
export const KeepDraft = ({ of, id: ownId }: KeepDraftProps) => {
  const translate = useTranslate();
  const { moment } = useMoments();
  const form = useFormContext();
  const { dirtyFields } = useFormState({ control: form.control });
  const isFilled = useIsFilled();
  const resource = useResourceContext() ?? '';
  const store = useDraftStore(of ?? resource);
  const record = useRecordContext();
  const id = ownId ?? record?.id;
  const [restoredAt, setRestoredAt] = useState<string>();
  const [clash, setClash] = useState<{ draft: Draft; fields: string[] }>();
  const restored = useRef(false);
  // As one began: what somebody else changes later is told apart from it.
  const base = useRef(record);

  const putBack = ({ values, savedAt }: Draft, except: readonly string[] = []) => {
    for (const [field, value] of Object.entries(values)) {
      if (!except.includes(field)) form.setValue(field, value, { shouldDirty: true });
    }
    setClash(undefined);
    setRestoredAt(savedAt);
  };

  useEffect(() => {
    // react-admin fills the form in an effect of its own first; before that our values would be overwritten.
    if (!isFilled || !store.ready || restored.current) return;
    restored.current = true;
    base.current = record;
    const draft = store.read(id);
    if (!draft) return;
    const fields =
      draft.base && record ? clashingFields(draft.base, draft.values, record, Object.keys(draft.values)) : [];
    if (fields.length > 0) setClash({ draft, fields });
    else putBack(draft);
  }, [form, id, isFilled, record, store]);

  const changed = Object.keys(dirtyFields);
  const values = Object.fromEntries(changed.map((field) => [field, form.watch(field) as unknown]));
  const typed = JSON.stringify(values);
  useEffect(() => {
    if (!restored.current || changed.length === 0) return;
    const seen = base.current as Draft['values'] | undefined;
    store.write(id, values, seen && Object.fromEntries(changed.map((field) => [field, seen[field]])));
    // The text of the values stands for the objects, which are new on every render.
  }, [typed, id]);

  if (clash && record) {
    return (
      <ConflictDialog
        resource={resource}
        fields={clash.fields}
        base={clash.draft.base ?? {}}
        mine={clash.draft.values}
        theirs={record}
        saveLabel="conflict.goOn"
        onSave={(givenUp) => putBack(clash.draft, givenUp)}
        onClose={() => putBack(clash.draft)}
      />
    );
  }
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

/** True once the effects of the mount are done, those of react-admin that fill the form among them. */
function useIsFilled(): boolean {
  const [isFilled, setFilled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setFilled(true));
    return () => clearTimeout(timer);
  }, []);
  return isFilled;
}
