import { z } from 'zod';

const position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .rest(z.number())
  .transform(([east, north]): [number, number] => [east, north]);
const ring = z.array(position).min(4);
const polygon = z.array(ring).min(1);
const outline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
]);

/** A GeoJSON geometry (RFC 7946) in WGS84, without heights. */
export type Outline = z.infer<typeof outline>;

/** An outline as a map can draw it, or undefined: what was stored or handed in may be anything. */
export function drawableOutline(value: unknown): Outline | undefined {
  return outline.safeParse(value).data;
}
