import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Menu, MenuItem } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button, useDataProvider, useNotify, usePermissions, useTranslate } from 'react-admin';
import type { ExportFormat, StartedExportFactsFragment, TypedDocumentString } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';

type Started = { started: StartedExportFactsFragment };

interface ExportMenuProps<Variables> {
  formats: readonly ExportFormat[];
  operation: TypedDocumentString<Started, Variables>;
  variables: (format: ExportFormat) => Variables;
}

/** Takes a list along as a file. What leaves is written down first; then the browser fetches it. */
export const ExportMenu = <Variables,>({ formats, operation, variables }: ExportMenuProps<Variables>) => {
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { permissions = [] } = usePermissions<string[]>();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const menuId = useId();
  const { mutate, isPending } = useMutation({
    mutationFn: (format: ExportFormat) => dataProvider.perform(operation, variables(format)),
    onSuccess: ({ started }) => {
      fetchFile(started.path);
      notify('exports.started', { type: 'success', messageArgs: { smart_count: started.rows } });
    },
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  if (!permissions.includes('exports.run')) return null;
  const choose = (format: ExportFormat) => {
    setAnchor(undefined);
    mutate(format);
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
        {formats.map((format) => (
          <MenuItem key={format} onClick={() => choose(format)}>
            {translate(`exports.formats.${format}`)}
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
