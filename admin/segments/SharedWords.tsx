import { useRecordContext, useTranslate } from 'react-admin';

/** Who sees a segment. */
export const SharedWords = () => {
  const translate = useTranslate();
  const isShared: unknown = useRecordContext()?.isShared;
  return translate(`resources.segments.${isShared ? 'shared' : 'private'}`);
};
