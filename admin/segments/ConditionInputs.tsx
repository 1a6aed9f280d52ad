import { Box } from '@mui/material';
import { NumberInput, required, SelectInput, useResourceDefinitions, useSourceContext } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { BusinessStatusValues } from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordsInput } from '../inputs/RecordsInput';
import { TagsInput } from '../inputs/TagsInput';
import { type ConditionKind, conditionFields, conditionKinds, kindOf, takesValue } from './conditions';

const text = (name: string) => `resources.segments.builder.${name}`;

/** One condition: about what, how, and which. */
export const ConditionInputs = () => {
  const { getSource } = useSourceContext();
  const { setValue } = useFormContext();
  const definitions = useResourceDefinitions();
  const field: unknown = useWatch({ name: getSource('field') });
  const operator: unknown = useWatch({ name: getSource('operator') });
  const kind = kindOf(field);

  const offered = conditionFields.filter((name) => {
    const { reference }: ConditionKind = conditionKinds[name];
    return !reference || reference in definitions;
  });
  const startOver = (chosen: unknown) => {
    const name =
      typeof chosen === 'string' ? chosen : (chosen as { target?: { value?: string } }).target?.value;
    setValue(getSource('operator'), kindOf(name)?.operators[0] ?? null, { shouldDirty: true });
    setValue(getSource('value'), null, { shouldDirty: true });
  };

  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1,
        py: 0.5,
        flexGrow: 1,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '208px 176px minmax(0, 1fr)' },
      }}
    >
      <SelectInput
        source="field"
        label={text('about')}
        choices={offered.map((id) => ({ id, name: text(`fields.${id}`) }))}
        onChange={startOver}
        validate={required()}
        helperText={false}
      />
      {kind && (
        <SelectInput
          source="operator"
          label={text('how')}
          choices={kind.operators.map((id) => ({ id, name: text(`operators.${id}`) }))}
          validate={required()}
          helperText={false}
        />
      )}
      {kind && takesValue(operator) && <ValueInput kind={kind} />}
    </Box>
  );
};

const ValueInput = ({ kind }: { kind: ConditionKind }) => {
  if (kind.unit) {
    return (
      <NumberInput
        source="value"
        label={text(kind.unit)}
        min={kind.unit === 'months' ? 1 : 0}
        validate={required()}
        helperText={false}
      />
    );
  }
  if (kind.isStatus) {
    return (
      <EnumsInput
        source="value"
        label={text('which')}
        of="BusinessStatus"
        values={BusinessStatusValues}
        validate={required()}
        helperText={false}
      />
    );
  }
  return kind.reference ? (
    <RecordsInput
      source="value"
      reference={kind.reference}
      label={text('which')}
      {...(kind.sortBy ? { sortBy: kind.sortBy } : {})}
    />
  ) : (
    <TagsInput source="value" label={text('which')} validate={required()} />
  );
};
