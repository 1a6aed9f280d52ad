import { required, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { RoleValues, SegmentVisibilityValues } from '../graphql/generated';
import { EnumInput, EnumsInput } from '../inputs/EnumInput';
import { FormSection } from '../inputs/FormSection';
import { DefinitionInput } from './DefinitionInput';
import { LiveCounts } from './SegmentCounts';

/** Who else sees it; the roles only when some do. */
const SharingInputs = () => {
  const visibility: unknown = useWatch({ name: 'visibility' });
  return (
    <>
      <EnumInput
        source="visibility"
        of="SegmentVisibility"
        values={SegmentVisibilityValues}
        validate={required()}
      />
      {visibility === 'ROLES' && (
        <EnumsInput source="roles" of="Role" values={RoleValues} validate={required()} />
      )}
    </>
  );
};

export const SegmentInputs = () => (
  <>
    <FormSection title="resources.segments.sections.segment">
      <TextInput source="name" validate={required()} />
      <SharingInputs />
      <TextInput source="description" multiline className="wide" />
    </FormSection>
    <FormSection title="resources.segments.sections.conditions">
      <DefinitionInput />
    </FormSection>
    <LiveCounts />
  </>
);
