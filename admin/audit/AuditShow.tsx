import { useRecordContext, WithRecord } from 'react-admin';
import { MomentField } from '../fields/MomentField';
import type { AuditRowFragment } from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { RecordShow } from '../layout/RecordShow';
import { RowTable } from '../layout/RowTable';
import { Section } from '../layout/Section';
import { ActionWords, AuditActor, useFieldWords } from './AuditWords';

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const Changes = () => {
  const entry = useRecordContext<AuditRowFragment>();
  const words = useFieldWords(entry?.subjectType ?? '');
  return (
    <RowTable
      rows={(entry?.changes ?? []).map((change) => ({ id: change.field, ...change }))}
      empty="resources.audit.noChanges"
      isPast={() => false}
      columns={{
        'resources.audit.fields.field': ({ field }) => words(field),
        'resources.audit.fields.before': ({ before }) => inWords(before),
        'resources.audit.fields.after': ({ after }) => inWords(after),
      }}
    />
  );
};

const AuditShow = () => (
  <RecordShow subtitle={<MomentField source="at" />}>
    <Section title="resources.audit.sections.entry">
      <Facts>
        <Fact source="action">
          <WithRecord<AuditRowFragment> render={(entry) => <ActionWords {...entry} />} />
        </Fact>
        <Fact source="actorKind" label="resources.audit.fields.actorName">
          <WithRecord<AuditRowFragment> render={(entry) => <AuditActor {...entry} />} />
        </Fact>
        <Fact source="subjectId" />
      </Facts>
    </Section>
    <Section title="resources.audit.fields.changes">
      <Changes />
    </Section>
  </RecordShow>
);

export default AuditShow;
