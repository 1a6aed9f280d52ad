import FilterIcon from '@mui/icons-material/FilterAltOutlined';
import {
  Button as PlainButton,
  Chip,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useId, useState } from 'react';
import { Button, Form, SaveButton, useCanAccess, useListContext, useTranslate } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { countConditions, isComplete } from './conditions';
import { DefinitionInput } from './DefinitionInput';
import { LiveCounts } from './SegmentCounts';

const text = (name: string) => `resources.segments.filter.${name}`;
const start = { match: 'ALL', conditions: [{}] };

interface AdvancedFilterProps {
  /** What conditions about businesses mean for a list of something else. */
  hint?: string;
}

/** A segment that is not saved, as a filter of the list it stands above. */
export const AdvancedFilter = ({ hint }: AdvancedFilterProps) => {
  const list = useListContext();
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'segments', action: 'list' });
  const [open, setOpen] = useState(false);
  const titleId = useId();
  const filterValues = list.filterValues as Record<string, unknown>;
  const definition = filterValues['definition'];
  if (!canAccess) return null;

  const apply = ({ definition: chosen }: FieldValues) => {
    if (!isComplete(chosen)) return;
    list.setFilters({ ...filterValues, definition: chosen as object });
    setOpen(false);
  };
  return (
    <>
      <Button label={text('open')} onClick={() => setOpen(true)}>
        <FilterIcon />
      </Button>
      {isComplete(definition) && (
        <Chip
          size="small"
          label={translate(text('active'), { smart_count: countConditions(definition) })}
          onClick={() => setOpen(true)}
          onDelete={() => list.setFilters({ ...filterValues, definition: undefined })}
          sx={{ alignSelf: 'center' }}
        />
      )}
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="md" fullWidth aria-labelledby={titleId}>
        <Form onSubmit={apply} defaultValues={{ definition: definition ?? start }}>
          <DialogTitle id={titleId}>{translate(text('title'))}</DialogTitle>
          <DialogContent>
            {hint && <DialogContentText sx={{ mb: 1 }}>{translate(hint)}</DialogContentText>}
            <div style={{ paddingTop: 8 }}>
              <DefinitionInput />
              <LiveCounts />
            </div>
          </DialogContent>
          <DialogActions>
            <PlainButton onClick={() => setOpen(false)}>{translate('ra.action.cancel')}</PlainButton>
            <SaveButton alwaysEnable label={text('apply')} icon={<></>} />
          </DialogActions>
        </Form>
      </Dialog>
    </>
  );
};
