import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useRedirect, useRefresh, useTranslate } from 'react-admin';
import {
  type BusinessMergeField,
  type ContactMergeField,
  DismissDuplicateDocument,
  type DuplicateRecordFragment,
  MergeBusinessesDocument,
  MergeContactsDocument,
} from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';

interface Version {
  id: string;
  version: number;
}

interface Wish {
  survivor: Version;
  loser: Version;
  fromLoser: string[];
}

/** Merging the two of a pair, or saying that they are not one; and where one is afterwards. */
export function useMerge(candidate: DuplicateRecordFragment) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const refresh = useRefresh();
  const { perform } = useDataProvider<IngangDataProvider>();
  const [problem, setProblem] = useState<string>();
  const isContact = candidate.kind === 'CONTACT';
  const onError = (error: Error) => notify(error.message, { type: 'error' });

  const merging = useMutation({
    mutationFn: ({ survivor, loser, fromLoser }: Wish) => {
      const pair = {
        survivorId: survivor.id,
        survivorVersion: survivor.version,
        loserId: loser.id,
        loserVersion: loser.version,
      };
      // The rows of the screen are the fields of the one kind or the other.
      return isContact
        ? perform(MergeContactsDocument, { input: { ...pair, fromLoser: fromLoser as ContactMergeField[] } })
        : perform(MergeBusinessesDocument, {
            input: { ...pair, fromLoser: fromLoser as BusinessMergeField[] },
          });
    },
    onSuccess: ({ result }) => {
      if (result.__typename === 'MergeRefused') {
        setProblem(translate(`enums.MergeRefusal.${result.reason}`));
        refresh();
        return;
      }
      notify('resources.duplicates.merge.done', { type: 'success' });
      // Not read again here: the pair is settled and no longer exists.
      redirect('show', isContact ? 'contacts' : 'businesses', result.merge.survivorId);
    },
    onError,
  });
  const dismissing = useMutation({
    mutationFn: () =>
      perform(DismissDuplicateDocument, { id: candidate.id, expectedVersion: candidate.version }),
    onSuccess: () => {
      notify('resources.duplicates.merge.dismissed', { type: 'success' });
      redirect('list', 'duplicates');
      refresh();
    },
    onError,
  });
  return {
    merge: merging.mutate,
    dismiss: dismissing.mutate,
    isPending: merging.isPending || dismissing.isPending,
    problem,
  };
}
