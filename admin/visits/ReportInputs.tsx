import AddIcon from '@mui/icons-material/Add';
import { Stack } from '@mui/material';
import {
  ArrayInput,
  Button,
  DateInput,
  required,
  SimpleFormIterator,
  TextInput,
  useGetIdentity,
  useSimpleFormIterator,
} from 'react-admin';
import { RecordInput } from '../inputs/RecordInput';

// Buttons that only appear under a mouse cannot be reached by keyboard.
const lines = {
  '& .RaSimpleFormIterator-action': { visibility: 'visible' },
  '& .RaSimpleFormIterator-line': { pt: 1.5, borderBottom: 0 },
};

const label = (field: string) => `resources.visits.fields.${field}`;

const AddAgreement = () => {
  const { add } = useSimpleFormIterator();
  return (
    <Button label="resources.visits.addAgreement" onClick={() => add()}>
      <AddIcon />
    </Button>
  );
};

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
        <SimpleFormIterator disableReordering disableClear fullWidth sx={lines} addButton={<AddAgreement />}>
          <TextInput
            source="what"
            label="resources.commitments.fields.what"
            validate={required()}
            fullWidth
          />
          <Stack
            direction={{ xs: 'column', sm: 'row' }}
            spacing={{ xs: 0, sm: 2 }}
            sx={{ width: '100%', '& > *': { flex: 1 } }}
          >
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
          </Stack>
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
};
