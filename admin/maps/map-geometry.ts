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

/** A name or a cluster on the screen, in pixels around its middle. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const touch = (one: Box, other: Box) =>
  Math.abs(one.x - other.x) * 2 < one.width + other.width &&
  Math.abs(one.y - other.y) * 2 < one.height + other.height;

const isInside = (box: Box, frame: Box) =>
  Math.abs(box.x - frame.x) * 2 <= frame.width - box.width &&
  Math.abs(box.y - frame.y) * 2 <= frame.height - box.height;

/** Around an area, where its name may stand: below it, above it, beside it, or a line further away. */
export function placesAround(area: Box, { width, height }: Pick<Box, 'width' | 'height'>): Box[] {
  const [aside, beyond] = [(area.width + width) / 2 + 4, (area.height + height) / 2 + 2];
  return [
    { x: area.x, y: area.y + beyond },
    { x: area.x, y: area.y - beyond },
    { x: area.x + aside, y: area.y },
    { x: area.x - aside, y: area.y },
    { x: area.x, y: area.y + beyond + height },
    { x: area.x, y: area.y - beyond - height },
  ].map((middle) => ({ ...middle, width, height }));
}

/**
 * For each name the first of its places where nothing else stands; undefined when there is no room for it.
 * @param places per name, the best place first
 * @param taken what stands there already
 * @param frame what is in view
 */
export function withRoom(
  places: readonly (readonly Box[])[],
  taken: readonly Box[],
  frame: Box,
): (Box | undefined)[] {
  const filled = [...taken];
  return places.map((ofName) => {
    const free = ofName.find(
      (place) => isInside(place, frame) && !filled.some((other) => touch(place, other)),
    );
    if (free) filled.push(free);
    return free;
  });
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
