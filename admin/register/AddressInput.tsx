import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { FieldTitle, useInput, useResourceContext, useTranslate } from 'react-admin';
import type { AddressSuggestionsQuery } from '../graphql/generated';
import { useAddressSource, useAddressSuggestions } from './use-address-suggestions';

export type Suggestion = AddressSuggestionsQuery['addressSuggestions'][number];

interface AddressInputProps {
  source: string;
  /** Nobody is asked then; typing goes on as in any input. */
  isQuiet?: boolean;
  onChoose: (suggestion: Suggestion) => void;
}

/** A text that is typed by hand, with addresses to choose from below it while the register of addresses answers. */
export const AddressInput = ({ source, isQuiet = false, onChoose }: AddressInputProps) => {
  const resource = useResourceContext();
  const addressSource = useAddressSource();
  const { field, fieldState, id, isRequired } = useInput({ source });
  // Only what is typed now is asked about, not what stood here or was chosen.
  const [typed, setTyped] = useState('');
  const mayAsk = !isQuiet && addressSource !== 'none';
  const { suggestions, hasAnswer, error } = useAddressSuggestions(mayAsk ? typed : '');
  const problem = fieldState.error?.message;

  return (
    <Autocomplete<Suggestion, false, false, true>
      id={id}
      freeSolo
      options={suggestions}
      filterOptions={(options) => options}
      getOptionKey={(option) => (typeof option === 'string' ? option : option.id)}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.label)}
      value={null}
      inputValue={String(field.value ?? '')}
      onInputChange={(_event, text, reason) => {
        if (reason !== 'input' && reason !== 'clear') return;
        field.onChange(text);
        setTyped(text);
      }}
      onChange={(_event, option) => {
        if (option === null || typeof option === 'string') return;
        setTyped('');
        onChoose(option);
      }}
      onBlur={field.onBlur}
      slotProps={{ paper: { variant: 'outlined' } }}
      renderInput={(params) => (
        <TextField
          {...params}
          name={field.name}
          inputRef={field.ref}
          label={<FieldTitle source={source} resource={resource} isRequired={isRequired} />}
          error={problem !== undefined}
          helperText={
            problem ?? (
              <Said
                failed={error?.message}
                found={hasAnswer ? suggestions.length : undefined}
                isDemo={addressSource === 'demo'}
              />
            )
          }
        />
      )}
    />
  );
};

interface SaidProps {
  failed: string | undefined;
  found: number | undefined;
  isDemo: boolean;
}

/** What came of asking, also for who hears the screen. */
const Said = ({ failed, found, isDemo }: SaidProps) => {
  const translate = useTranslate();
  const answer =
    found === 0
      ? translate('register.noneFound')
      : translate('register.addressesFound', { smart_count: found });
  const outcome = found === undefined ? '' : `${answer} ${isDemo ? translate('register.demoAddresses') : ''}`;
  return <span role="status">{failed ?? outcome}</span>;
};
