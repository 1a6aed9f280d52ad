import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMoments } from '../fields/moments';
import type { ListedRowFragment } from '../graphql/generated';

const days = new Set(['startsOn', 'termEndsOn']);

/** Fields of which the value is one of a few words. */
const enums: Record<string, string> = {
  salutationPreference: 'SalutationPreference',
  status: 'BusinessStatus',
  language: 'Language',
};

/** A function at a business and one on a board may stand below each other. */
const ofBoard: Record<string, string> = { role: 'boardRole', startsOn: 'boardFrom' };

const nameOf = ({ record, field }: Change) => (record === 'board' ? (ofBoard[field] ?? field) : field);

type Change = ListedRowFragment['changes'][number];

/** What a row changes, field by field: the old words struck out, the new ones after an arrow. */
export const RowChanges = ({ changes }: { changes: readonly Change[] }) => {
  const translate = useTranslate();
  const { day } = useMoments();
  const words = ({ field }: Change, value: unknown) => {
    if (typeof value === 'boolean') return translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    if (text === '') return `(${translate('resources.imports.rows.empty')})`;
    if (days.has(field)) return day(text);
    return field in enums ? translate(`enums.${enums[field]}.${text}`, { _: text }) : text;
  };
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {changes.map((change, place) => (
        <Typography key={place} component="li" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {translate(`resources.imports.changed.${nameOf(change)}`, { _: change.field })}:{' '}
          </Box>
          {change.from !== null && (
            <>
              <del>{words(change, change.from)}</del>{' '}
              <span role="img" aria-label={translate('resources.imports.rows.becomes')}>
                →
              </span>{' '}
            </>
          )}
          <ins style={{ textDecoration: 'none', fontWeight: 600 }}>{words(change, change.to)}</ins>
        </Typography>
      ))}
    </Box>
  );
};
