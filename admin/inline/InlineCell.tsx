import EditIcon from '@mui/icons-material/EditOutlined';
import { Box, ButtonBase } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type RaRecord, useCanAccess, useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { useRecordName } from '../layout/record-name';
import { useInlineSave } from './use-inline-save';

export interface EditorProps {
  /** What stands there now. */
  value: unknown;
  label: string;
  error: string | undefined;
  disabled: boolean;
  onSave: (value: unknown) => void;
  onCancel: () => void;
}

interface InlineCellProps {
  source: string;
  /** How the value is shown while nobody edits it. */
  children: ReactNode;
  /** A value in words, for telling what somebody else put there. */
  inWords?: (value: unknown) => string;
  editor: (props: EditorProps) => ReactNode;
}

/** A cell of a list that one clicks, or presses Enter on, to change its value: Enter saves, Escape leaves it as it was. */
export const InlineCell = ({ source, children, inWords = String, editor }: InlineCellProps) => {
  const resource = useResourceContext() ?? '';
  const row = useRecordContext();
  const { canAccess } = useCanAccess({ resource, action: 'edit' });
  if (!row || !canAccess || row.archivedAt) return <>{children}</>;
  return (
    <Editable row={row} source={source} inWords={inWords} editor={editor}>
      {children}
    </Editable>
  );
};

type EditableProps = Required<InlineCellProps> & { row: RaRecord };

const Editable = ({ row, source, children, inWords, editor }: EditableProps) => {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const name = useRecordName();
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const { error, isSaving, save, forget } = useInlineSave(row, source, inWords);
  const label = translate(`resources.${resource}.fields.${source}`);

  useEffect(() => {
    // Who works by keyboard goes on where they were.
    if (!isEditing && wasEditing.current) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  const close = () => {
    forget();
    setEditing(false);
  };

  if (isEditing) {
    return (
      // A click in the cell must not open the record of the row.
      <Box onClick={(event) => event.stopPropagation()} sx={{ minWidth: 160 }}>
        {editor({
          value: (row as Record<string, unknown>)[source],
          label,
          error,
          disabled: isSaving,
          onSave: (value) => void save(value).then((done) => done && close()),
          onCancel: close,
        })}
      </Box>
    );
  }
  return (
    <ButtonBase
      ref={button}
      onClick={(event) => {
        event.stopPropagation();
        setEditing(true);
      }}
      sx={{
        font: 'inherit',
        minWidth: 24,
        minHeight: 28,
        px: 0.5,
        mx: -0.5,
        width: '100%',
        justifyContent: 'flex-start',
        textAlign: 'left',
        borderRadius: 0.5,
        gap: 0.5,
        '& .pencil': { opacity: 0 },
        '&:hover .pencil, &:focus-visible .pencil': { opacity: 1 },
        '&:hover, &:focus-visible': { bgcolor: 'action.hover' },
        '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main' },
      }}
    >
      {children}
      <span style={visuallyHidden}>{translate('inline.edit', { field: label, name })}</span>
      <EditIcon className="pencil" sx={{ fontSize: 14 }} color="action" />
    </ButtonBase>
  );
};
