import ImportIcon from '@mui/icons-material/UploadFileOutlined';
import { lazy } from 'react';
import { ImportDocument, type ImportRecordFragment, ImportsDocument } from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const imports = defineResource<ImportRecordFragment>({
  name: 'imports',
  icon: ImportIcon,
  recordRepresentation: 'fileName',
  list: lazy(() => import('./ImportList')),
  show: lazy(() => import('./ImportShow')),
  operations: { list: ImportsDocument, one: ImportDocument },
});
