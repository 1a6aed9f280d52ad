import { useListContext, useResourceContext } from 'react-admin';
import {
  ExportAssociationsDocument,
  ExportBusinessesDocument,
  ExportCommitmentsDocument,
  ExportContactsDocument,
  ExportEventsDocument,
  type ExportFormat,
  ExportInteractionsDocument,
  ExportVisitsDocument,
  type StartedExportFactsFragment,
  type TypedDocumentString,
} from '../graphql/generated';
import { ExportMenu } from './ExportMenu';

type Variables = { format: ExportFormat; filter: object; orderBy: object | undefined };

interface Exportable {
  operation: TypedDocumentString<{ started: StartedExportFactsFragment }, never>;
  formats: readonly ExportFormat[];
}

const sheet = ['XLSX', 'CSV'] as const;

const exportables: Readonly<Record<string, Exportable>> = {
  businesses: { operation: ExportBusinessesDocument, formats: sheet },
  associations: { operation: ExportAssociationsDocument, formats: sheet },
  contacts: { operation: ExportContactsDocument, formats: [...sheet, 'VCARD'] },
  interactions: { operation: ExportInteractionsDocument, formats: sheet },
  commitments: { operation: ExportCommitmentsDocument, formats: sheet },
  visits: { operation: ExportVisitsDocument, formats: [...sheet, 'ICS'] },
  events: { operation: ExportEventsDocument, formats: [...sheet, 'ICS'] },
};

/** The whole list as it is filtered and ordered now, not only the page on the screen. */
export const ExportList = () => {
  const exportable = exportables[useResourceContext() ?? ''];
  const list = useListContext();
  const filter = list.filterValues as object;
  const { sort } = list;
  if (!exportable) return null;
  const orderBy = sort.field === 'id' ? undefined : { field: sort.field, direction: sort.order };
  return (
    <ExportMenu
      formats={exportable.formats}
      // Which filter fits is the contract of the list with its own resource.
      operation={
        exportable.operation as unknown as TypedDocumentString<
          { started: StartedExportFactsFragment },
          Variables
        >
      }
      variables={(format) => ({ format, filter, orderBy })}
    />
  );
};
