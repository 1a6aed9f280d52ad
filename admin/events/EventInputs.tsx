import { BooleanInput, DateTimeInput, NumberInput, required, TextInput } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { EventKindValues } from '../graphql/generated';
import { EnumInput } from '../inputs/EnumInput';
import { FormSection } from '../inputs/FormSection';
import { RecordInput } from '../inputs/RecordInput';

const usualLength = 2 * 60 * 60 * 1000;

/** Choosing the start proposes an end two hours later, which can be changed. */
const Times = () => {
  const { setValue, getValues } = useFormContext();
  const proposeEnd = (start: unknown) => {
    if (!(start instanceof Date) || Number.isNaN(start.getTime())) return;
    const end: unknown = getValues('endsAt');
    if (end && new Date(end as string) > start) return;
    setValue('endsAt', new Date(start.getTime() + usualLength), { shouldDirty: true });
  };
  return (
    <>
      <DateTimeInput source="startsAt" validate={required()} onChange={proposeEnd} />
      <DateTimeInput source="endsAt" validate={required()} />
    </>
  );
};

export const EventInputs = () => (
  <>
    <FormSection title="resources.events.sections.event">
      <TextInput source="title" validate={required()} className="wide" />
      <EnumInput source="kind" of="EventKind" values={EventKindValues} validate={required()} />
      <RecordInput source="organiserId" reference="users" helperText="resources.events.hints.organiser" />
      <Times />
      <TextInput source="venueName" />
      <TextInput source="venueAddress" />
    </FormSection>
    <FormSection title="resources.events.sections.text">
      <TextInput source="summary" helperText="resources.events.hints.summary" className="wide" />
      <TextInput
        source="description"
        helperText="resources.events.hints.description"
        multiline
        minRows={5}
        className="wide"
      />
    </FormSection>
    <FormSection title="resources.events.sections.registration">
      <NumberInput source="capacity" min={1} validate={required()} />
      <NumberInput source="maxGuests" min={0} max={20} helperText="resources.events.hints.maxGuests" />
      <DateTimeInput source="registrationOpensAt" helperText="resources.events.hints.opens" />
      <DateTimeInput source="registrationClosesAt" helperText="resources.events.hints.closes" />
      <RecordInput source="segmentId" reference="segments" />
      <BooleanInput source="isPublic" />
    </FormSection>
  </>
);
