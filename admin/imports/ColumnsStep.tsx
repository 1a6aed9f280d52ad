import CheckIcon from '@mui/icons-material/FactCheckOutlined';
import { Alert, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { CheckImportDocument, type ImportRecordFragment, UpdateImportDocument } from '../graphql/generated';
import { Section } from '../layout/Section';
import { hasName, sameAsBefore } from './columns';
import { ColumnsTable } from './ColumnsTable';
import { ImportOptions } from './ImportOptions';
import { ReadingChoices } from './ReadingChoices';
import { useStep } from './use-step';

const optionsOf = ({ options }: ImportRecordFragment) => ({
  mode: options.mode,
  matchBy: options.matchBy,
  tag: options.tag ?? '',
  topicId: options.topicId ?? '',
  consentProof: options.consentProof ?? '',
});

/** What the columns are about and what else to do, and then the trial. Give it the version as key: another file, other choices. */
export const ColumnsStep = ({ record }: { record: ImportRecordFragment }) => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'imports', action: 'edit' });
  const { take, isPending } = useStep();
  const [columns, setColumns] = useState(record.columns);
  const [options, setOptions] = useState(() => optionsOf(record));
  const { id, version: expectedVersion } = record;
  const isUsable = hasName(columns) && sameAsBefore(columns).every((column) => column === undefined);
  const disabled = !canAccess || isPending;

  const check = () =>
    take(async (perform) => {
      const { mode, matchBy, tag, topicId, consentProof } = options;
      const input = {
        columns: columns.map(({ column, field }) => ({ column, field })),
        options: {
          mode,
          matchBy,
          tag: tag.trim() || undefined,
          topicId: topicId || undefined,
          consentProof: consentProof.trim() || undefined,
        },
      };
      await perform(UpdateImportDocument, { id, expectedVersion, input });
      await perform(CheckImportDocument, { id });
    });

  return (
    <Section title="resources.imports.columns.title">
      <ReadingChoices record={record} disabled={disabled} />
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('resources.imports.columns.explanation')}
      </Typography>
      <ColumnsTable columns={columns} sample={record.sample} disabled={disabled} onChange={setColumns} />
      {!hasName(columns) && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {translate('resources.imports.columns.needName')}
        </Alert>
      )}
      <ImportOptions options={options} disabled={disabled} onChange={setOptions} />
      {canAccess && (
        <Button
          variant="contained"
          startIcon={<CheckIcon />}
          disabled={disabled || !isUsable}
          onClick={check}
          sx={{ mt: 3 }}
        >
          {translate('resources.imports.steps.check')}
        </Button>
      )}
    </Section>
  );
};
