import ArchiveIcon from '@mui/icons-material/Inventory2Outlined';
import CloseIcon from '@mui/icons-material/Close';
import ManagerIcon from '@mui/icons-material/AssignmentIndOutlined';
import RestoreIcon from '@mui/icons-material/UnarchiveOutlined';
import TagIcon from '@mui/icons-material/LabelOutlined';
import UntagIcon from '@mui/icons-material/LabelOffOutlined';
import { Button, Checkbox, FormControlLabel, IconButton, Paper, Typography } from '@mui/material';
import { type ReactElement, useState } from 'react';
import { type RaRecord, useListContext, usePermissions, useTranslate } from 'react-admin';
import type { BulkAction, BulkKind } from '../graphql/generated';
import { type BulkChoice, BulkDialog } from './BulkDialog';

const icons: Record<BulkAction, ReactElement> = {
  ADD_TAGS: <TagIcon />,
  REMOVE_TAGS: <UntagIcon />,
  ASSIGN_ACCOUNT_MANAGER: <ManagerIcon />,
  ARCHIVE: <ArchiveIcon />,
  RESTORE: <RestoreIcon />,
};

const actionsOf: Record<BulkKind, readonly BulkAction[]> = {
  BUSINESS: ['ADD_TAGS', 'REMOVE_TAGS', 'ASSIGN_ACCOUNT_MANAGER', 'ARCHIVE'],
  CONTACT: ['ADD_TAGS', 'REMOVE_TAGS', 'ARCHIVE'],
};

/** Above a list with ticked rows: what one can do to them, or to everything that the filter matches. */
export const BulkBar = ({ kind }: { kind: BulkKind }) => {
  const { selectedIds, onUnselectItems } = useListContext<RaRecord>();
  const { permissions = [] } = usePermissions<string[]>();
  const [all, setAll] = useState(false);
  const [action, setAction] = useState<BulkAction>();
  const choice = useChoice(all);
  const close = () => {
    setAction(undefined);
    setAll(false);
  };

  if (!permissions.includes('bulk.write')) return null;
  if (selectedIds.length === 0 && !action) return null;
  return (
    <>
      <Bar kind={kind} all={all} onAll={setAll} onAction={setAction} />
      {action && (
        <BulkDialog
          kind={kind}
          action={action}
          count={choice.count}
          choice={choice.choice}
          onClose={close}
          onDone={() => onUnselectItems()}
        />
      )}
    </>
  );
};

/** Which records are meant, and how many. */
function useChoice(all: boolean): { count: number; choice: BulkChoice } {
  const list = useListContext<RaRecord>();
  const { selectedIds, total = 0 } = list;
  return all
    ? { count: total, choice: { filter: list.filterValues as object } }
    : { count: selectedIds.length, choice: { ids: selectedIds.map(String) } };
}

interface BarProps {
  kind: BulkKind;
  all: boolean;
  onAll: (all: boolean) => void;
  onAction: (action: BulkAction) => void;
}

const Bar = ({ kind, all, onAll, onAction }: BarProps) => {
  const { selectedIds, total = 0, data, onUnselectItems } = useListContext<RaRecord>();
  const translate = useTranslate();
  const { count } = useChoice(all);
  const isMeant = ({ id }: RaRecord) => all || selectedIds.includes(id);
  const hasArchived = data?.some((row) => Boolean(row.archivedAt) && isMeant(row));
  const actions: readonly BulkAction[] = [...actionsOf[kind], ...(hasArchived ? (['RESTORE'] as const) : [])];
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={translate('bulk.title')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: 1,
        py: 0.5,
        bgcolor: 'action.selected',
      }}
    >
      <IconButton size="small" aria-label={translate('ra.action.unselect')} onClick={() => onUnselectItems()}>
        <CloseIcon fontSize="small" />
      </IconButton>
      <Typography sx={{ fontWeight: 600 }} aria-live="polite">
        {translate('bulk.selected', { smart_count: count })}
      </Typography>
      {total > selectedIds.length && (
        <FormControlLabel
          control={<Checkbox size="small" checked={all} onChange={(event) => onAll(event.target.checked)} />}
          label={translate('bulk.all', { smart_count: total })}
        />
      )}
      {actions.map((one) => (
        <Button key={one} size="small" startIcon={icons[one]} onClick={() => onAction(one)}>
          {translate(`enums.BulkAction.${one}`)}
        </Button>
      ))}
    </Paper>
  );
};
