import type { ExportFormat } from '../../graphql/generated';

export const exports = {
  export: 'Exporteren',
  started: 'Er is %{smart_count} regel gedownload. |||| Er zijn %{smart_count} regels gedownload.',
  formats: {
    XLSX: 'Excel (XLSX)',
    CSV: 'CSV',
    VCARD: 'Adresboek (vCard)',
    ICS: 'Agenda (ICS)',
  } satisfies Record<ExportFormat, string>,
};
