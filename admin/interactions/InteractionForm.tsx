import { useRecordFromLocation } from 'react-admin';
import { FormSection } from '../inputs/FormSection';
import { RecordInput } from '../inputs/RecordInput';
import { InteractionInputs } from './InteractionInputs';

/** The whole page: with whom, and what. */
export const InteractionForm = () => (
  <>
    <FormSection title="resources.interactions.sections.party">
      <RecordInput
        source="businessId"
        reference="businesses"
        helperText="resources.interactions.hints.party"
      />
      <RecordInput source="associationId" reference="associations" />
      <RecordInput source="userId" reference="users" />
    </FormSection>
    <FormSection title="resources.interactions.sections.moment">
      <InteractionInputs isPartyKnown={Boolean(useRecordFromLocation())} />
    </FormSection>
  </>
);
