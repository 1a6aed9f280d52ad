import { ArrayInput, DateInput, required, SimpleFormIterator, TextInput, useGetIdentity } from 'react-admin';
import { RecordInput } from '../inputs/RecordInput';

const label = (field: string) => `resources.visits.fields.${field}`;

/** What came of a visit. Every agreement becomes a promise with a name and a day. */
export const ReportInputs = () => {
  const { identity } = useGetIdentity();
  return (
    <>
      <TextInput
        source="report"
        label={label('report')}
        validate={required()}
        multiline
        minRows={5}
        autoFocus
        fullWidth
      />
      <TextInput
        source="signals"
        label={label('signals')}
        helperText="resources.visits.hints.signals"
        multiline
        minRows={2}
        fullWidth
      />
      <ArrayInput source="agreements" label={label('agreements')}>
        <SimpleFormIterator disableReordering disableClear fullWidth>
          <TextInput
            source="what"
            label="resources.commitments.fields.what"
            validate={required()}
            fullWidth
          />
          <RecordInput
            source="userId"
            reference="users"
            label="resources.commitments.fields.userId"
            validate={required()}
            // Most are one's own: the others are chosen.
            defaultValue={identity ? String(identity.id) : undefined}
          />
          <DateInput
            source="dueOn"
            label="resources.commitments.fields.dueOn"
            validate={required()}
            fullWidth
          />
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
};
