import { useFormContext } from 'react-hook-form';
import { AddressInput } from './AddressInput';

/** An address in one line. */
export const AddressLineInput = ({ source }: { source: string }) => {
  const form = useFormContext();
  return (
    <AddressInput
      source={source}
      onChoose={({ label }) => form.setValue(source, label, { shouldDirty: true, shouldTouch: true })}
    />
  );
};
