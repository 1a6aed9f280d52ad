import { AREAS } from './vocabulary';

type Point = readonly [east: number, north: number];

/** Where the edge of each area of Lindehoven runs, in ten-thousandths of a degree from its middle: docks, a brook, a motorway exit. */
const EDGES: Readonly<Record<string, readonly Point[]>> = {
  Centrum: [[-50, -8], [-46, -32], [-20, -36], [6, -33], [30, -37], [49, -31], [54, -4], [48, 14], [50, 32], [22, 38], [-4, 34], [-30, 39], [-49, 31]],
  'Kern Zuid': [[-49, -20], [-46, -35], [-14, -33], [10, -39], [47, -32], [50, -2], [47, 33], [26, 36], [6, 48], [-18, 46], [-24, 34], [-47, 32], [-55, 6]],
  Oosterlinde: [[-52, -12], [-47, -33], [-10, -36], [18, -32], [46, -31], [48, -6], [55, 4], [47, 20], [48, 33], [14, 41], [-16, 33], [-48, 36], [-56, 14]],
  'De Bongerd': [[-47, -32], [-12, -33], [18, -40], [47, -32], [50, 2], [47, 32], [20, 35], [-6, 44], [-38, 37], [-55, 28], [-51, 0]],
  'De Hoef': [[-47, -34], [0, -36], [52, -31], [49, 12], [60, 14], [58, 33], [10, 35], [-20, 33], [-49, 33], [-46, 6], [-53, 4], [-52, -12]],
  Oostpolder: [[-46, 31], [-48, 2], [-47, -34], [-5, -33], [8, -46], [40, -44], [52, -31], [58, 0], [50, 31], [12, 34], [-12, 32]],
  Havengebied: [[-48, -32], [-20, -34], [15, -32], [47, -34], [62, -20], [58, 2], [50, 8], [49, 31], [30, 33], [29, 41], [22, 41], [21, 33], [-8, 33], [-9, 43], [-16, 43], [-17, 34], [-47, 31], [-52, 8]],
  Lindepark: [[-47, -33], [-20, -38], [4, -32], [46, -35], [57, -18], [49, 3], [51, 31], [20, 33], [-2, 37], [-46, 31], [-52, 4]],
}; // prettier-ignore

/** The outline of an area as GeoJSON, in WGS84; null for one that is not on the map. */
export function outlineOf(name: string): object | null {
  const area = AREAS.find((one) => one.name === name);
  const edge = EDGES[name];
  if (!area || !edge) return null;
  const placed = edge.map(([east, north]) => [
    rounded(area.longitude + east / 10_000),
    rounded(area.latitude + north / 10_000),
  ]);
  return { type: 'Polygon', coordinates: [[...placed, placed[0]]] };
}

const rounded = (degrees: number): number => Number(degrees.toFixed(5));
