import { TextArrayInput, type TextArrayInputProps } from 'react-admin';

/** Any number of short labels; Enter adds one. */
export const TagsInput = (props: TextArrayInputProps & { alwaysOn?: boolean }) => (
  <TextArrayInput helperText="record.tagsHint" {...props} />
);
