import * as leaflet from 'leaflet';
import type { AreaShareFragment, BusinessMapQuery } from '../graphql/generated';
import { tokens } from '../layout/tokens';
import { apart, type Bounds, boundsOf, type Cluster, type MapWindow, radiusOf } from './map-geometry';

const { colors } = tokens;
type View = BusinessMapQuery['view'];
/** Pixels across. */
const widestCluster = 56;

export interface Drawing {
  shares: readonly AreaShareFragment[];
  view: View | undefined;
  /** The business the map is about. */
  highlightId?: string | undefined;
  /** Words for a screen reader on a cluster. */
  clusterWords: (count: number) => string;
  onOpen: (businessId: string) => void;
}

export const toLatLngBounds = ({ south, west, north, east }: Bounds) =>
  leaflet.latLngBounds([south, west], [north, east]);

export function windowOf(map: leaflet.Map): MapWindow {
  const bounds = map.getBounds();
  return {
    zoom: Math.round(map.getZoom()),
    bounds: {
      south: Math.max(bounds.getSouth(), -90),
      west: Math.max(bounds.getWest(), -180),
      north: Math.min(bounds.getNorth(), 90),
      east: Math.min(bounds.getEast(), 180),
    },
  };
}

/** Areas below, businesses above; drawn anew whenever either changes. */
export function draw(map: leaflet.Map, layer: leaflet.LayerGroup, drawing: Drawing): void {
  layer.clearLayers();
  for (const share of drawing.shares) drawArea(layer, share);
  const pixel = ({ latitude, longitude }: Cluster) => map.latLngToLayerPoint([latitude, longitude]);
  const distance = (one: Cluster, other: Cluster) => pixel(one).distanceTo(pixel(other));
  for (const cluster of apart(drawing.view?.clusters ?? [], distance, widestCluster))
    drawCluster(map, layer, cluster, drawing);
  for (const point of drawing.view?.points ?? []) drawPoint(layer, point, drawing);
}

const areaStyle = {
  color: colors.accent,
  weight: 1,
  fillColor: colors.accent,
  fillOpacity: 0.08,
  interactive: false,
};

/** Its outline; without one a circle around its businesses. */
function drawArea(layer: leaflet.LayerGroup, share: AreaShareFragment): void {
  const bounds = boundsOf(share);
  if (!share.name) return;
  const shape = share.outline
    ? leaflet.geoJSON(share.outline as Parameters<typeof leaflet.geoJSON>[0], {
        style: areaStyle,
        interactive: false,
      })
    : bounds &&
      leaflet.circle(toLatLngBounds(bounds).getCenter(), { ...areaStyle, radius: radiusOf(bounds) });
  if (!shape) return;
  shape.addTo(layer);
  // Below the area, where no cluster covers it.
  const edge = shape instanceof leaflet.Circle && bounds ? circleBounds(bounds) : shape.getBounds();
  leaflet
    .tooltip({ permanent: true, direction: 'bottom', className: 'ingang-area', offset: [0, 0] })
    .setLatLng([edge.getSouth(), edge.getCenter().lng])
    .setContent(textNode(share.name))
    .addTo(layer);
}

/** A circle knows its bounds only once it stands on a map. */
const circleBounds = (bounds: Bounds) =>
  toLatLngBounds(bounds)
    .getCenter()
    .toBounds(radiusOf(bounds) * 2);

function drawCluster(
  map: leaflet.Map,
  layer: leaflet.LayerGroup,
  cluster: Cluster,
  { clusterWords }: Drawing,
): void {
  const size = 28 + Math.min(Math.round(Math.log10(cluster.count) * 8), widestCluster - 28);
  const words = clusterWords(cluster.count);
  const icon = leaflet.divIcon({
    html: `<span>${String(cluster.count)}</span>`,
    className: 'ingang-cluster',
    iconSize: [size, size],
  });
  leaflet
    .marker([cluster.latitude, cluster.longitude], { icon, title: words, alt: words })
    .on('click', () => map.fitBounds(toLatLngBounds(cluster).pad(0.1), { maxZoom: map.getZoom() + 4 }))
    .addTo(layer);
}

function drawPoint(
  layer: leaflet.LayerGroup,
  { id, name, latitude, longitude }: View['points'][number],
  { highlightId, onOpen }: Drawing,
): void {
  const isSubject = id === highlightId;
  leaflet
    .circleMarker([latitude, longitude], {
      radius: isSubject ? 10 : 6,
      color: colors.surface,
      weight: 2,
      fillColor: isSubject ? colors.danger : colors.accent,
      fillOpacity: isSubject || !highlightId ? 0.9 : 0.45,
    })
    .bindTooltip(textNode(name))
    .on('click', () => onOpen(id))
    .addTo(layer);
}

/** Leaflet takes a text for HTML; names are not. */
function textNode(text: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}
