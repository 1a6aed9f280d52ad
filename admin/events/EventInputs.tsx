import { BooleanInput, NumberInput, required, TextInput } from 'react-admin';
import { EventKindValues } from '../graphql/generated';
import { EnumInput } from '../inputs/EnumInput';
import { FormSection } from '../inputs/FormSection';
import { PeriodInputs } from '../inputs/PeriodInputs';
import { RecordInput } from '../inputs/RecordInput';
import { AddressLineInput } from '../register/AddressLineInput';
import { InvitedSegmentInput } from './InvitedSegmentInput';
import { MomentInput } from '../inputs/MomentInput';

export const EventInputs = () => (
  <>
    <FormSection title="resources.events.sections.event">
      <TextInput source="title" validate={required()} className="wide" />
      <EnumInput source="kind" of="EventKind" values={EventKindValues} validate={required()} />
      <RecordInput source="organiserId" reference="users" helperText="resources.events.hints.organiser" />
      <PeriodInputs usualMinutes={120} />
      <TextInput source="venueName" />
      <AddressLineInput source="venueAddress" />
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
      <MomentInput source="registrationOpensAt" helperText="resources.events.hints.opens" />
      <MomentInput source="registrationClosesAt" helperText="resources.events.hints.closes" />
      <InvitedSegmentInput />
      <BooleanInput source="isPublic" />
    </FormSection>
  </>
);
