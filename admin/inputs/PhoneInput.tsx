import { TextInput, type TextInputProps } from 'react-admin';
import { formatPhone } from '../fields/dutch-phone';

const shown = (value: unknown) => (typeof value === 'string' ? formatPhone(value) : '');

/** A telephone number as people write it here; the api keeps it in E.164. */
export const PhoneInput = (props: TextInputProps) => <TextInput type="tel" format={shown} {...props} />;
