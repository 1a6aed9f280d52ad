import type { ChangeEvent } from 'react';
import { DateTimeInput, required, TextInput } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { PeopleInput } from '../contacts/PeopleInput';
import { FormSection } from '../inputs/FormSection';
import { RecordInput } from '../inputs/RecordInput';
import { RecordsInput } from '../inputs/RecordsInput';
import { TagsInput } from '../inputs/TagsInput';

const usualHour = 60 * 60 * 1000;

/** Choosing the start proposes an end one hour later, which can be changed. */
const Times = () => {
  const { setValue, getValues } = useFormContext();
  const proposeEnd = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const start = new Date(target.value);
    if (Number.isNaN(start.getTime())) return;
    const end: unknown = getValues('endsAt');
    if (end && new Date(end as string) > start) return;
    setValue('endsAt', new Date(start.getTime() + usualHour), { shouldDirty: true });
  };
  return (
    <>
      <DateTimeInput source="startsAt" validate={required()} onChange={proposeEnd} />
      <DateTimeInput source="endsAt" validate={required()} />
    </>
  );
};

export const VisitInputs = () => (
  <>
    <FormSection title="resources.visits.sections.appointment">
      <RecordInput source="businessId" reference="businesses" helperText="resources.visits.hints.party" />
      <RecordInput source="associationId" reference="associations" />
      <TextInput source="subject" validate={required()} className="wide" />
      <Times />
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
