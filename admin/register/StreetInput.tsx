import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useNotify } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { SuggestedAddressDocument } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { AddressInput } from './AddressInput';

/** The street of an address; choosing a suggestion fills number, postcode, town, place and area too. */
export const StreetInput = () => {
  const notify = useNotify();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const form = useFormContext();
  const { mutate } = useMutation({
    mutationFn: (id: string) => dataProvider.perform(SuggestedAddressDocument, { id }),
    onSuccess: ({ suggestedAddress }) => {
      if (!suggestedAddress) return notify('register.noSuchAddress', { type: 'warning' });
      const { id: _id, ...address } = suggestedAddress;
      // Chosen by hand, so it may take the place of what stood there; what the register does not know stays.
      for (const [name, value] of Object.entries(address))
        if (value !== null) form.setValue(name, value, { shouldDirty: true, shouldTouch: true });
    },
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  // A shielded address is asked of nobody.
  const isShielded = Boolean(form.watch('isAddressShielded'));
  return <AddressInput source="street" isQuiet={isShielded} onChoose={({ id }) => mutate(id)} />;
};
