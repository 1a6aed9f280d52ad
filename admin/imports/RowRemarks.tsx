import ErrorIcon from '@mui/icons-material/ErrorOutline';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ListedRowFragment } from '../graphql/generated';
import type { Translate } from '../providers/api-error';

export type Remark = ListedRowFragment['issues'][number];

/** A remark as a sentence that says what to do. */
export function sentenceOf(translate: Translate, { code, value }: Remark): string {
  const sentence = translate(`enums.ImportIssueCode.${code}`);
  if (code !== 'DIFFERS_FROM_ROW' || !value) return sentence;
  return `${sentence} ${translate('resources.imports.rows.otherRow', { row: value })}`;
}

/** The remarks about a row, each behind the cell it is about. */
export const RowRemarks = ({ remarks }: { remarks: readonly Remark[] }) => {
  const translate = useTranslate();
  return (
    <Stack spacing={1}>
      {remarks.map((remark, place) => {
        const isError = remark.severity === 'ERROR';
        const Icon = isError ? ErrorIcon : WarningIcon;
        return (
          <Stack key={place} direction="row" spacing={1}>
            <Icon
              fontSize="small"
              color={isError ? 'error' : 'warning'}
              titleAccess={translate(`resources.imports.rows.${isError ? 'error' : 'warning'}`)}
            />
            <Typography component="div" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {remark.column && (
                <Box component="span" sx={{ fontWeight: 600 }}>
                  {remark.column}
                  {remark.code !== 'DIFFERS_FROM_ROW' && remark.value && `: ${remark.value}`}
                  <br />
                </Box>
              )}
              {sentenceOf(translate, remark)}
            </Typography>
          </Stack>
        );
      })}
    </Stack>
  );
};
