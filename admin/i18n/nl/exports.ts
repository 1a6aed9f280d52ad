import type { ExportFormat, ExportLines } from '../../graphql/generated';

export const exports = {
  export: 'Exporteren',
  started: 'Er is %{smart_count} regel gedownload. |||| Er zijn %{smart_count} regels gedownload.',
  formats: {
    XLSX: 'Excel (XLSX)',
    CSV: 'CSV',
    VCARD: 'Adresboek (vCard)',
    ICS: 'Agenda (ICS)',
  } satisfies Record<ExportFormat, string>,
  lines: {
    PER_FUNCTION: 'Eén regel per functie: om later weer te importeren',
    PER_PERSON: 'Eén regel per persoon: voor etiketten of een mailing',
  } satisfies Record<ExportLines, string>,
};
