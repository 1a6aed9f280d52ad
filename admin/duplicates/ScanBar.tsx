import SearchIcon from '@mui/icons-material/ManageSearchOutlined';
import StopIcon from '@mui/icons-material/StopCircleOutlined';
import { Box, Button, Card, LinearProgress, Stack, Typography } from '@mui/material';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useCanAccess, useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import { useMoments } from '../fields/moments';
import {
  LatestDuplicateScanDocument,
  type ScanProgressFragment,
  StartDuplicateScanDocument,
  StopDuplicateScanDocument,
} from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';

const text = (name: string) => `resources.duplicates.scan.${name}`;
const isRunning = (scan: ScanProgressFragment | null | undefined) => scan?.status === 'RUNNING';

/** Starts the search through everything, shows how far it is, and stops it. */
export const ScanBar = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { perform } = useDataProvider<IngangDataProvider>();
  const { canAccess } = useCanAccess({ resource: 'duplicates', action: 'edit' });
  const { data, refetch } = useQuery({
    queryKey: ['latestDuplicateScan'],
    queryFn: () => perform(LatestDuplicateScanDocument, {}),
    refetchInterval: ({ state }) => (isRunning(state.data?.scan) ? 1_000 : false),
  });
  const { mutate, isPending } = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSettled: () => refetch(),
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  const scan = data?.scan;
  const runs = isRunning(scan);
  const ran = useRef(false);
  useEffect(() => {
    // What was found is read as soon as it is there.
    if (ran.current && !runs) refresh();
    ran.current = runs;
  }, [runs, refresh]);

  return (
    <Card component="section" aria-label={translate(text('title'))} sx={{ p: 2, mb: 2 }}>
      <Stack direction="row" useFlexGap spacing={2} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 260px' }}>
          <Typography role="status">
            <Progress scan={scan} />
          </Typography>
          {runs && scan && (
            <LinearProgress
              aria-label={translate(text('title'))}
              variant="determinate"
              value={scan.steps > 0 ? (100 * scan.step) / scan.steps : 0}
              sx={{ mt: 1, height: 8, borderRadius: 1 }}
            />
          )}
        </Box>
        {canAccess && <ScanButton scan={scan} isPending={isPending} take={mutate} />}
      </Stack>
    </Card>
  );
};

interface ScanButtonProps {
  scan: ScanProgressFragment | null | undefined;
  isPending: boolean;
  take: (work: () => Promise<unknown>) => void;
}

const ScanButton = ({ scan, isPending, take }: ScanButtonProps) => {
  const translate = useTranslate();
  const { perform } = useDataProvider<IngangDataProvider>();
  if (scan && isRunning(scan)) {
    if (scan.stopRequested) return null;
    return (
      <Button
        variant="outlined"
        startIcon={<StopIcon />}
        disabled={isPending}
        onClick={() => take(() => perform(StopDuplicateScanDocument, { id: scan.id }))}
      >
        {translate(text('stop'))}
      </Button>
    );
  }
  return (
    <Button
      variant="contained"
      startIcon={<SearchIcon />}
      disabled={isPending}
      onClick={() => take(() => perform(StartDuplicateScanDocument, {}))}
    >
      {translate(text('start'))}
    </Button>
  );
};

const Progress = ({ scan }: { scan: ScanProgressFragment | null | undefined }) => {
  const translate = useTranslate();
  const { moment } = useMoments();
  if (!scan) return translate(text('never'));
  if (scan.status === 'RUNNING') return translate(text(scan.stopRequested ? 'stopping' : 'running'));
  return translate(text(scan.status), {
    smart_count: scan.found,
    compared: scan.compared,
    moment: scan.finishedAt ? moment(scan.finishedAt) : '',
  });
};
