import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { AdminContext, type AuthProvider, type DataProvider, ResourceContextProvider } from 'react-admin';
import { MemoryRouter } from 'react-router-dom';
import {
  CheckImportDocument,
  type ImportRecordFragment,
  ImportTopicsDocument,
  UpdateImportDocument,
} from '../../../admin/graphql/generated';
import { ColumnsStep } from '../../../admin/imports/ColumnsStep';
import { dutch } from '../support/dutch';

jest.setTimeout(30_000);

const list = {
  id: 'i1',
  version: 4,
  encoding: 'windows-1252',
  separator: ';',
  columns: [
    { column: 'Bedrijfsnaam', field: 'businessName' },
    { column: 'Nr.', field: null },
    { column: 'Naam', field: 'fullName' },
  ],
  sample: [
    ['Bakkerij Zoë', '12', 'Noor Ven'],
    ['Fietsen Ömer', '14', 'Bas Mol'],
  ],
  sheets: [],
  sheet: null,
  options: {
    mode: 'CREATE_AND_UPDATE',
    matchBy: 'AUTOMATIC',
    tag: null,
    topicId: null,
    consentProof: null,
  },
} as unknown as ImportRecordFragment;

const authProvider = {
  checkAuth: () => Promise.resolve(),
  checkError: () => Promise.resolve(),
  canAccess: () => Promise.resolve(true),
} as unknown as AuthProvider;

function columnsOf(record: ImportRecordFragment) {
  const asked: [document: unknown, variables: object][] = [];
  const perform = (document: unknown, variables: object) => {
    if (document === ImportTopicsDocument)
      return Promise.resolve({ page: { nodes: [{ id: 't1', name: 'Ondernemersnieuws' }] } });
    asked.push([document, variables]);
    return Promise.resolve({});
  };
  render(
    <MemoryRouter>
      <AdminContext
        dataProvider={{ perform } as unknown as DataProvider}
        authProvider={authProvider}
        i18nProvider={dutch}
      >
        <ResourceContextProvider value="imports">
          <ColumnsStep record={record} />
        </ResourceContextProvider>
      </AdminContext>
    </MemoryRouter>,
  );
  return asked;
}

const choose = async (label: string, value: string) => {
  const select = await screen.findByLabelText<HTMLSelectElement>(label);
  await waitFor(() => expect(select.disabled).toBe(false));
  fireEvent.change(select, { target: { value } });
};
const tryOut = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Proefdraaien' });

describe('choosing what the columns of a list are', () => {
  it('shows cells of the list beside each column and how the file was read', async () => {
    columnsOf(list);
    expect(await screen.findByText('Bakkerij Zoë · Fietsen Ömer')).toBeTruthy();
    expect(screen.getByLabelText<HTMLSelectElement>('Tekenset').value).toBe('windows-1252');
    expect(screen.getByLabelText<HTMLSelectElement>('Scheidingsteken').value).toBe(';');
  });

  it('keeps the choices and then starts the trial', async () => {
    const asked = columnsOf(list);
    await choose('Waar gaat Nr. over?', 'houseNumber');
    await choose('Wat mag deze lijst doen?', 'FILL_EMPTY');
    fireEvent.click(await tryOut());
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[0]).toEqual([
      UpdateImportDocument,
      {
        id: 'i1',
        expectedVersion: 4,
        input: {
          columns: [
            { column: 'Bedrijfsnaam', field: 'businessName' },
            { column: 'Nr.', field: 'houseNumber' },
            { column: 'Naam', field: 'fullName' },
          ],
          options: { mode: 'FILL_EMPTY', matchBy: 'AUTOMATIC' },
        },
      },
    ]);
    expect(asked[1]).toEqual([CheckImportDocument, { id: 'i1' }]);
  });

  it('says which column has the same choice already, and waits with the trial', async () => {
    columnsOf(list);
    await choose('Waar gaat Naam over?', 'businessName');
    expect(screen.getByText('Dit koos je al bij Bedrijfsnaam. Kies hier iets anders.')).toBeTruthy();
    expect((await tryOut()).disabled).toBe(true);
  });

  it('asks for a name when no column has one', async () => {
    columnsOf(list);
    await choose('Waar gaat Bedrijfsnaam over?', '');
    await choose('Waar gaat Naam over?', '');
    expect(screen.getByText(/Kies minstens één kolom met een naam/)).toBeTruthy();
    expect((await tryOut()).disabled).toBe(true);
  });

  it('explains that a yes in a list is no proof as soon as people would be invited', async () => {
    columnsOf(list);
    await screen.findByText('Ondernemersnieuws');
    await choose('Uitnodigen voor de nieuwsbrief', 't1');
    expect(screen.getByText(/is geen bewijs van toestemming/)).toBeTruthy();
    expect(screen.getByLabelText('Bewijs van toestemming')).toBeTruthy();
  });
});
