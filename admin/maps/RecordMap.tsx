import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useCreatePath, useDataProvider, useRecordContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { PlaceOfBusinessDocument } from '../graphql/generated';
import { Section } from '../layout/Section';
import type { IngangDataProvider } from '../providers/data-provider';
import { useAreaShares, useMapView } from './BusinessMap';
import type { MapWindow } from './map-geometry';

const MapCanvas = lazy(() => import('./MapCanvas'));
/** About 400 metres around the business. */
const around = 0.004;

/** Where the business of this page stands, among its neighbours. */
export const RecordMap = () => {
  const id = useRecordContext()?.id;
  const translate = useTranslate();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { data } = useQuery({
    queryKey: ['maps', 'place', id],
    queryFn: () => dataProvider.perform(PlaceOfBusinessDocument, { id: String(id) }),
    enabled: id !== undefined,
  });
  if (!data) return null;
  const { latitude, longitude, ...business } = data.business;
  return (
    <Section title="maps.here">
      {latitude == null || longitude == null ? (
        <Typography variant="body2" color="textSecondary">
          {translate('maps.unknown')}
        </Typography>
      ) : (
        <Neighbourhood {...business} latitude={latitude} longitude={longitude} />
      )}
    </Section>
  );
};

interface NeighbourhoodProps {
  id: string;
  areaId?: string | null;
  latitude: number;
  longitude: number;
}

const Neighbourhood = ({ id, areaId, latitude, longitude }: NeighbourhoodProps) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const [seen, setSeen] = useState<MapWindow>();
  const filter = areaId ? { areaIds: [areaId] } : { ids: [id] };
  const { data } = useAreaShares(filter);
  const view = useMapView(filter, seen);
  if (!data) return <Box sx={{ height: 240 }} />;
  return (
    <>
      <Suspense fallback={<Box sx={{ height: 240 }} />}>
        <MapCanvas
          focus={{
            south: latitude - around,
            north: latitude + around,
            west: longitude - around,
            east: longitude + around,
          }}
          tilesUrl={data.tilesUrl ?? null}
          height={240}
          shares={data.shares}
          view={view}
          highlightId={id}
          onMove={setSeen}
          onOpen={(other) => void navigate(createPath({ resource: 'businesses', type: 'show', id: other }))}
        />
      </Suspense>
      {!data.tilesUrl && (
        <Typography variant="caption" color="textSecondary">
          {translate('maps.noTiles')}
        </Typography>
      )}
    </>
  );
};
