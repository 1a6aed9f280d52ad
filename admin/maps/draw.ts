import * as leaflet from 'leaflet';
import type { AreaShareFragment, BusinessMapQuery } from '../graphql/generated';
import { tokens } from '../layout/tokens';
import {
  apart,
  type Bounds,
  boundsOf,
  type Box,
  type Cluster,
  type MapWindow,
  placesAround,
  radiusOf,
  withRoom,
} from './map-geometry';

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
  const areas = drawing.shares.flatMap((share) => drawArea(layer, share));
  const pixel = ({ latitude, longitude }: Cluster) => map.latLngToLayerPoint([latitude, longitude]);
  const distance = (one: Cluster, other: Cluster) => pixel(one).distanceTo(pixel(other));
  const clusters = apart(drawing.view?.clusters ?? [], distance, widestCluster);
  for (const cluster of clusters) drawCluster(map, layer, cluster, drawing);
  for (const point of drawing.view?.points ?? []) drawPoint(layer, point, drawing);
  drawNames(
    map,
    layer,
    areas,
    clusters.map((cluster) => squareIn(pixel(cluster), sizeOf(cluster))),
  );
}

const sizeOf = ({ count }: Cluster) => 28 + Math.min(Math.round(Math.log10(count) * 8), widestCluster - 28);

/** Of a circle, without its empty corners. */
function squareIn({ x, y }: leaflet.Point, across: number): Box {
  const side = across * 0.8;
  return { x, y, width: side, height: side };
}

interface DrawnArea {
  name: string;
  bounds: leaflet.LatLngBounds;
}

/** Where no cluster and no other name covers them; a name without room stands in the list below the map all the same. */
function drawNames(map: leaflet.Map, layer: leaflet.LayerGroup, areas: DrawnArea[], clusters: Box[]): void {
  const places = areas.map(({ name, bounds }) => {
    const [from, to] = [
      map.latLngToLayerPoint(bounds.getNorthWest()),
      map.latLngToLayerPoint(bounds.getSouthEast()),
    ];
    const middle = from.add(to).divideBy(2);
    const area = { x: middle.x, y: middle.y, width: to.x - from.x, height: to.y - from.y };
    return placesAround(area, { width: name.length * CHARACTER_WIDTH, height: NAME_HEIGHT });
  });
  withRoom(places, clusters, frameOf(map)).forEach((place, index) => {
    const name = areas[index]?.name;
    if (!place || !name) return;
    leaflet
      .tooltip({ permanent: true, direction: 'center', className: 'ingang-area', offset: [0, 0] })
      .setLatLng(map.layerPointToLatLng([place.x, place.y]))
      .setContent(textNode(name))
      .addTo(layer);
  });
}

function frameOf(map: leaflet.Map): Box {
  const { x: width, y: height } = map.getSize();
  const { x, y } = map.containerPointToLayerPoint([width / 2, height / 2]);
  return { x, y, width, height };
}

/** Of a name of twelve pixels high. */
const CHARACTER_WIDTH = 6.3;
const NAME_HEIGHT = 16;

const areaStyle = {
  color: colors.accent,
  weight: 1,
  fillColor: colors.accent,
  fillOpacity: 0.08,
  interactive: false,
};

/** Its outline; without one a circle around its businesses. */
function drawArea(layer: leaflet.LayerGroup, share: AreaShareFragment): DrawnArea[] {
  const bounds = boundsOf(share);
  if (!share.name) return [];
  const shape = share.outline
    ? leaflet.geoJSON(share.outline as Parameters<typeof leaflet.geoJSON>[0], {
        style: areaStyle,
        interactive: false,
      })
    : bounds &&
      leaflet.circle(toLatLngBounds(bounds).getCenter(), { ...areaStyle, radius: radiusOf(bounds) });
  if (!shape) return [];
  shape.addTo(layer);
  const edge = shape instanceof leaflet.Circle && bounds ? circleBounds(bounds) : shape.getBounds();
  return [{ name: share.name, bounds: edge }];
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
  const size = sizeOf(cluster);
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
