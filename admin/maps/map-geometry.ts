import type { AreaShareFragment } from '../graphql/generated';

export interface Bounds {
  south: number;
  west: number;
  north: number;
  east: number;
}

export interface MapWindow {
  bounds: Bounds;
  zoom: number;
}

/** The rectangle around what an area's businesses cover; undefined when none has a place. */
export function boundsOf({ south, west, north, east }: AreaShareFragment): Bounds | undefined {
  if (south == null || west == null || north == null || east == null) return undefined;
  return { south, west, north, east };
}

/** The rectangle around all of these, a little wider; undefined when there are none. */
export function boundsAround(all: readonly (Bounds | undefined)[]): Bounds | undefined {
  const known = all.filter((bounds) => bounds !== undefined);
  if (known.length === 0) return undefined;
  const around = {
    south: Math.min(...known.map(({ south }) => south)),
    west: Math.min(...known.map(({ west }) => west)),
    north: Math.max(...known.map(({ north }) => north)),
    east: Math.max(...known.map(({ east }) => east)),
  };
  const [high, wide] = [margin(around.north - around.south), margin(around.east - around.west)];
  return {
    south: around.south - high,
    west: around.west - wide,
    north: around.north + high,
    east: around.east + wide,
  };
}

/** At least some hundred metres, so that a single business does not fill the window. */
const margin = (size: number) => Math.max(size * 0.05, 0.002);

/** Metres from the middle of a rectangle to its corner. */
export function radiusOf({ south, west, north, east }: Bounds): number {
  const high = ((north - south) / 2) * METRES_PER_DEGREE;
  const wide = ((east - west) / 2) * METRES_PER_DEGREE * Math.cos((((north + south) / 2) * Math.PI) / 180);
  return Math.max(Math.hypot(high, wide), 100);
}

const METRES_PER_DEGREE = 111_320;

export interface Cluster extends Bounds {
  count: number;
  latitude: number;
  longitude: number;
}

/**
 * Clusters so far apart that each can be hit on its own: those of neighbouring cells of the grid may still touch.
 * @param distance between two of them, in pixels
 */
export function apart(
  clusters: readonly Cluster[],
  distance: (one: Cluster, other: Cluster) => number,
  least: number,
): Cluster[] {
  const kept: Cluster[] = [];
  for (const cluster of [...clusters].sort((one, other) => other.count - one.count)) {
    const place = kept.findIndex((other) => distance(cluster, other) < least);
    const near = kept[place];
    if (near) kept[place] = together(near, cluster);
    else kept.push(cluster);
  }
  return kept;
}

function together(one: Cluster, other: Cluster): Cluster {
  return {
    ...one,
    count: one.count + other.count,
    south: Math.min(one.south, other.south),
    west: Math.min(one.west, other.west),
    north: Math.max(one.north, other.north),
    east: Math.max(one.east, other.east),
  };
}
