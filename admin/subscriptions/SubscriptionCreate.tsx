import { Alert } from '@mui/material';
import { required, TextInput, useTranslate } from 'react-admin';
import { LanguageValues } from '../graphql/generated';
import { EnumInput } from '../inputs/EnumInput';
import { FormSection } from '../inputs/FormSection';
import { RecordCreate } from '../inputs/RecordCreate';
import { RecordsInput } from '../inputs/RecordsInput';

/** Consent given on paper or by letter: recorded with its proof, or not at all. */
const SubscriptionCreate = () => {
  const translate = useTranslate();
  return (
    <RecordCreate>
      <FormSection title="resources.subscriptions.sections.withProof">
        <Alert severity="info" className="wide" sx={{ mb: 1 }}>
          {translate('resources.subscriptions.hints.onlyWithProof')}
        </Alert>
        <TextInput source="email" type="email" validate={required()} />
        <TextInput source="name" />
        <RecordsInput source="topicIds" reference="topics" />
        <EnumInput source="language" of="Language" values={LanguageValues} defaultValue="NL" />
        <TextInput
          source="proof"
          multiline
          minRows={2}
          className="wide"
          validate={required()}
          helperText="resources.subscriptions.hints.proof"
        />
      </FormSection>
    </RecordCreate>
  );
};

export default SubscriptionCreate;
