import { Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { RowLink } from '../fields/RowLink';
import type { SegmentRecordFragment } from '../graphql/generated';

const resourceOf = { NEWSLETTER: 'newsletters', EVENT: 'events' } as const;

/** What leans on a segment, each with its way there. */
export const SegmentUses = ({ uses }: Pick<SegmentRecordFragment, 'uses'>) => {
  const translate = useTranslate();
  return (
    <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {uses.map(({ kind, id, name, isOver }) => (
        <li key={id}>
          {translate(`enums.SegmentUseKind.${kind}`)}:{' '}
          <RowLink resource={resourceOf[kind]} id={id} name={name} />
          {isOver && ` (${translate('resources.segments.isOver')})`}
        </li>
      ))}
    </Stack>
  );
};
