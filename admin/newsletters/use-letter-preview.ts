import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDataProvider } from 'react-admin';
import { LetterPreviewDocument, type LetterPreviewQueryVariables } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';

const pauseInTypingMs = 400;

/** The letter as a reader gets it, made again when the typing pauses. */
export function useLetterPreview(content: LetterPreviewQueryVariables['input']) {
  const dataProvider = useDataProvider<IngangDataProvider>();
  const typed = JSON.stringify(content);
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pauseInTypingMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data } = useQuery({
    queryKey: ['newsletters', 'preview', settled],
    queryFn: () =>
      dataProvider.perform(LetterPreviewDocument, {
        input: JSON.parse(settled) as LetterPreviewQueryVariables['input'],
      }),
    placeholderData: keepPreviousData,
  });
  return data?.preview;
}
