import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { drawableOutline } from '../areas/area-outline.rules';
import type { BusinessFilter } from '../businesses/business.types';
import { Config } from '../config/config';
import { PrismaService } from '../database/prisma.service';
import { SegmentsService } from '../segments/segments.service';
import { checkView, MOST_POINTS } from './map.rules';
import type { AreaShare, MapRequest, MapView } from './map.types';
import { clustersInView, pointsInView, sharesByArea } from './maps.queries';

/** Businesses on the map. A shielded address is nowhere on it for people outside the team: no point, no cluster, no centre. */
@Injectable()
export class MapsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly segments: SegmentsService,
    private readonly config: Config,
  ) {}

  /** @throws ValidationError when bounds or zoom make no sense */
  async businesses(actor: Actor, request: MapRequest): Promise<MapView> {
    requirePermission(actor, 'businesses.read');
    checkView(request.bounds, request.zoom);
    const filter = await this.segments.resolveBusinesses(actor, request.filter);
    const resolved = { ...request, filter };
    const clusters = await clustersInView(this.prisma, resolved);
    const count = clusters.reduce((sum, cluster) => sum + cluster.count, 0);
    if (count > MOST_POINTS) return { count, clusters, points: [] };
    const points = await pointsInView(this.prisma, resolved, MOST_POINTS);
    return { count, clusters: [], points };
  }

  async byArea(actor: Actor, filter: BusinessFilter): Promise<AreaShare[]> {
    requirePermission(actor, 'businesses.read');
    const resolved = await this.segments.resolveBusinesses(actor, filter);
    const shares = await sharesByArea(this.prisma, resolved);
    return shares.map((share) => ({ ...share, outline: drawableOutline(share.outline) ?? null }));
  }

  /** Where background tiles come from; null keeps every request within our own address. */
  tilesUrl(actor: Actor): string | null {
    requirePermission(actor, 'businesses.read');
    return this.config.mapTilesUrl ?? null;
  }
}
