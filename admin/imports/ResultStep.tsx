import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import ResumeIcon from '@mui/icons-material/PlayArrowOutlined';
import { Alert, type AlertColor, Box, Button, Stack, Typography } from '@mui/material';
import { useCanAccess, useLocale, useTranslate } from 'react-admin';
import { ApplyImportDocument, CheckImportDocument, type ImportRecordFragment } from '../graphql/generated';
import { Section } from '../layout/Section';
import { MadeFacts } from './MadeFacts';
import { RemarkCounts } from './RemarkCounts';
import { RowsSection } from './RowsSection';
import { UndoImport } from './UndoImport';
import { UndoneFacts } from './UndoneFacts';
import { useStep } from './use-step';

function outcomeOf({ status, error }: ImportRecordFragment): [AlertColor, string] {
  if (status === 'FAILED') return ['error', 'failed'];
  if (status === 'UNDONE') return ['success', 'undone'];
  if (status === 'FINISHED') return ['success', 'finished'];
  return error ? ['error', 'broken'] : ['info', 'stopped'];
}

/** The rows to repair and the rows to look at, as files. */
const Downloads = ({ record: { id, counts } }: { record: ImportRecordFragment }) => {
  const translate = useTranslate();
  const language = useLocale();
  const addressOf = (format: 'csv' | 'xlsx') =>
    `/admin/download/import/${id}/wrong-rows.${format}?language=${language}`;
  return (
    <Box sx={{ mt: 3 }}>
      {counts.wrongRows > 0 && (
        <>
          <Button
            component="a"
            href={addressOf('xlsx')}
            download
            variant="outlined"
            startIcon={<DownloadIcon />}
          >
            {translate('resources.imports.result.wrongRows')}
          </Button>{' '}
          <Button component="a" href={addressOf('csv')} download startIcon={<DownloadIcon />}>
            {translate('resources.imports.result.asCsv')}
          </Button>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5, mb: 1 }}>
            {translate('resources.imports.result.wrongRowsHint')}
          </Typography>
        </>
      )}
      {counts.remarked > counts.wrongRows && (
        <Button component="a" href={`${addressOf('xlsx')}&remarked=1`} download startIcon={<DownloadIcon />}>
          {translate('resources.imports.result.remarkedRows')}
        </Button>
      )}
    </Box>
  );
};

/** How it ended: what was made, what was left, and how to go on. */
export const ResultStep = ({ record }: { record: ImportRecordFragment }) => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'imports', action: 'edit' });
  const { take, isPending } = useStep();
  const { id, status, counts } = record;
  const [severity, outcome] = outcomeOf(record);
  const next = {
    STOPPED: { words: 'resume', operation: ApplyImportDocument },
    FAILED: { words: 'checkAgain', operation: CheckImportDocument },
  }[status as string];

  return (
    <>
      <Section title={`resources.imports.${status === 'UNDONE' ? 'undone' : 'made'}.title`}>
        <Alert severity={severity} sx={{ mb: 2 }}>
          {translate(`resources.imports.result.${outcome}`)}
        </Alert>
        {status !== 'FAILED' && (
          <>
            {status === 'UNDONE' ? <UndoneFacts record={record} /> : <MadeFacts record={record} />}
            <Downloads record={record} />
          </>
        )}
        {canAccess && next && (
          <Stack direction="row" sx={{ mt: 3 }}>
            <Button
              variant="contained"
              startIcon={<ResumeIcon />}
              disabled={isPending}
              onClick={() => take((perform) => perform(next.operation, { id }))}
            >
              {translate(`resources.imports.steps.${next.words}`)}
            </Button>
          </Stack>
        )}
        {canAccess && (status === 'FINISHED' || status === 'STOPPED') && <UndoImport record={record} />}
        <RemarkCounts counts={counts} />
      </Section>
      {status !== 'FAILED' && (
        <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
          {/* Undone at once, this page never saw it busy: what most needs a look is then chosen anew. */}
          <RowsSection key={status} record={record} />
        </Box>
      )}
    </>
  );
};
