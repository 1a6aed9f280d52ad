import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCreatePath, useDataProvider, useTranslate } from 'react-admin';
import { formatPhone } from '../fields/dutch-phone';
import { useMoments } from '../fields/moments';
import { SearchDocument, type SearchKind, type SearchQuery } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import type { PaletteOption } from './options';
import { enumOfState, resourceOf } from './searchable';

type Hit = SearchQuery['search'][number]['hits'][number];

const pause = 120;
const someOfEach = 5;
const manyOfOne = 20;

/** What fits the text, asked when the typing pauses; `isSettled` tells that it is the answer to this very text. */
export function useHits(text: string, only: SearchKind | undefined) {
  const dataProvider = useDataProvider<IngangDataProvider>();
  const toOption = useHitOption();
  const translate = useTranslate();
  const q = text.trim();
  const asked = useDebounced(q);
  const { data, isError, isPlaceholderData, isFetching } = useQuery({
    queryKey: ['search', asked, only],
    queryFn: () =>
      dataProvider.perform(SearchDocument, {
        q: asked,
        first: only ? manyOfOne : someOfEach,
        ...(only ? { kinds: [only] } : {}),
      }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const groups = q === '' ? [] : (data?.search ?? []);
  const options = groups.flatMap(({ kind, hits, hasMore }): PaletteOption[] => [
    ...hits.map(toOption),
    ...(hasMore && !only ? [moreOf(kind, translate)] : []),
  ]);
  const isSettled = q === '' || (asked === q && !isPlaceholderData && !isFetching);
  return { options, isSettled, isError, count: groups.reduce((sum, { hits }) => sum + hits.length, 0) };
}

function useDebounced(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function moreOf(kind: SearchKind, translate: ReturnType<typeof useTranslate>): PaletteOption {
  return {
    key: `more:${kind}`,
    group: translate(`search.kinds.${kind}`),
    title: translate('search.more'),
    details: [],
    icon: resourceOf[kind],
    more: kind,
  };
}

function useHitOption(): (hit: Hit) => PaletteOption {
  const translate = useTranslate();
  const path = useCreatePath();
  const { moment } = useMoments();
  return (hit) => {
    const { id, kind, title, subtitle, at } = hit;
    const resource = resourceOf[kind];
    const details = [found(hit, translate), subtitle, at && moment(at), stateOf(hit, translate)];
    return {
      key: `${resource}:${id}`,
      group: translate(`search.kinds.${kind}`),
      title,
      details: details.filter((detail): detail is string => Boolean(detail)),
      icon: resource,
      to: path({ resource, type: 'show', id }),
      record: { resource, id, title },
    };
  };
}

/** Why it was found, when the title does not tell. */
function found({ matchedOn, matched, via }: Hit, translate: ReturnType<typeof useTranslate>): string {
  if (!matched && !via) return '';
  const shown = matchedOn === 'PHONE' ? formatPhone(matched ?? '') : matched;
  return translate(`search.matches.${matchedOn}`, { matched: shown, via });
}

function stateOf({ kind, state }: Hit, translate: ReturnType<typeof useTranslate>): string {
  const words = enumOfState[kind];
  return words && state && state !== 'ACTIVE' ? translate(`enums.${words}.${state}`, { _: '' }) : '';
}
