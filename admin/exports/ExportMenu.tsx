import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { ListItemText, Menu, MenuItem } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button, useDataProvider, useNotify, usePermissions, useTranslate } from 'react-admin';
import type {
  ExportFormat,
  ExportLines,
  StartedExportFactsFragment,
  TypedDocumentString,
} from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';

type Started = { started: StartedExportFactsFragment };

export interface FileKind {
  format: ExportFormat;
  /** Only of a sheet of people. */
  lines?: ExportLines;
}

export const sheets: readonly FileKind[] = [{ format: 'XLSX' }, { format: 'CSV' }];

interface ExportMenuProps<Variables> {
  kinds: readonly FileKind[];
  operation: TypedDocumentString<Started, Variables>;
  variables: (kind: FileKind) => Variables;
}

/** Takes a list along as a file. What leaves is written down first; then the browser fetches it. */
export const ExportMenu = <Variables,>({ kinds, operation, variables }: ExportMenuProps<Variables>) => {
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { permissions = [] } = usePermissions<string[]>();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const menuId = useId();
  const { mutate, isPending } = useMutation({
    mutationFn: (kind: FileKind) => dataProvider.perform(operation, variables(kind)),
    onSuccess: ({ started }) => {
      fetchFile(started.path);
      notify('exports.started', { type: 'success', messageArgs: { smart_count: started.rows } });
    },
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  if (!permissions.includes('exports.run')) return null;
  const choose = (kind: FileKind) => {
    setAnchor(undefined);
    mutate(kind);
  };
  return (
    <>
      <Button
        label="exports.export"
        disabled={isPending}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        aria-controls={anchor ? menuId : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <DownloadIcon />
      </Button>
      <Menu id={menuId} anchorEl={anchor} open={anchor !== undefined} onClose={() => setAnchor(undefined)}>
        {kinds.map((kind) => (
          <MenuItem
            key={`${kind.format} ${kind.lines}`}
            onClick={() => choose(kind)}
            sx={{ whiteSpace: 'normal' }}
          >
            <ListItemText
              primary={translate(`exports.formats.${kind.format}`)}
              secondary={kind.lines && translate(`exports.lines.${kind.lines}`)}
            />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};

function fetchFile(path: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.click();
}
