import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import {
  Form,
  RecordContextProvider,
  SaveButton,
  useRecordContext,
  useDataProvider,
  useNotify,
  useRefresh,
  useTranslate,
} from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import type { TypedDocumentString } from '../graphql/generated';
import { VerbTrigger } from '../layout/VerbButton';
import type { IngangDataProvider } from '../providers/data-provider';
import { useDraftStore } from './drafts';
import { KeepDraft } from './KeepDraft';

interface FormDialogProps<Values extends FieldValues, Variables, Result> {
  /** Words on the button, and above the form. */
  label: string;
  icon: ReactElement;
  /** Only the icon, with its words as a tip: for the rows of a table. */
  compact?: boolean;
  /** Which row a compact one is about: what is typed in it is kept under this. */
  about?: string | undefined;
  /** For a form that needs the room. */
  wide?: boolean;
  /** What to say when it is done. */
  done: string;
  operation: TypedDocumentString<Result, Variables>;
  /** What the operation takes of what was filled in. */
  variables: (values: Values) => Variables;
  defaultValues?: Partial<Values>;
  /** Where one is afterwards, when that is not this page. */
  onDone?: (result: Result) => void;
  children: ReactNode;
}

/** A long form scrolls between its heading and its buttons. */
const scrollInside = { '& form': { display: 'flex', flexDirection: 'column', minHeight: 0 } };

type Refusal = Error & { body?: { errors?: object } };

/** A verb that needs a few answers first: a button, a small form, and the page read again when it is done. */
export const FormDialog = <Values extends FieldValues, Variables, Result = unknown>(
  props: FormDialogProps<Values, Variables, Result>,
) => {
  const { label, icon, compact, about, done, operation, variables, defaultValues, children } = props;
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<string>();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const titleId = useId();
  const pageId = useRecordContext()?.id;
  const draftId = about ?? (pageId === undefined ? undefined : String(pageId));
  const isKept = !compact || about !== undefined;
  const drafts = useDraftStore(label);

  const submit = async (values: FieldValues) => {
    let result: Result;
    setRefused(undefined);
    try {
      result = await dataProvider.perform(operation, variables(values as Values));
    } catch (error) {
      const refusal = error as Refusal;
      setRefused(refusal.message);
      // react-admin places these next to the inputs.
      return refusal.body?.errors;
    }
    drafts.remove(draftId);
    setOpen(false);
    notify(done, { type: 'success' });
    if (props.onDone) props.onDone(result);
    else refresh();
    return undefined;
  };

  /** Keeps what was typed for the next time. */
  const close = () => {
    setRefused(undefined);
    setOpen(false);
  };

  const cancel = () => {
    drafts.remove(draftId);
    close();
  };

  return (
    <>
      <VerbTrigger label={label} icon={icon} compact={compact} onClick={() => setOpen(true)} />
      <Dialog
        open={open}
        onClose={close}
        maxWidth={props.wide ? 'md' : 'sm'}
        fullWidth
        aria-labelledby={titleId}
        sx={scrollInside}
      >
        {/* The record of the page is not what this form edits. */}
        <RecordContextProvider value={undefined}>
          <Form
            onSubmit={submit}
            defaultValues={defaultValues}
            sanitizeEmptyValues
            // The first wrong field gets the focus; a notification would lie over the buttons.
            disableInvalidFormNotification
          >
            <DialogTitle id={titleId}>{translate(label)}</DialogTitle>
            <DialogContent>
              <Stack spacing={1} sx={{ pt: 1 }}>
                {isKept && <KeepDraft of={label} id={draftId} />}
                {children}
                {refused && (
                  <Alert severity="error" role="alert">
                    {refused}
                  </Alert>
                )}
              </Stack>
            </DialogContent>
            <DialogActions>
              <Button onClick={cancel}>{translate('ra.action.cancel')}</Button>
              <SaveButton alwaysEnable icon={<></>} />
            </DialogActions>
          </Form>
        </RecordContextProvider>
      </Dialog>
    </>
  );
};
