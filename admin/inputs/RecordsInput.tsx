import { AutocompleteArrayInput, ReferenceArrayInput } from 'react-admin';

interface RecordsInputProps {
  source: string;
  reference: string;
  label?: string;
  sortBy?: string;
  alwaysOn?: boolean;
}

/** Any number of records of another resource, found by typing a part of their names. */
export const RecordsInput = ({ source, reference, label, sortBy = 'name' }: RecordsInputProps) => (
  <ReferenceArrayInput source={source} reference={reference} sort={{ field: sortBy, order: 'ASC' }}>
    <AutocompleteArrayInput label={label} filterToQuery={(q: string) => ({ q })} />
  </ReferenceArrayInput>
);
