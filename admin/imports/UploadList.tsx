import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Alert, Button, Card, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { useRedirect, useTranslate } from 'react-admin';
import { uploadList } from './upload';

/** Where a list comes in: choose a file with the button, or drop one. */
export const UploadList = () => {
  const translate = useTranslate();
  const redirect = useRedirect();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (file: File) => uploadList(file, translate),
    onSuccess: (id) => redirect('show', 'imports', id),
  });

  const bring = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) mutate(file);
    // So that the same file can be chosen again after it was repaired.
    if (input.current) input.current.value = '';
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    bring(event.dataTransfer.files);
  };

  return (
    <Card
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      sx={{ p: 3, my: 2, borderStyle: 'dashed', bgcolor: isOver ? 'action.selected' : 'background.paper' }}
    >
      <Stack direction="row" useFlexGap spacing={2} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <div style={{ flex: '1 1 280px' }}>
          <Typography component="h2" variant="h2">
            {translate('resources.imports.upload.title')}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
            {translate('resources.imports.upload.explanation')}
          </Typography>
        </div>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          hidden
          aria-label={translate('resources.imports.upload.choose')}
          onChange={({ target }) => bring(target.files)}
        />
        <Button
          variant="contained"
          startIcon={<UploadIcon />}
          disabled={isPending}
          onClick={() => input.current?.click()}
        >
          {translate(isPending ? 'resources.imports.upload.busy' : 'resources.imports.upload.choose')}
        </Button>
      </Stack>
      {error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {error.message}
        </Alert>
      )}
    </Card>
  );
};
