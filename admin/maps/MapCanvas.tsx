import { Box } from '@mui/material';
import * as leaflet from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { tokens } from '../layout/tokens';
import { draw, type Drawing, toLatLngBounds, windowOf } from './draw';
import type { Bounds, MapWindow } from './map-geometry';

interface MapCanvasProps extends Omit<Drawing, 'clusterWords'> {
  /** What the map shows; moving it there when this changes. */
  focus: Bounds;
  tilesUrl: string | null;
  height: number | { xs: number; sm: number };
  onMove: (window: MapWindow) => void;
}

const look = {
  '&.leaflet-container': { bgcolor: 'background.default', fontFamily: 'inherit' },
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  // Below the dialogs and the bar of the page.
  isolation: 'isolate',
  '& .leaflet-control-zoom a': { width: 32, height: 32, lineHeight: '32px' },
  '& .ingang-cluster': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: '50%',
    bgcolor: 'primary.main',
    color: 'primary.contrastText',
    border: '2px solid white',
    fontWeight: 600,
  },
  '& .ingang-cluster:focus-visible': { outline: `3px solid ${tokens.colors.ink}`, outlineOffset: 2 },
  '& .ingang-area': {
    background: 'none',
    border: 'none',
    boxShadow: 'none',
    color: 'text.secondary',
    fontWeight: 600,
    '&::before': { display: 'none' },
  },
} as const;

/** A map that asks nobody anything unless tiles are switched on. Everything on it also stands in the list beside it. */
const MapCanvas = ({ focus, tilesUrl, height, onMove, ...drawing }: MapCanvasProps) => {
  const translate = useTranslate();
  const element = useRef<HTMLDivElement>(null);
  const map = useRef<leaflet.Map>(null);
  const layer = useRef<leaflet.LayerGroup>(null);
  const moved = useRef(onMove);
  moved.current = onMove;

  useEffect(() => {
    if (!element.current) return undefined;
    const made = leaflet.map(element.current, {
      attributionControl: Boolean(tilesUrl),
      maxZoom: 19,
      zoomControl: false,
    });
    const words = { zoomInTitle: translate('maps.closer'), zoomOutTitle: translate('maps.farther') };
    leaflet.control.zoom(words).addTo(made);
    if (tilesUrl) leaflet.tileLayer(tilesUrl, { maxZoom: 19 }).addTo(made);
    made.on('moveend', () => moved.current(windowOf(made)));
    map.current = made;
    layer.current = leaflet.layerGroup().addTo(made);
    return () => void made.remove();
  }, [tilesUrl, translate]);

  const { south, west, north, east } = focus;
  useEffect(() => {
    map.current?.fitBounds(toLatLngBounds({ south, west, north, east }), { animate: false });
  }, [south, west, north, east, tilesUrl, translate]);

  useEffect(() => {
    if (!map.current || !layer.current) return;
    const clusterWords = (count: number) => translate('maps.cluster', { smart_count: count });
    draw(map.current, layer.current, { ...drawing, clusterWords });
  });

  return <Box ref={element} role="region" aria-label={translate('maps.label')} sx={{ ...look, height }} />;
};

export default MapCanvas;
