import StopIcon from '@mui/icons-material/StopCircleOutlined';
import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import { type ImportRecordFragment, type ImportStatus, StopImportDocument } from '../graphql/generated';
import { useNumber } from './use-number';
import { useStep } from './use-step';

const wordsOf: Partial<Record<ImportStatus, string>> = { CHECKING: 'checking', UNDOING: 'undoing' };

/** How far the job is. The page around it reads the import again each second. */
export const ProgressStep = ({ record }: { record: ImportRecordFragment }) => {
  const translate = useTranslate();
  const number = useNumber();
  const { canAccess } = useCanAccess({ resource: 'imports', action: 'edit' });
  const { take, isPending } = useStep();
  const { id, status, processedRows: done, totalRows: total, stopRequested } = record;
  // How many rows there are is known only once the first check read them all.
  const isKnown = total > 0;
  const words = isKnown
    ? translate('resources.imports.progress.done', { done: number(done), total: number(total) })
    : translate('resources.imports.progress.starting');

  return (
    <Box component="section" sx={{ p: 3 }}>
      <Typography role="status">
        {translate(`resources.imports.progress.${wordsOf[status] ?? 'running'}`)}
      </Typography>
      <LinearProgress
        aria-label={translate('resources.imports.progress.label')}
        aria-valuetext={words}
        {...(isKnown ? { variant: 'determinate' as const, value: Math.min(100, (100 * done) / total) } : {})}
        sx={{ my: 2, height: 8, borderRadius: 1 }}
      />
      <Typography sx={{ mb: 2, fontVariantNumeric: 'tabular-nums' }}>{words}</Typography>
      {stopRequested && (
        <Typography color="textSecondary">{translate('resources.imports.progress.stopping')}</Typography>
      )}
      {canAccess && !stopRequested && status !== 'UNDOING' && (
        <Button
          variant="outlined"
          startIcon={<StopIcon />}
          disabled={isPending}
          onClick={() => take((perform) => perform(StopImportDocument, { id }))}
        >
          {translate('resources.imports.steps.stop')}
        </Button>
      )}
    </Box>
  );
};
