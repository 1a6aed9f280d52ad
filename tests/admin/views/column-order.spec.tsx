import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AdminContext,
  type AuthProvider,
  type DataProvider,
  localStorageStore,
  ResourceContextProvider,
} from 'react-admin';
import { MemoryRouter } from 'react-router-dom';
import ContactList from '../../../admin/contacts/ContactList';
import { dutch } from '../support/dutch';

jest.setTimeout(30_000);

const row = { id: '1', listName: 'Berg, Zoë', affiliations: [], emails: [], phones: [], tags: ['horeca'] };
const view = (id: string, name: string, settings: object) => ({
  id,
  name,
  settings,
  version: 1,
  isShared: false,
  isDefault: false,
  mayEdit: true,
});

/** The list of contacts with these views; gives what is sent to be saved. */
function openContacts(...views: object[]) {
  const sent: { input?: { settings: object } }[] = [];
  const dataProvider = {
    getList: (resource: string) =>
      Promise.resolve(resource === 'contacts' ? { data: [row], total: 1 } : { data: [], total: 0 }),
    getMany: () => Promise.resolve({ data: [] }),
    perform: (_document: unknown, variables: { input?: { settings: object } }) => {
      sent.push(variables);
      return Promise.resolve({ views, view: view('new', 'Nieuw', {}) });
    },
  } as unknown as DataProvider;
  const nothing = () => Promise.resolve();
  const authProvider = {
    checkAuth: nothing,
    checkError: nothing,
    canAccess: () => Promise.resolve(true),
    getPermissions: () => Promise.resolve([]),
  } as unknown as AuthProvider;
  render(
    <MemoryRouter initialEntries={['/contacts']}>
      <AdminContext
        dataProvider={dataProvider}
        authProvider={authProvider}
        i18nProvider={dutch}
        store={localStorageStore()}
      >
        <ResourceContextProvider value="contacts">
          <ContactList />
        </ResourceContextProvider>
      </AdminContext>
    </MemoryRouter>,
  );
  return sent;
}

/** What stands above the columns and in the first row, from left to right. */
const shown = () => ({
  heads: screen
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent)
    .filter(Boolean),
  cells: screen.getAllByRole('cell').map(({ textContent }) => textContent),
});

async function choose(name: string) {
  await userEvent.click(screen.getByRole('button', { name: /^(Weergaven|Labels eerst)$/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
}

const ORDER = [5, 0, 1, 2, 3, 4, 6];

describe('the order of the columns of a list', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('comes back with a view, heads and cells alike, and goes with the list as it is by itself', async () => {
    openContacts(view('v', 'Labels eerst', { columnOrder: ORDER }));
    await screen.findByRole('columnheader', { name: /Naam/ });
    const before = shown();
    expect(before.heads.at(-1)).toBe('Labels');

    await choose('Labels eerst');
    await waitFor(() => expect(shown().heads).toEqual(['Labels', ...before.heads.slice(0, -1)]));
    expect(shown().cells.findIndex((cell) => cell?.includes('horeca'))).toBeLessThan(
      shown().cells.findIndex((cell) => cell?.includes('Berg, Zoë')),
    );

    await choose('Alles tonen');
    await waitFor(() => expect(shown().heads).toEqual(before.heads));
  });

  it('is saved with a view as somebody has put it', async () => {
    localStorage.setItem('RaStore.contacts.datatable_columnRanks', JSON.stringify(ORDER));
    const sent = openContacts();
    await screen.findByRole('columnheader', { name: /Naam/ });
    expect(shown().heads[0]).toBe('Labels');
    await choose('Deze weergave bewaren…');
    await userEvent.type(await screen.findByRole('textbox', { name: /Naam/ }), 'Labels eerst{Enter}');
    await waitFor(() => expect(sent.at(-2)?.input?.settings).toMatchObject({ columnOrder: ORDER }));
  });
});
