import SectorIcon from '@mui/icons-material/CategoryOutlined';
import { lazy } from 'react';
import {
  ArchiveSectorDocument,
  CreateSectorDocument,
  RestoreSectorDocument,
  UpdateSectorDocument,
  SectorDocument,
  type SectorRecordFragment,
  SectorsDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const sectors = defineResource<SectorRecordFragment>({
  name: 'sectors',
  icon: SectorIcon,
  recordRepresentation: (sector: SectorRecordFragment) => `${sector.code} ${sector.name}`,
  list: lazy(() => import('./SectorList')),
  create: lazy(() => import('./SectorCreate')),
  edit: lazy(() => import('./SectorEdit')),
  operations: {
    list: SectorsDocument,
    one: SectorDocument,
    create: CreateSectorDocument,
    update: UpdateSectorDocument,
    archive: ArchiveSectorDocument,
    restore: RestoreSectorDocument,
  },
});
