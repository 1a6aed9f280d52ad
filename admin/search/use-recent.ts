import { useQuery } from '@tanstack/react-query';
import {
  type RaRecord,
  useCreatePath,
  useDataProvider,
  useGetIdentity,
  useGetResourceLabel,
  useResourceDefinitions,
  useTranslate,
} from 'react-admin';
import type { PaletteOption } from './options';
import { recentRecords } from './recent-records';

/** What this person looked at last and may still read. */
export function useRecent(): PaletteOption[] {
  const { identity } = useGetIdentity();
  const dataProvider = useDataProvider();
  const definitions = useResourceDefinitions();
  const labelOf = useGetResourceLabel();
  const path = useCreatePath();
  const translate = useTranslate();
  const looked = recentRecords(identity?.id);
  const resources = [...new Set(looked.map(({ resource }) => resource))];
  const { data = {} } = useQuery({
    queryKey: ['recent', looked],
    queryFn: async () => {
      const answers = await Promise.allSettled(
        resources.map(async (resource) => {
          const ids = looked.filter((one) => one.resource === resource).map(({ id }) => id);
          return (await dataProvider.getMany<RaRecord>(resource, { ids })).data.map(
            (record) => [`${resource}:${record.id}`, record] as const,
          );
        }),
      );
      return Object.fromEntries(answers.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])));
    },
    enabled: looked.length > 0,
  });
  return looked.flatMap(({ resource, id }): PaletteOption[] => {
    const record = data[`${resource}:${id}`];
    if (!record || record.archivedAt) return [];
    const title = nameOf(definitions[resource]?.recordRepresentation, record);
    return [
      {
        key: `${resource}:${id}`,
        group: translate('search.recent'),
        title,
        details: [labelOf(resource, 1)],
        icon: resource,
        to: path({ resource, type: 'show', id }),
        record: { resource, id, title },
      },
    ];
  });
}

function nameOf(representation: unknown, record: RaRecord): string {
  const name: unknown =
    typeof representation === 'function'
      ? (representation as (record: RaRecord) => unknown)(record)
      : record[typeof representation === 'string' ? representation : 'id'];
  return typeof name === 'string' ? name : '';
}
