import { AutocompleteInput, ReferenceInput, type Validator } from 'react-admin';

interface RecordInputProps {
  source: string;
  reference: string;
  label?: string;
  sortBy?: string;
  alwaysOn?: boolean;
  validate?: Validator;
  helperText?: string;
  defaultValue?: string | undefined;
  /** Where one begins to type; what can be chosen shows from the first letter on. */
  autoFocus?: boolean;
}

/** One record of another resource, found by typing a part of its name. */
export const RecordInput = ({ source, reference, label, sortBy = 'name', ...more }: RecordInputProps) => (
  <ReferenceInput source={source} reference={reference} sort={{ field: sortBy, order: 'ASC' }}>
    <AutocompleteInput
      label={label}
      filterToQuery={(q: string) => ({ q })}
      validate={more.validate}
      helperText={more.helperText}
      defaultValue={more.defaultValue}
      {...(more.autoFocus ? { openOnFocus: false, TextFieldProps: { autoFocus: true } } : {})}
    />
  </ReferenceInput>
);
