import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { type VisitRowFragment, VisitStatusValues } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';

export interface Period {
  from: string;
  until: string;
}

const perPage = 100;
/** A month of a large team; who needs more narrows to a colleague. */
const mostPages = 5;

/** Who was called off takes no time of anybody. */
const standing = VisitStatusValues.filter((status) => status !== 'CANCELLED');

/** The visits of a period that match the filter of the list, at most 500, and how many there are. */
export function useVisitsBetween(period: Period | undefined, filter: Record<string, unknown>) {
  const dataProvider = useDataProvider<IngangDataProvider>();
  const read = (page: number, inPeriod: object) =>
    dataProvider.getList<VisitRowFragment>('visits', {
      filter: inPeriod,
      pagination: { page, perPage },
      sort: { field: 'startsAt', order: 'ASC' },
    });
  return useQuery({
    queryKey: ['visits', 'calendar', period, filter],
    enabled: period !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const inPeriod = {
        statuses: standing,
        ...filter,
        startsFrom: period?.from,
        startsBefore: period?.until,
      };
      const { data: visits, total = 0 } = await read(1, inPeriod);
      const pages = Math.min(Math.ceil(total / perPage), mostPages);
      const others = Array.from({ length: Math.max(pages - 1, 0) }, (_, place) => read(place + 2, inPeriod));
      const more = (await Promise.all(others)).flatMap(({ data }) => data);
      return { visits: [...visits, ...more], total };
    },
  });
}
