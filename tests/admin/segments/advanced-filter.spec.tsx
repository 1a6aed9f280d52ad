import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { AdminContext, type AuthProvider, type DataProvider, ResourceContextProvider } from 'react-admin';
import { MemoryRouter } from 'react-router-dom';
import ContactList from '../../../admin/contacts/ContactList';
import { nl } from '../../../admin/i18n/nl';

jest.setTimeout(30_000);

const i18n = polyglotI18nProvider(() => nl, 'nl');
const definition = { match: 'ALL', conditions: [{ field: 'openCommitment', operator: 'YES' }] };

/** The list of contacts at this filter; gives the filters it asks for, the newest last. */
function openContacts(filter: object, maySegments = true) {
  const asked: object[] = [];
  const dataProvider = {
    getList: (resource: string, { filter: given }: { filter: object }) => {
      if (resource === 'contacts') asked.push(given);
      return Promise.resolve({ data: [], total: 0 });
    },
    getMany: () => Promise.resolve({ data: [] }),
    perform: () => Promise.resolve({ views: [], counts: { businessCount: 3, contactCount: 4 } }),
  } as unknown as DataProvider;
  const authProvider = {
    checkAuth: () => Promise.resolve(),
    checkError: () => Promise.resolve(),
    canAccess: ({ resource }: { resource: string }) =>
      Promise.resolve(maySegments || resource !== 'segments'),
  } as unknown as AuthProvider;
  render(
    <MemoryRouter initialEntries={[`/contacts?filter=${encodeURIComponent(JSON.stringify(filter))}`]}>
      <AdminContext dataProvider={dataProvider} authProvider={authProvider} i18nProvider={i18n}>
        <ResourceContextProvider value="contacts">
          <ContactList />
        </ResourceContextProvider>
      </AdminContext>
    </MemoryRouter>,
  );
  return asked;
}

describe('the advanced filter of the contact list', () => {
  beforeEach(() => localStorage.clear());

  it('narrows the list to the people of a definition, says what it counts, and goes away again', async () => {
    const asked = openContacts({ definition });
    const chip = await screen.findByText('Uitgebreid filter: 1 voorwaarde');
    expect(asked.at(-1)).toMatchObject({ definition });

    await userEvent.click(chip);
    const dialog = await screen.findByRole('dialog', { name: 'Uitgebreid filter' });
    expect(within(dialog).getByText(/^Je ziet wie nu werkt bij een bedrijf/)).toBeTruthy();
    expect((await within(dialog).findByText('3 bedrijven en 4 contactpersonen')).role).toBe('status');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Toepassen' }));
    expect(asked.at(-1)).toMatchObject({ definition });

    await userEvent.click(await screen.findByTestId('CancelIcon'));
    await waitFor(() => expect(asked.at(-1)).not.toHaveProperty('definition'));
  });

  it('is not offered to who may not ask for segments', async () => {
    openContacts({}, false);
    await screen.findByRole('button', { name: 'Weergaven' });
    expect(screen.queryByRole('button', { name: 'Uitgebreid filter' })).toBeNull();
  });
});
