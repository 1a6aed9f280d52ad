import type { ReactNode } from 'react';
import {
  AutocompleteInput,
  ChoicesContextProvider,
  type ChoicesContextValue,
  ReferenceInput,
  useChoicesContext,
  useRecordContext,
  type Validator,
} from 'react-admin';

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
  /** Another record of the same kind: never the one that the form is about. */
  isOther?: boolean;
}

/** One record of another resource, found by typing a part of its name. */
export const RecordInput = ({ source, reference, label, sortBy = 'name', ...more }: RecordInputProps) => {
  const input = (
    <AutocompleteInput
      label={label}
      filterToQuery={(q: string) => ({ q })}
      validate={more.validate}
      helperText={more.helperText}
      defaultValue={more.defaultValue}
      {...(more.autoFocus ? { openOnFocus: false, TextFieldProps: { autoFocus: true } } : {})}
    />
  );
  return (
    <ReferenceInput source={source} reference={reference} sort={{ field: sortBy, order: 'ASC' }}>
      {more.isOther ? <Others>{input}</Others> : input}
    </ReferenceInput>
  );
};

/** Offers everything but the record of the form. */
const Others = ({ children }: { children: ReactNode }) => {
  const itself = useRecordContext()?.id;
  const choices = useChoicesContext();
  const others = (records: { id: unknown }[] | undefined) => records?.filter(({ id }) => id !== itself);
  const value = {
    ...choices,
    availableChoices: others(choices.availableChoices),
    allChoices: others(choices.allChoices),
  } as ChoicesContextValue;
  return <ChoicesContextProvider value={value}>{children}</ChoicesContextProvider>;
};
