import type { BusinessFilter } from '../businesses/business.types';

/** A rectangle in WGS84 degrees. */
export interface MapBounds {
  south: number;
  west: number;
  north: number;
  east: number;
}

export interface MapRequest {
  filter: BusinessFilter;
  bounds: MapBounds;
  /** As map tiles count: 0 shows the world, each next one half as much. */
  zoom: number;
}

/** Businesses that stand too close together to show apart at this zoom. */
export interface MapCluster extends MapBounds {
  latitude: number;
  longitude: number;
  count: number;
}

export interface MapPoint {
  id: string;
  name: string;
  latitude: number;
  longitude: number;
}

/** Either every business in view by itself, or all of them in clusters. */
export interface MapView {
  count: number;
  clusters: MapCluster[];
  points: MapPoint[];
}

/** The businesses of one area, or of none. */
export interface AreaShare extends Partial<MapBounds> {
  areaId: string | null;
  name: string | null;
  /** GeoJSON Polygon or MultiPolygon. */
  outline: unknown;
  count: number;
  /** How many of them have a place that this person may see. */
  placedCount: number;
  latitude: number | null;
  longitude: number | null;
}
