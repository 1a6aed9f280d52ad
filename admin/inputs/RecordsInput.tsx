import { AutocompleteArrayInput, ReferenceArrayInput } from 'react-admin';

interface RecordsInputProps {
  source: string;
  reference: string;
  label?: string;
  sortBy?: string;
  alwaysOn?: boolean;
  /** Only records that match this, such as the people of one business. */
  filter?: Record<string, unknown>;
  helperText?: string | undefined;
}

/** Any number of records of another resource, found by typing a part of their names. */
export const RecordsInput = ({
  source,
  reference,
  label,
  sortBy = 'name',
  filter,
  helperText,
}: RecordsInputProps) => (
  <ReferenceArrayInput
    source={source}
    reference={reference}
    sort={{ field: sortBy, order: 'ASC' }}
    filter={filter ?? {}}
  >
    <AutocompleteArrayInput label={label} helperText={helperText} filterToQuery={(q: string) => ({ q })} />
  </ReferenceArrayInput>
);
