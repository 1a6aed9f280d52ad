import { Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { useRememberRecord } from '../search/recent-records';
import { StatusChip } from '../fields/StatusChip';
import { ArchiveButton } from './ArchiveButton';
import { Heading } from './Heading';
import { useRecordName } from './record-name';
import { RestoreButton } from './RestoreButton';

interface PageTitleProps {
  /** One line below it: the facts one recognises the record by. */
  subtitle?: ReactNode;
  /** Chips beside the title. */
  status?: ReactNode;
  /** What one does here most often; the one filled button of the page. */
  actions?: ReactNode;
}

/** The head of a record page: what it is, how it stands, what one can do. */
export const PageTitle = ({ subtitle, status, actions }: PageTitleProps) => {
  const title = useRecordName();
  useRememberRecord();
  const record = useRecordContext();
  const translate = useTranslate();
  return (
    <Stack direction="row" useFlexGap spacing={2} sx={{ flexWrap: 'wrap', alignItems: 'flex-start', mb: 2 }}>
      <div style={{ flex: '1 1 280px', minWidth: 0 }}>
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          <Heading text={title} />
          {status}
          {record?.archivedAt && <StatusChip tone="ended" label={translate('record.archived')} />}
        </Stack>
        {subtitle && (
          <Typography component="div" color="textSecondary" variant="body2" sx={{ mt: 0.5 }}>
            {subtitle}
          </Typography>
        )}
      </div>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        <RestoreButton />
        <ArchiveButton />
        {actions}
      </Stack>
    </Stack>
  );
};
