import { AutocompleteInput, ReferenceInput } from 'react-admin';

interface RecordInputProps {
  source: string;
  reference: string;
  label?: string;
  sortBy?: string;
  alwaysOn?: boolean;
}

/** One record of another resource, found by typing a part of its name. */
export const RecordInput = ({ source, reference, label, sortBy = 'name' }: RecordInputProps) => (
  <ReferenceInput source={source} reference={reference} sort={{ field: sortBy, order: 'ASC' }}>
    <AutocompleteInput label={label} filterToQuery={(q: string) => ({ q })} />
  </ReferenceInput>
);
