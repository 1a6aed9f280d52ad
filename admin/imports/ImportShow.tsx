import { Stack, Typography } from '@mui/material';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { useMoments } from '../fields/moments';
import type { ImportRecordFragment } from '../graphql/generated';
import { Heading } from '../layout/Heading';
import { RecordPage } from '../layout/RecordPage';
import { WhenLoaded } from '../layout/WhenLoaded';
import { wholeRecord } from '../providers/whole-record';
import { CheckedStep } from './CheckedStep';
import { ColumnsStep } from './ColumnsStep';
import { importStatusTones, isBusy } from './import-status';
import { ProgressStep } from './ProgressStep';
import { ResultStep } from './ResultStep';

const Head = () => {
  const record = useRecordContext<ImportRecordFragment>();
  const translate = useTranslate();
  const { moment } = useMoments();
  if (!record) return null;
  const { fileName, createdBy, createdAt } = record;
  return (
    <>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <Heading text={fileName} />
        <EnumField source="status" of="ImportStatus" tones={importStatusTones} />
      </Stack>
      <Typography color="textSecondary" variant="body2" sx={{ mt: 0.5, mb: 2 }}>
        {translate('resources.imports.broughtBy', {
          name: createdBy?.name ?? '–',
          moment: moment(createdAt),
        })}
      </Typography>
    </>
  );
};

/** The step an import is at is the page one sees. */
const Step = () => {
  const record = useRecordContext<ImportRecordFragment>();
  if (!record) return null;
  if (isBusy(record.status)) return <ProgressStep record={record} />;
  if (record.status === 'UPLOADED') return <ColumnsStep key={record.version} record={record} />;
  if (record.status === 'CHECKED') return <CheckedStep record={record} />;
  return <ResultStep record={record} />;
};

const ImportShow = () => (
  <ShowBase<ImportRecordFragment>
    queryOptions={{
      ...wholeRecord,
      // While a job is busy, each second; the job writes how far it is after every batch of rows.
      refetchInterval: ({ state }) => (isBusy(state.data?.status) ? 1_000 : false),
    }}
  >
    <WhenLoaded>
      <RecordPage head={<Head />}>
        <Step />
      </RecordPage>
    </WhenLoaded>
  </ShowBase>
);

export default ImportShow;
