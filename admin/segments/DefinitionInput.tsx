import GroupIcon from '@mui/icons-material/AccountTreeOutlined';
import { Box } from '@mui/material';
import { ArrayInput, required, SelectInput, SimpleFormIterator, useSourceContext } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { WordButton } from '../layout/WordButton';
import { ConditionInputs } from './ConditionInputs';
import { deepest } from './conditions';

const text = (name: string) => `resources.segments.builder.${name}`;
const matches = ['ALL', 'ANY'].map((id) => ({ id, name: text(`match.${id}`) }));

/** Conditions joined by "all of" or "at least one of"; groups within join their own. */
export const DefinitionInput = () => (
  <Box className="wide" sx={{ width: '100%' }}>
    <GroupInputs within="definition." depth={1} />
  </Box>
);

const GroupInputs = ({ within, depth }: { within: string; depth: number }) => {
  const { getSource } = useSourceContext();
  const { setValue, getValues } = useFormContext();
  const name = getSource(`${within}conditions`);
  const addGroup = () => {
    const parts = (getValues(name) ?? []) as unknown[];
    setValue(name, [...parts, { match: 'ANY', conditions: [{}] }], { shouldDirty: true });
  };
  return (
    <>
      <SelectInput
        source={`${within}match`}
        label={text('matchLabel')}
        choices={matches}
        validate={required()}
        helperText={false}
      />
      <ArrayInput
        source={`${within}conditions`}
        label={text(depth === 1 ? 'conditions' : 'group')}
        sx={{ mt: 3 }}
      >
        <SimpleFormIterator disableReordering disableClear fullWidth>
          <Part depth={depth} />
        </SimpleFormIterator>
      </ArrayInput>
      {depth < deepest && (
        <WordButton
          label={text(depth === 1 ? 'addGroup' : 'addGroupWithin')}
          startIcon={<GroupIcon />}
          onClick={addGroup}
        />
      )}
    </>
  );
};

const Part = ({ depth }: { depth: number }) => {
  const { getSource } = useSourceContext();
  const conditions: unknown = useWatch({ name: getSource('conditions') });
  if (conditions === undefined) return <ConditionInputs />;
  return (
    <Box sx={{ flexGrow: 1, minWidth: 0, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <GroupInputs within="" depth={depth + 1} />
    </Box>
  );
};
