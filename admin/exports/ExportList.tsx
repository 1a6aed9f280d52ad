import { useListContext, useResourceContext } from 'react-admin';
import {
  ExportAssociationsDocument,
  ExportBusinessesDocument,
  ExportCommitmentsDocument,
  ExportContactsDocument,
  ExportEventsDocument,
  ExportInteractionsDocument,
  ExportVisitsDocument,
  type StartedExportFactsFragment,
  type TypedDocumentString,
} from '../graphql/generated';
import { ExportMenu, type FileKind, sheets } from './ExportMenu';

type Variables = FileKind & { filter: object; orderBy: object | undefined };

interface Exportable {
  operation: TypedDocumentString<{ started: StartedExportFactsFragment }, never>;
  kinds: readonly FileKind[];
}

const sheetsOfPeople = (['PER_FUNCTION', 'PER_PERSON'] as const).flatMap((lines) =>
  sheets.map((sheet) => ({ ...sheet, lines })),
);

const exportables: Readonly<Record<string, Exportable>> = {
  businesses: { operation: ExportBusinessesDocument, kinds: sheets },
  associations: { operation: ExportAssociationsDocument, kinds: sheets },
  contacts: { operation: ExportContactsDocument, kinds: [...sheetsOfPeople, { format: 'VCARD' }] },
  interactions: { operation: ExportInteractionsDocument, kinds: sheets },
  commitments: { operation: ExportCommitmentsDocument, kinds: sheets },
  visits: { operation: ExportVisitsDocument, kinds: [...sheets, { format: 'ICS' }] },
  events: { operation: ExportEventsDocument, kinds: [...sheets, { format: 'ICS' }] },
};

/** The whole list as it is filtered and ordered now, not only the page on the screen. */
export const ExportList = () => {
  const exportable = exportables[useResourceContext() ?? ''];
  const list = useListContext();
  // What was chosen in the list, within what the page it stands on is about.
  const filter = { ...list.filter, ...(list.filterValues as object) };
  const { sort } = list;
  if (!exportable) return null;
  const orderBy = sort.field === 'id' ? undefined : { field: sort.field, direction: sort.order };
  return (
    <ExportMenu
      kinds={exportable.kinds}
      // Which filter fits is the contract of the list with its own resource.
      operation={
        exportable.operation as unknown as TypedDocumentString<
          { started: StartedExportFactsFragment },
          Variables
        >
      }
      variables={(kind) => ({ ...kind, filter, orderBy })}
    />
  );
};
