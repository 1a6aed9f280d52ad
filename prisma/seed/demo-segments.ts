import { SegmentPinsService } from '../../api/segments/segment-pins.service';
import type { SegmentDefinition } from '../../api/segments/segment.types';
import { SegmentsService } from '../../api/segments/segments.service';
import type { DemoBase } from './demo-base';
import type { Services } from './services';

/** SBI 2025, division 56: places that serve food and drink. */
const HOSPITALITY = '56';

/** A few target groups as a team shares them, the one of the business parks in the menu of who looks after those. */
export async function seedSegments(services: Services, { staff, areas, sectors }: DemoBase): Promise<void> {
  const segments = services.get(SegmentsService);
  const parks = [...areas.values()].filter(({ kind }) => kind === 'BUSINESS_PARK').map(({ id }) => id);
  const hospitality = [...sectors.values()]
    .filter(({ code }) => code.startsWith(HOSPITALITY))
    .map(({ id }) => id);
  await segments.create(staff.sanne, {
    name: 'Horeca, een jaar niet bezocht',
    description: 'Voor de bezoekronde van dit kwartaal.',
    definition: {
      match: 'ALL',
      conditions: [
        { field: 'status', operator: 'IN', value: ['ACTIVE'] },
        { field: 'sector', operator: 'IN', value: hospitality },
        { field: 'lastVisit', operator: 'LONGER_AGO', value: 12 },
      ],
    } satisfies SegmentDefinition,
  });
  await segments.create(staff.femke, {
    name: 'Duurzaam of familiebedrijf',
    description: 'Ondernemers om in de nieuwsbrief aan het woord te laten.',
    definition: {
      match: 'ANY',
      conditions: [
        { field: 'tag', operator: 'IN', value: ['duurzaam'] },
        {
          match: 'ALL',
          conditions: [
            { field: 'tag', operator: 'IN', value: ['familiebedrijf'] },
            { field: 'size', operator: 'AT_LEAST', value: 10 },
          ],
        },
      ],
    } satisfies SegmentDefinition,
    visibility: 'ROLES',
    roles: ['ACCOUNT_MANAGER', 'COMMUNICATIONS'],
  });
  const { id } = await segments.create(staff.youssef, {
    name: 'Grote werkgevers op de bedrijventerreinen',
    definition: {
      match: 'ALL',
      conditions: [
        { field: 'area', operator: 'IN', value: parks },
        { field: 'size', operator: 'AT_LEAST', value: 25 },
      ],
    } satisfies SegmentDefinition,
  });
  await services.get(SegmentPinsService).pin(staff.youssef, id);
}
