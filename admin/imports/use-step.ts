import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { IngangDataProvider } from '../providers/data-provider';

/** Takes a step with an import: does the work, reads the page again, or says why it could not be done. */
export function useStep() {
  const { perform } = useDataProvider<IngangDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: (work: (request: IngangDataProvider['perform']) => Promise<unknown>) => work(perform),
    onError: (error) => notify(error.message, { type: 'error' }),
    // After a refusal too: it may say that somebody else was first.
    onSettled: () => refresh(),
  });
  return { take: mutate, isPending };
}
