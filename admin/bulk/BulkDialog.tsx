import {
  Alert,
  Button as PlainButton,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
} from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import {
  Form,
  RecordContextProvider,
  required,
  SaveButton,
  useCreatePath,
  useDataProvider,
  useNotify,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router-dom';
import type { FieldValues } from 'react-hook-form';
import {
  type BulkAction,
  type BulkChangeInput,
  type BulkKind,
  type BulkRecordFragment,
  StartBulkChangeDocument,
} from '../graphql/generated';
import { RecordInput } from '../inputs/RecordInput';
import { TagsInput } from '../inputs/TagsInput';
import type { IngangDataProvider } from '../providers/data-provider';
import { BulkResult } from './BulkResult';

export type BulkChoice = { ids: string[] } | { filter: object };

interface BulkDialogProps {
  kind: BulkKind;
  action: BulkAction;
  count: number;
  choice: BulkChoice;
  onClose: () => void;
  /** Once the change has started: the ticks have served. */
  onDone: () => void;
}

function inputOf({ kind, action, count, choice }: BulkDialogProps, values: FieldValues): BulkChangeInput {
  const filterField = kind === 'BUSINESS' ? 'businessFilter' : 'contactFilter';
  return {
    kind,
    action,
    ...('ids' in choice ? { ids: choice.ids } : { [filterField]: choice.filter, expectedCount: count }),
    ...(values.tags ? { tags: values.tags as string[] } : {}),
    ...(action === 'ASSIGN_ACCOUNT_MANAGER' ? { accountManagerId: values.accountManagerId as string } : {}),
  };
}

/** Where the change stands with its undo, for as long as it can be undone. */
const WayBack = ({ id }: { id: string }) => {
  const translate = useTranslate();
  const path = useCreatePath();
  return (
    <Alert
      severity="info"
      action={
        <PlainButton
          color="inherit"
          size="small"
          component={Link}
          to={path({ resource: 'bulk', type: 'show', id })}
        >
          {translate('bulk.look')}
        </PlainButton>
      }
    >
      {translate('bulk.wayBack')}
    </Alert>
  );
};

/** Asks what the action needs and for how many records it is meant, and then shows how it goes. */
export const BulkDialog = (props: BulkDialogProps) => {
  const { kind, action, count, onClose, onDone } = props;
  const translate = useTranslate();
  const refresh = useRefresh();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const titleId = useId();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const [started, setStarted] = useState<BulkRecordFragment>();
  const [error, setError] = useState<Error>();

  const submit = async (values: FieldValues) => {
    try {
      const { record } = await dataProvider.perform(StartBulkChangeDocument, {
        input: inputOf(props, values),
      });
      setStarted(record);
      setError(undefined);
      refresh();
    } catch (problem) {
      setError(problem as Error);
      return (problem as { body?: { errors?: object } }).body?.errors;
    }
    return undefined;
  };
  const close = () => {
    if (started) {
      onDone();
      const { status } = queryClient.getQueryData<BulkRecordFragment>(['bulk', started.id]) ?? started;
      // Second thoughts come when the dialog is gone.
      if (status === 'DONE' || status === 'RUNNING')
        notify(<WayBack id={started.id} />, { autoHideDuration: 10_000 });
    }
    onClose();
  };

  const what = translate(`enums.BulkAction.${action}`);
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{what}</DialogTitle>
      {started ? (
        <>
          <DialogContent>
            <BulkResult bulk={started} />
          </DialogContent>
          <DialogActions>
            <PlainButton variant="contained" onClick={close}>
              {translate('ra.action.close')}
            </PlainButton>
          </DialogActions>
        </>
      ) : (
        <RecordContextProvider value={undefined}>
          <Form onSubmit={submit}>
            <DialogContent>
              <Stack spacing={2}>
                <Alert severity={'ids' in props.choice ? 'info' : 'warning'}>
                  {translate('bulk.confirm', {
                    smart_count: count,
                    what: translate(`resources.${kind === 'BUSINESS' ? 'businesses' : 'contacts'}.name`, {
                      smart_count: count,
                    }).toLowerCase(),
                  })}
                </Alert>
                {action.endsWith('TAGS') && (
                  <TagsInput source="tags" label="bulk.tags" validate={required()} />
                )}
                {action === 'ASSIGN_ACCOUNT_MANAGER' && (
                  <RecordInput
                    source="accountManagerId"
                    reference="users"
                    label="resources.businesses.fields.accountManagerId"
                    validate={required()}
                  />
                )}
                {error && (
                  <Alert severity="error">
                    {(error as Error & { body?: { errors?: { expectedCount?: string } } }).body?.errors
                      ?.expectedCount ?? error.message}
                  </Alert>
                )}
              </Stack>
            </DialogContent>
            <DialogActions>
              <PlainButton onClick={close}>{translate('ra.action.cancel')}</PlainButton>
              <SaveButton alwaysEnable icon={<></>} label={what} />
            </DialogActions>
          </Form>
        </RecordContextProvider>
      )}
    </Dialog>
  );
};
