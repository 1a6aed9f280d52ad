import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDataProvider, usePermissions } from 'react-admin';
import { AddressSourceDocument, AddressSuggestionsDocument } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';

const pause = 250;
const shortest = 3;

/** Where addresses are looked up for this person: demo means fictional ones, none that nobody is asked. */
export function useAddressSource() {
  const { permissions = [] } = usePermissions<string[]>();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { data } = useQuery({
    queryKey: ['addressSource'],
    queryFn: () => dataProvider.perform(AddressSourceDocument, {}),
    enabled: permissions.includes('addresses.read'),
    staleTime: Infinity,
  });
  return data?.addressSource ?? 'none';
}

/**
 * Addresses that somebody who typed this may mean, asked once typing rests.
 * @param typed empty to ask nothing
 */
export function useAddressSuggestions(typed: string) {
  const dataProvider = useDataProvider<IngangDataProvider>();
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const isLongEnough = settled.length >= shortest && typed.trim().length >= shortest;
  const { data, error } = useQuery({
    queryKey: ['addressSuggestions', settled],
    queryFn: () => dataProvider.perform(AddressSuggestionsDocument, { text: settled }),
    enabled: isLongEnough,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
  return {
    suggestions: isLongEnough && !error ? (data?.addressSuggestions ?? []) : [],
    hasAnswer: isLongEnough && data !== undefined,
    error: isLongEnough ? error : null,
  };
}
