import { useRecordContext, useTranslate } from 'react-admin';
import type { SegmentRowFragment } from '../graphql/generated';

/** Who sees a segment. */
export const SharedWords = () => {
  const translate = useTranslate();
  const segment = useRecordContext<SegmentRowFragment>();
  if (!segment) return null;
  if (segment.visibility !== 'ROLES') return translate(`enums.SegmentVisibility.${segment.visibility}`);
  return segment.roles.map((role) => translate(`enums.Role.${role}`)).join(', ');
};
