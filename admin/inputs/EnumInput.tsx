import {
  AutocompleteArrayInput,
  type AutocompleteArrayInputProps,
  SelectInput,
  type SelectInputProps,
} from 'react-admin';

interface OfEnum {
  /** Name of the GraphQL enum, under which its words stand in the translations. */
  of: string;
  values: readonly string[];
}

const choicesOf = ({ of, values }: OfEnum) =>
  values.map((value) => ({ id: value, name: `enums.${of}.${value}` }));

/** A choice among the values of an enum, in words. */
export const EnumInput = ({ of, values, ...props }: OfEnum & SelectInputProps) => (
  <SelectInput choices={choicesOf({ of, values })} {...props} />
);

/** Any of the values of an enum, in words. */
export const EnumsInput = ({ of, values, ...props }: OfEnum & AutocompleteArrayInputProps) => (
  <AutocompleteArrayInput choices={choicesOf({ of, values })} {...props} />
);
