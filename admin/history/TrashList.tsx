import RestoreIcon from '@mui/icons-material/UnarchiveOutlined';
import { Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { DataTable, SearchInput, useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { RecordKindValues, RestoreRecordDocument, type TrashRowFragment } from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { WordButton } from '../layout/WordButton';
import { ApiError } from '../providers/api-error';
import type { IngangDataProvider } from '../providers/data-provider';
import { resourceOfKind } from './record-kinds';
import { fieldName } from '../fields/field-words';

const archivableKinds = RecordKindValues.filter((kind) => kind !== 'COMMITMENT');

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumsInput key="kinds" source="kinds" of="RecordKind" values={archivableKinds} alwaysOn />,
];

const Column = DataTable.Col<TrashRowFragment>;

/** Brings one record back; a live record that has its number or name meanwhile is named beside it. */
const Restore = ({ kind, id, version, name }: TrashRowFragment) => {
  const dataProvider = useDataProvider<IngangDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const translate = useTranslate();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => dataProvider.perform(RestoreRecordDocument, { kind, id, expectedVersion: version }),
    onSuccess: () => {
      notify('record.restoreDone', { type: 'success', messageArgs: { name } });
      refresh();
    },
  });
  const fields = error instanceof ApiError ? ((error.body as { errors?: object }).errors ?? {}) : {};
  const [taken] = Object.keys(fields);
  return (
    <>
      <WordButton
        label="record.restore"
        startIcon={<RestoreIcon />}
        disabled={isPending}
        onClick={(event) => {
          event.stopPropagation();
          mutate();
        }}
      />
      {error && (
        <Typography variant="body2" color="error" role="alert" component="span" sx={{ display: 'block' }}>
          {taken
            ? translate('resources.trash.taken', {
                field: fieldName(translate, resourceOfKind[kind], taken),
              })
            : error.message}
        </Typography>
      )}
    </>
  );
};

const TrashList = () => (
  <RecordList filters={filters} sort={{ field: 'id', order: 'DESC' }} actions={<></>}>
    <RecordTable<TrashRowFragment>
      narrow={{
        primary: ({ name }) => name,
        secondary: (row) => (
          <>
            <EnumField source="kind" of="RecordKind" /> · <MomentField source="archivedAt" /> ·{' '}
            {row.archivedByName}
            <br />
            <Restore {...row} />
          </>
        ),
      }}
    >
      <Column source="name" disableSort />
      <Column source="kind" disableSort>
        <EnumField source="kind" of="RecordKind" />
      </Column>
      <Column source="archivedAt" disableSort>
        <MomentField source="archivedAt" />
      </Column>
      <Column source="archivedByName" disableSort />
      <Column label="" render={(row) => <Restore {...row} />} />
    </RecordTable>
  </RecordList>
);

export default TrashList;
