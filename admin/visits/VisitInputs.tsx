import { required, TextInput, useRecordFromLocation } from 'react-admin';
import { PeopleInput } from '../contacts/PeopleInput';
import { FormSection } from '../inputs/FormSection';
import { PeriodInputs } from '../inputs/PeriodInputs';
import { RecordInput } from '../inputs/RecordInput';
import { RecordsInput } from '../inputs/RecordsInput';
import { TagsInput } from '../inputs/TagsInput';

export const VisitInputs = () => {
  const known = useRecordFromLocation() as { businessId?: string; associationId?: string } | null;
  // One begins with what it is about, or else with whom.
  const isPartyKnown = Boolean(known?.businessId ?? known?.associationId);
  return (
    <>
      <FormSection title="resources.visits.sections.appointment">
        <RecordInput
          source="businessId"
          reference="businesses"
          helperText="resources.visits.hints.party"
          autoFocus={known !== null && !isPartyKnown}
        />
        <RecordInput source="associationId" reference="associations" />
        <TextInput source="subject" validate={required()} className="wide" autoFocus={isPartyKnown} />
        <PeriodInputs usualMinutes={60} />
        <TextInput source="location" helperText="resources.visits.hints.location" className="wide" />
      </FormSection>
      <FormSection title="resources.visits.sections.people">
        <PeopleInput source="contactIds" />
        <RecordsInput source="userIds" reference="users" />
        <RecordInput source="ownerId" reference="users" helperText="resources.visits.hints.owner" />
      </FormSection>
      <FormSection title="resources.visits.sections.preparation">
        <TagsInput source="topics" className="wide" />
        <TextInput source="preparation" multiline minRows={4} className="wide" />
      </FormSection>
    </>
  );
};
