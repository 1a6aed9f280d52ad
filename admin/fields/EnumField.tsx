import { type FieldProps, useFieldValue, useTranslate } from 'react-admin';
import { StatusChip, type Tone } from './StatusChip';

interface EnumFieldProps extends FieldProps {
  /** Name of the GraphQL enum, under which its words stand in the translations. */
  of: string;
  /** Given for states: which of them are good news and which need attention. */
  tones?: Record<string, Tone>;
}

/** One value of an enum in words; as a chip when it is a state. */
export const EnumField = ({ of, tones, ...props }: EnumFieldProps) => {
  const value: unknown = useFieldValue(props);
  const translate = useTranslate();
  if (typeof value !== 'string') return null;
  const label = translate(`enums.${of}.${value}`);
  return tones ? <StatusChip label={label} tone={tones[value] ?? 'neutral'} /> : label;
};
