import PlaceIcon from '@mui/icons-material/PlaceOutlined';
import { Alert, Box, Stack } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { type AddressFactsFragment, AddressesAtDocument } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { Differences } from './Differences';
import { useAddressSource } from './use-address-suggestions';
import { useFilling } from './use-filling';
import { WordButton } from '../layout/WordButton';

/** Street, town, place and area for the postcode and number in the form. */
export const AddressLookUp = () => {
  const form = useFormContext();
  const source = useAddressSource();
  // A shielded address is asked of nobody.
  if (source === 'none' || form.watch('isAddressShielded')) return null;
  return <FindAddress isDemo={source === 'demo'} />;
};

const FindAddress = ({ isDemo }: { isDemo: boolean }) => {
  const dataProvider = useDataProvider<IngangDataProvider>();
  const form = useFormContext();
  const { fillIn, differences, take } = useFilling();
  const [chosen, setChosen] = useState<string>();
  const postcode = String(form.watch('postcode') ?? '');
  const houseNumber = String(form.watch('houseNumber') ?? '');

  const fill = async ({ id: _id, ...address }: AddressFactsFragment) => {
    await fillIn(address);
    setChosen(`${address.street} ${address.houseNumber}, ${address.city}`);
  };
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => {
      setChosen(undefined);
      const { addressesAt } = await dataProvider.perform(AddressesAtDocument, { postcode, houseNumber });
      const exact = addressesAt.filter((one) => isSameNumber(one.houseNumber, houseNumber));
      const [certain] = exact.length === 1 ? exact : addressesAt;
      if (certain && (exact.length === 1 || addressesAt.length === 1)) await fill(certain);
      return addressesAt;
    },
  });

  return (
    <Box className="wide" sx={{ gridColumn: '1 / -1', mb: 1 }}>
      <WordButton
        label="register.findAddress"
        disabled={!postcode || !houseNumber || isPending}
        startIcon={<PlaceIcon />}
        onClick={() => mutate()}
      />
      <Said isDemo={isDemo} error={error} chosen={chosen} found={data} />
      {!chosen &&
        data?.map((address) => (
          <WordButton
            key={address.id}
            label={`${address.street} ${address.houseNumber}`}
            onClick={() => void fill(address)}
          />
        ))}
      <Differences rows={differences} take={take} />
    </Box>
  );
};

interface SaidProps {
  isDemo: boolean;
  error: Error | null;
  chosen: string | undefined;
  found: AddressFactsFragment[] | undefined;
}

/** What came of it, also for who cannot see the form change. */
const Said = ({ isDemo, error, chosen, found }: SaidProps) => {
  const translate = useTranslate();
  const outcome = outcomeOf(chosen, found);
  return (
    <Stack role="status" spacing={1} sx={{ mt: 1 }}>
      {isDemo && outcome && <Alert severity="warning">{translate('register.demoAddresses')}</Alert>}
      {error && <Alert severity="error">{error.message}</Alert>}
      {outcome && !error && (
        <Alert severity={chosen ? 'success' : 'info'}>
          {translate(`register.${outcome}`, { address: chosen })}
        </Alert>
      )}
    </Stack>
  );
};

function outcomeOf(chosen: string | undefined, found: AddressFactsFragment[] | undefined) {
  if (chosen) return 'addressFilled';
  if (!found) return undefined;
  return found.length > 0 ? 'severalAddresses' : 'noSuchAddress';
}

const isSameNumber = (one: string, other: string): boolean => {
  const plain = (text: string) => text.replace(/[\s-]/g, '').toLowerCase();
  return plain(one) === plain(other);
};
