import ScheduleIcon from '@mui/icons-material/ScheduleSendOutlined';
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import {
  type NewsletterRecordFragment,
  ScheduleNewsletterDocument,
  type ScheduleNewsletterMutation,
} from '../graphql/generated';
import { fromDutchClock } from '../fields/dutch-clock';
import { VerbTrigger } from '../layout/VerbButton';
import type { IngangDataProvider } from '../providers/data-provider';
import { useAudience } from './AudienceInput';
import { FindingList } from './LetterPreview';

type Outcome = ScheduleNewsletterMutation['outcome'];

/** Sets the moment, or says what stands in the way. Sending cannot be undone, so it says to how many. */
export const ScheduleDialog = () => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <VerbTrigger label="letter.steps.SCHEDULE" icon={<ScheduleIcon />} onClick={() => setOpen(true)} />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        maxWidth="sm"
        fullWidth
        aria-labelledby="schedule-title"
      >
        <DialogTitle id="schedule-title">{translate('letter.steps.SCHEDULE')}</DialogTitle>
        {open && <ScheduleForm onClose={() => setOpen(false)} />}
      </Dialog>
    </>
  );
};

const ScheduleForm = ({ onClose }: { onClose: () => void }) => {
  const record = useRecordContext<NewsletterRecordFragment>();
  const translate = useTranslate();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const [at, setAt] = useState('');
  const [objection, setObjection] = useState<Outcome>();
  const audience = useAudience(record?.topicIds ?? [], record?.segmentIds ?? []);
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      dataProvider.perform(ScheduleNewsletterDocument, {
        id: record?.id ?? '',
        expectedVersion: record?.version ?? 0,
        at: fromDutchClock(at)?.toISOString() ?? null,
      }),
    onSuccess: ({ outcome }) => {
      refresh();
      if (outcome.kind !== 'NewsletterScheduled') return setObjection(outcome);
      notify('letter.done.SCHEDULE', { type: 'success' });
      onClose();
    },
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  return (
    <>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {audience && (
          <Alert severity="info">
            {translate('letter.recipients', { smart_count: audience.recipients })}
          </Alert>
        )}
        <TextField
          type="datetime-local"
          label={translate('letter.when')}
          helperText={translate('letter.whenHelp')}
          value={at}
          onChange={({ target }) => setAt(target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        {objection && <Objection outcome={objection} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" onClick={() => mutate()} disabled={isPending}>
          {translate(at === '' ? 'letter.sendNow' : 'letter.setMoment')}
        </Button>
      </DialogActions>
    </>
  );
};

const Objection = ({ outcome }: { outcome: Outcome }) => {
  const translate = useTranslate();
  if (outcome.kind === 'PreflightFailed' && 'findings' in outcome)
    return <FindingList findings={outcome.findings} />;
  return <Alert severity="error">{translate(`letter.outcomes.${outcome.kind}`)}</Alert>;
};
