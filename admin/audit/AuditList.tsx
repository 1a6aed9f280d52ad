import { DataTable, Link, SearchInput, useCreatePath } from 'react-admin';
import { MomentField } from '../fields/MomentField';
import type { AuditRowFragment } from '../graphql/generated';
import { RecordsInput } from '../inputs/RecordsInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { ActionWords, AuditActor, useFieldWords } from './AuditWords';
import { MomentInput } from '../inputs/MomentInput';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <RecordsInput key="actorIds" source="actorIds" reference="users" alwaysOn />,
  <MomentInput key="from" source="from" />,
  <MomentInput key="until" source="until" />,
];

const Column = DataTable.Col<AuditRowFragment>;

const Changed = ({ subjectType, changes }: AuditRowFragment) => {
  const words = useFieldWords(subjectType);
  return changes.map(({ field }) => words(field)).join(', ');
};

const Action = (entry: AuditRowFragment) => {
  const path = useCreatePath();
  return (
    <Link to={path({ resource: 'audit', type: 'show', id: entry.id })}>
      <ActionWords {...entry} />
    </Link>
  );
};

const AuditList = () => (
  <RecordList filters={filters} sort={{ field: 'id', order: 'DESC' }}>
    <RecordTable<AuditRowFragment>
      narrow={{
        primary: (entry) => <ActionWords {...entry} />,
        secondary: (entry) => <AuditActor {...entry} />,
      }}
    >
      <Column source="at" disableSort>
        <MomentField source="at" />
      </Column>
      <Column label="resources.audit.fields.actorName" render={(entry) => <AuditActor {...entry} />} />
      <Column label="resources.audit.fields.action" render={(entry) => <Action {...entry} />} />
      <Column label="resources.audit.fields.changes" render={(entry) => <Changed {...entry} />} />
    </RecordTable>
  </RecordList>
);

export default AuditList;
