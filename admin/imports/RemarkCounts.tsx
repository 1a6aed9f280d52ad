import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ImportRecordFragment } from '../graphql/generated';
import { useNumber } from './use-number';

/** How often each remark was made, the most frequent first. */
export const RemarkCounts = ({ counts: { issues } }: { counts: ImportRecordFragment['counts'] }) => {
  const translate = useTranslate();
  const number = useNumber();
  if (issues.length === 0) return null;
  return (
    <>
      <Typography component="h3" variant="h3" sx={{ mt: 3, mb: 1 }}>
        {translate('resources.imports.check.remarks')}
      </Typography>
      <Box component="table" sx={{ borderSpacing: 0 }}>
        <tbody>
          {issues.map(({ code, count }) => (
            <tr key={code}>
              <Box
                component="td"
                sx={{
                  textAlign: 'right',
                  pr: 2,
                  fontWeight: 600,
                  fontVariantNumeric: 'tabular-nums',
                  verticalAlign: 'top',
                }}
              >
                {number(count)}
              </Box>
              <Typography component="td" variant="body2">
                {translate(`enums.ImportIssueCode.${code}`)}
              </Typography>
            </tr>
          ))}
        </tbody>
      </Box>
    </>
  );
};
