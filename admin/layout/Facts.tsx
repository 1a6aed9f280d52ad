import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useFieldValue, useRecordContext, useResourceContext, useTranslateLabel } from 'react-admin';

/** Names and values of a record, in columns where there is room. */
export const Facts = ({ children }: { children: ReactNode }) => (
  <Box
    component="dl"
    sx={{
      display: 'grid',
      m: 0,
      gap: 2,
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 208px), 1fr))',
    }}
  >
    {children}
  </Box>
);

interface FactProps {
  source: string;
  label?: string;
  children?: ReactNode;
}

/** One of them; shown as text unless a field is given that knows better. */
export const Fact = ({ source, label, children }: FactProps) => {
  const record = useRecordContext();
  const resource = useResourceContext();
  const translateLabel = useTranslateLabel();
  const value: unknown = useFieldValue({ source, record });
  const isEmpty =
    value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);
  return (
    <div>
      <Typography component="dt" variant="caption" color="textSecondary">
        {translateLabel({ source, resource, label })}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {isEmpty ? '–' : (children ?? inWords(value))}
      </Typography>
    </div>
  );
};

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
