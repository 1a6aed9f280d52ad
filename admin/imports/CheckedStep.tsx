import ApplyIcon from '@mui/icons-material/PlaylistAddCheckOutlined';
import CheckIcon from '@mui/icons-material/FactCheckOutlined';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { ApplyImportDocument, CheckImportDocument, type ImportRecordFragment } from '../graphql/generated';
import { Section } from '../layout/Section';
import { ColumnsStep } from './ColumnsStep';
import { MadeFacts } from './MadeFacts';
import { RemarkCounts } from './RemarkCounts';
import { RowsSection } from './RowsSection';
import { useStep } from './use-step';

/** What the trial says would happen; from here one repairs, tries again, or really imports. */
export const CheckedStep = ({ record }: { record: ImportRecordFragment }) => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'imports', action: 'edit' });
  const { take, isPending } = useStep();
  const [repaired, setRepaired] = useState(false);
  const [changing, setChanging] = useState(false);
  const { id, version, counts } = record;

  return (
    <>
      <Section title="resources.imports.check.title">
        <Typography sx={{ mb: 2 }}>{translate('resources.imports.check.explanation')}</Typography>
        <MadeFacts record={record} />
        {counts.wrongRows > 0 && !repaired && (
          <Alert severity="warning" sx={{ mt: 2 }}>
            {translate('resources.imports.check.wrong')}
          </Alert>
        )}
        {repaired && (
          <Alert severity="info" sx={{ mt: 2 }}>
            {translate('resources.imports.check.repaired')}
          </Alert>
        )}
        {canAccess && (
          <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', mt: 3 }}>
            <Button
              variant={repaired ? 'outlined' : 'contained'}
              startIcon={<ApplyIcon />}
              disabled={isPending}
              onClick={() => take((perform) => perform(ApplyImportDocument, { id }))}
            >
              {translate('resources.imports.steps.apply')}
            </Button>
            <Button
              variant={repaired ? 'contained' : 'outlined'}
              startIcon={<CheckIcon />}
              disabled={isPending}
              onClick={() => take((perform) => perform(CheckImportDocument, { id }))}
            >
              {translate('resources.imports.steps.checkAgain')}
            </Button>
            <Button aria-expanded={changing} onClick={() => setChanging(!changing)}>
              {translate('resources.imports.columns.change')}
            </Button>
          </Stack>
        )}
        <RemarkCounts counts={counts} />
      </Section>
      {changing && (
        <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
          <ColumnsStep key={version} record={record} />
        </Box>
      )}
      <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
        <RowsSection record={record} onRepaired={canAccess ? () => setRepaired(true) : undefined} />
      </Box>
    </>
  );
};
