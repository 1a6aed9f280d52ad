import { Box, Button, List, ListItem, Stack, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useCreatePath, useDataProvider, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { RowLink } from '../fields/RowLink';
import {
  type AreaShareFragment,
  BusinessesByAreaDocument,
  type BusinessesByAreaQueryVariables,
  BusinessMapDocument,
  type BusinessMapQuery,
} from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { AreaTable } from './AreaTable';
import { type Bounds, boundsAround, boundsOf, type MapWindow } from './map-geometry';

const MapCanvas = lazy(() => import('./MapCanvas'));
type Filter = BusinessesByAreaQueryVariables['filter'];

/** How the businesses of a filter are spread over the areas, and where tiles come from. */
export function useAreaShares(filter: Filter) {
  const dataProvider = useDataProvider<IngangDataProvider>();
  return useQuery({
    queryKey: ['maps', 'shares', filter],
    queryFn: () => dataProvider.perform(BusinessesByAreaDocument, { filter }),
  });
}

export function useMapView(filter: Filter, seen: MapWindow | undefined) {
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { data } = useQuery({
    queryKey: ['maps', 'view', filter, seen],
    queryFn: () => dataProvider.perform(BusinessMapDocument, { filter, ...(seen as MapWindow) }),
    enabled: seen !== undefined,
    placeholderData: keepPreviousData,
  });
  return data?.view;
}

/** All businesses of a filter on a map, with the same in words beside it. */
export const BusinessMap = ({ filter }: { filter: object }) => {
  const translate = useTranslate();
  const { data, error } = useAreaShares(filter);
  if (error) return <Typography role="alert">{error.message}</Typography>;
  if (!data) return <Typography sx={{ p: 3 }}>…</Typography>;
  const around = boundsAround(data.shares.map(boundsOf));
  if (!around)
    return (
      <Box sx={{ p: 3 }}>
        <Typography sx={{ mb: 2 }}>{translate('maps.nothing')}</Typography>
        <AreaTable shares={data.shares} />
      </Box>
    );
  return <Explorer filter={filter} around={around} shares={data.shares} tilesUrl={data.tilesUrl ?? null} />;
};

const height = { xs: 360, sm: 520 };

interface ExplorerProps {
  filter: object;
  around: Bounds;
  shares: AreaShareFragment[];
  tilesUrl: string | null;
}

const Explorer = ({ filter, around, shares, tilesUrl }: ExplorerProps) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const [chosen, setChosen] = useState<Bounds>();
  const [seen, setSeen] = useState<MapWindow>();
  const view = useMapView(filter, seen);
  const lacking = shares.reduce((sum, { count, placedCount }) => sum + count - placedCount, 0);
  return (
    <Box
      sx={{
        p: 2,
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' },
      }}
    >
      <Stack spacing={1}>
        <Suspense fallback={<Box sx={{ height }} />}>
          <MapCanvas
            focus={chosen ?? around}
            tilesUrl={tilesUrl}
            height={height}
            shares={shares}
            view={view}
            onMove={setSeen}
            onOpen={(id) => void navigate(createPath({ resource: 'businesses', type: 'show', id }))}
          />
        </Suspense>
        {!tilesUrl && (
          <Typography variant="body2" color="textSecondary">
            {translate('maps.noTiles')}
          </Typography>
        )}
        {lacking > 0 && (
          <Typography variant="body2" color="textSecondary">
            {translate('maps.noPlace', { smart_count: lacking })}
          </Typography>
        )}
      </Stack>
      <Stack spacing={2} sx={{ minWidth: 0 }}>
        <InView view={view} />
        <AreaTable shares={shares} onChoose={(share) => setChosen(boundsAround([boundsOf(share)]))} />
        {chosen && <Button onClick={() => setChosen(undefined)}>{translate('maps.wholeMap')}</Button>}
      </Stack>
    </Box>
  );
};

/** What is on the map, to be read and opened without it. */
const InView = ({ view }: { view: BusinessMapQuery['view'] | undefined }) => {
  const translate = useTranslate();
  if (!view) return null;
  return (
    <div>
      <Typography role="status" sx={{ fontWeight: 600 }}>
        {translate('maps.inView', { smart_count: view.count })}
      </Typography>
      {view.clusters.length > 0 && <Typography variant="body2">{translate('maps.zoomIn')}</Typography>}
      {view.points.length > 0 && (
        <List dense disablePadding sx={{ maxHeight: 240, overflowY: 'auto' }} tabIndex={0}>
          {view.points.map(({ id, name }) => (
            <ListItem key={id} disableGutters>
              <RowLink resource="businesses" id={id} name={name} />
            </ListItem>
          ))}
        </List>
      )}
    </div>
  );
};
