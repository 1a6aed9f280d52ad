import HistoryIcon from '@mui/icons-material/History';
import { useState } from 'react';
import { Button, useCanAccess, useRecordContext, useResourceContext } from 'react-admin';
import { Section } from '../layout/Section';
import { HistoryEntries } from './HistoryEntries';
import { kindOfResource } from './record-kinds';

/** At the end of every record page: who changed what. Asked for only when somebody wants to see it. */
export const RecordHistory = () => {
  const resource = useResourceContext() ?? '';
  const record = useRecordContext();
  const kind = kindOfResource(resource);
  const { canAccess } = useCanAccess({ resource: 'history', action: 'list' });
  const [open, setOpen] = useState(false);
  if (!record || !kind || !canAccess) return null;
  return (
    <Section
      title="history.title"
      actions={
        <Button
          label={open ? 'history.hide' : 'history.show'}
          aria-expanded={open}
          onClick={() => setOpen((was) => !was)}
        >
          <HistoryIcon />
        </Button>
      }
    >
      {open && <HistoryEntries kind={kind} id={String(record.id)} resource={resource} />}
    </Section>
  );
};
