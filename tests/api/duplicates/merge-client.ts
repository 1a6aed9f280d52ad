import type { GraphqlClient } from '../../support/graphql-client';
import type { TestApi } from '../../support/test-api';

export interface MergeAnswer {
  __typename: 'Merged' | 'MergeRefused';
  merge?: { id: string; survivorId: string; loserName: string };
  reason?: string;
}

export interface UndoAnswer {
  __typename: 'MergeUndone' | 'UndoRefused';
  reason?: string;
  conflicts?: { record: string; field: string | null; kind: string }[];
}

interface Pair {
  survivor: string;
  loser: string;
  fromLoser?: string[];
  survivorVersion?: number;
}

/** Merges with the versions as they stand now, unless told otherwise. */
export async function merge(
  client: GraphqlClient,
  api: TestApi,
  kind: 'contact' | 'business',
  { survivor, loser, fromLoser = [], survivorVersion }: Pair,
): Promise<MergeAnswer> {
  const versionOf = async (id: string) =>
    kind === 'contact'
      ? (await api.prisma.contact.findUniqueOrThrow({ where: { id } })).version
      : (await api.prisma.business.findUniqueOrThrow({ where: { id } })).version;
  const [operation, type] =
    kind === 'contact'
      ? ['mergeContacts', 'MergeContactsInput']
      : ['mergeBusinesses', 'MergeBusinessesInput'];
  const answer = await client.ask<Record<string, MergeAnswer>>(
    `mutation ($input: ${type}!) { ${operation}(input: $input) { __typename
      ... on Merged { merge { id survivorId loserName } } ... on MergeRefused { reason } } }`,
    {
      input: {
        survivorId: survivor,
        survivorVersion: survivorVersion ?? (await versionOf(survivor)),
        loserId: loser,
        loserVersion: await versionOf(loser),
        fromLoser,
      },
    },
  );
  return answer[operation ?? ''] as MergeAnswer;
}

export async function undo(client: GraphqlClient, { merge: merged }: MergeAnswer): Promise<UndoAnswer> {
  const { undoMerge } = await client.ask<{ undoMerge: UndoAnswer }>(
    `mutation ($id: ID!) { undoMerge(id: $id) { __typename
      ... on MergeUndone { conflicts { record field kind } } ... on UndoRefused { reason } } }`,
    { id: merged?.id },
  );
  return undoMerge;
}
