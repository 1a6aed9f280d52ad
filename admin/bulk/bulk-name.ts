import { useTranslate } from 'react-admin';
import type { BulkProgressFragment } from '../graphql/generated';

/** "Labels toevoegen: 34 bedrijven". */
export function useBulkName(): (bulk: Pick<BulkProgressFragment, 'action' | 'total' | 'kind'>) => string {
  const translate = useTranslate();
  return ({ action, total, kind }) =>
    translate('resources.bulk.subject', {
      action: translate(`enums.BulkAction.${action}`),
      total,
      kind: translate(`enums.BulkKind.${kind}`),
    });
}
