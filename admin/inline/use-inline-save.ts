import { useState } from 'react';
import { type RaRecord, useDataProvider, useRefresh, useResourceContext, useTranslate } from 'react-admin';
import { ApiError } from '../providers/api-error';
import type { IngangDataProvider } from '../providers/data-provider';

type Values = Record<string, unknown>;

const isSame = (left: unknown, right: unknown) =>
  JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

interface InlineSave {
  error: string | undefined;
  isSaving: boolean;
  /** True when it is saved. */
  save: (value: unknown) => Promise<boolean>;
  forget: () => void;
}

/**
 * Saves one field of a row. When somebody else changed another field meanwhile both are kept; when it was this very
 * field, what they wrote is shown first, and saving once more keeps one's own.
 */
export function useInlineSave(
  row: RaRecord,
  source: string,
  inWords: (value: unknown) => string,
): InlineSave {
  const resource = useResourceContext() ?? '';
  const dataProvider = useDataProvider<IngangDataProvider>();
  const refresh = useRefresh();
  const translate = useTranslate();
  const [error, setError] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const [seen, setSeen] = useState<RaRecord>();

  const write = (previousData: RaRecord, value: unknown) =>
    dataProvider.update(resource, { id: row.id, data: { [source]: value }, previousData });

  async function saveOver(base: RaRecord, value: unknown): Promise<string | undefined> {
    try {
      await write(base, value);
      return undefined;
    } catch (problem) {
      if (!(problem instanceof ApiError) || problem.code !== 'STALE_VERSION')
        return sentenceFor(problem, source);
      const { data: current } = (await dataProvider.getOne(resource, { id: row.id })) as { data: RaRecord };
      const theirs = (current as Values)[source];
      if (isSame(theirs, (base as Values)[source])) return saveOver(current, value);
      setSeen(current);
      return translate('inline.conflict', { theirs: inWords(theirs) });
    }
  }

  return {
    error,
    isSaving,
    save: async (value) => {
      setSaving(true);
      const refusal = await saveOver(seen ?? row, value);
      setSaving(false);
      setError(refusal);
      if (refusal === undefined) refresh();
      return refusal === undefined;
    },
    forget: () => {
      setError(undefined);
      setSeen(undefined);
    },
  };
}

/** What the api says of this field, or else of the whole. */
function sentenceFor(problem: unknown, source: string): string {
  if (!(problem instanceof ApiError)) return problem instanceof Error ? problem.message : String(problem);
  const errors = (problem.body as { errors?: Record<string, string> }).errors ?? {};
  const [ofField] = Object.entries(errors).filter(([field]) => field.split('.')[0] === source);
  return ofField?.[1] ?? problem.message;
}
