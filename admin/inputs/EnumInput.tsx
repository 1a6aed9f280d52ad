import { SelectInput, type SelectInputProps } from 'react-admin';

interface EnumInputProps extends SelectInputProps {
  /** Name of the GraphQL enum, under which its words stand in the translations. */
  of: string;
  values: readonly string[];
}

/** A choice among the values of an enum, in words. */
export const EnumInput = ({ of, values, ...props }: EnumInputProps) => (
  <SelectInput choices={values.map((value) => ({ id: value, name: `enums.${of}.${value}` }))} {...props} />
);
