import { Stack, TextField, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { type ImportRecordFragment, UpdateImportDocument } from '../graphql/generated';
import { useStep } from './use-step';

const encodings = ['UTF-8', 'windows-1252', 'ISO-8859-1', 'UTF-16LE', 'UTF-16BE', 'IBM850'];
const separators = [';', ',', '|', '\t'];

interface ChoiceProps {
  label: string;
  value: string | null;
  values: readonly (readonly [value: string, words: string])[];
  disabled: boolean;
  onChange: (value: string) => void;
}

const Choice = ({ label, value, values, disabled, onChange }: ChoiceProps) => (
  <TextField
    select
    id={useId()}
    label={label}
    value={value ?? ''}
    disabled={disabled}
    onChange={({ target }) => onChange(target.value)}
    slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    sx={{ minWidth: 184 }}
  >
    {values.map(([id, words]) => (
      <option key={id} value={id}>
        {words}
      </option>
    ))}
  </TextField>
);

/** How the file is written, as we found it; another choice reads it again at once. */
export const ReadingChoices = ({ record, disabled }: { record: ImportRecordFragment; disabled: boolean }) => {
  const translate = useTranslate();
  const { take, isPending } = useStep();
  const { id, version: expectedVersion, encoding, separator } = record;
  const read = (input: { encoding?: string; separator?: string; sheet?: string }) =>
    take((perform) => perform(UpdateImportDocument, { id, expectedVersion, input }));
  // Whatever was found stands among the choices, also when it is rare.
  const known = [...new Set([...encodings, ...(encoding ? [encoding] : [])])];
  const words = (sign: string) =>
    translate(`resources.imports.reading.separators.${sign === '\t' ? 'tab' : sign}`);

  // A workbook says itself how it is written.
  if (record.sheets.length > 0) {
    return (
      <Stack direction="row" sx={{ mb: 2 }}>
        <Choice
          label={translate('resources.imports.reading.sheet')}
          value={record.sheet}
          values={record.sheets.map((name) => [name, name])}
          disabled={disabled || isPending}
          onChange={(value) => read({ sheet: value })}
        />
      </Stack>
    );
  }
  return (
    <>
      <Stack direction="row" useFlexGap spacing={2} sx={{ flexWrap: 'wrap' }}>
        <Choice
          label={translate('resources.imports.reading.encoding')}
          value={encoding}
          values={known.map((name) => [name, name])}
          disabled={disabled || isPending}
          onChange={(value) => read({ encoding: value })}
        />
        <Choice
          label={translate('resources.imports.reading.separator')}
          value={separator}
          values={separators.map((sign) => [sign, words(sign)])}
          disabled={disabled || isPending}
          onChange={(value) => read({ separator: value })}
        />
      </Stack>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1, mb: 2 }}>
        {translate('resources.imports.reading.hint')}
      </Typography>
    </>
  );
};
