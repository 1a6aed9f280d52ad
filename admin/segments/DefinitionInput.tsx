import GroupIcon from '@mui/icons-material/AccountTreeOutlined';
import { Box } from '@mui/material';
import { ArrayInput, Button, required, SelectInput, SimpleFormIterator, useSourceContext } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { ConditionInputs } from './ConditionInputs';

const text = (name: string) => `resources.segments.builder.${name}`;
const matches = ['ALL', 'ANY'].map((id) => ({ id, name: text(`match.${id}`) }));

const Match = ({ source }: { source: string }) => (
  <SelectInput
    source={source}
    label={text('matchLabel')}
    choices={matches}
    validate={required()}
    helperText={false}
  />
);

/** Conditions joined by "all of" or "at least one of"; a group within joins its own. */
export const DefinitionInput = () => {
  const { setValue, getValues } = useFormContext();
  const addGroup = () => {
    const parts = (getValues('definition.conditions') ?? []) as unknown[];
    setValue('definition.conditions', [...parts, { match: 'ANY', conditions: [{}] }], { shouldDirty: true });
  };
  return (
    <Box className="wide">
      <Match source="definition.match" />
      <ArrayInput source="definition.conditions" label={text('conditions')} sx={{ mt: 3 }}>
        <SimpleFormIterator disableReordering disableClear fullWidth>
          <Part />
        </SimpleFormIterator>
      </ArrayInput>
      <Button label={text('addGroup')} onClick={addGroup}>
        <GroupIcon />
      </Button>
    </Box>
  );
};

const Part = () => {
  const { getSource } = useSourceContext();
  const conditions: unknown = useWatch({ name: getSource('conditions') });
  if (conditions === undefined) return <ConditionInputs />;
  return (
    <Box sx={{ flexGrow: 1, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Match source="match" />
      <ArrayInput source="conditions" label={text('group')} sx={{ mt: 3 }}>
        <SimpleFormIterator disableReordering disableClear fullWidth>
          <ConditionInputs />
        </SimpleFormIterator>
      </ArrayInput>
    </Box>
  );
};
