import FileIcon from '@mui/icons-material/UploadFileOutlined';
import { Box, Button, FormHelperText, Stack, Typography } from '@mui/material';
import { lazy, Suspense, useRef, useState } from 'react';
import { useInput, useTranslate } from 'react-admin';
import { extentOf, type Outline, outlineIn } from './geojson';

const MapCanvas = lazy(() => import('../maps/MapCanvas'));
const height = 240;

/** The outline of an area, from a GeoJSON file; shown as the map will draw it. */
export const OutlineInput = ({ name }: { name: string }) => {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source: 'outline' });
  const input = useRef<HTMLInputElement>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const outline = field.value as Outline | null | undefined;
  const extent = outline ? extentOf(outline) : undefined;
  const problem = isUnreadable ? translate('resources.areas.outline.unreadable') : fieldState.error?.message;

  const read = async (file: File | undefined) => {
    if (!file) return;
    const found = outlineIn(await file.text());
    const isGood = found !== undefined && extentOf(found) !== undefined;
    setUnreadable(!isGood);
    if (isGood) field.onChange(found);
    // So that the same file can be chosen again after it was repaired.
    if (input.current) input.current.value = '';
  };

  return (
    <Box className="wide" sx={{ gridColumn: '1 / -1' }}>
      <Typography component="h3" variant="subtitle2">
        {translate('resources.areas.fields.outline')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {translate(outline ? 'resources.areas.outline.known' : 'resources.areas.outline.unknown')}
      </Typography>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', my: 1 }}>
        <input
          ref={input}
          type="file"
          accept=".geojson,.json,application/geo+json"
          hidden
          aria-label={translate('resources.areas.outline.choose')}
          onChange={({ target }) => void read(target.files?.[0])}
        />
        <Button
          size="small"
          variant="outlined"
          startIcon={<FileIcon />}
          onClick={() => input.current?.click()}
        >
          {translate('resources.areas.outline.choose')}
        </Button>
        {outline && (
          <Button size="small" onClick={() => field.onChange(null)}>
            {translate('resources.areas.outline.remove')}
          </Button>
        )}
      </Stack>
      <FormHelperText error role="status">
        {problem}
      </FormHelperText>
      {outline && extent && (
        <Suspense fallback={<Box sx={{ height }} />}>
          <MapCanvas
            focus={extent}
            tilesUrl={null}
            height={height}
            shares={[
              {
                areaId: null,
                name: name || ' ',
                outline,
                count: 0,
                placedCount: 0,
                latitude: null,
                longitude: null,
                ...extent,
              },
            ]}
            view={undefined}
            onMove={() => undefined}
            onOpen={() => undefined}
          />
        </Suspense>
      )}
    </Box>
  );
};
