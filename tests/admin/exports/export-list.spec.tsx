import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AdminContext,
  type AuthProvider,
  type DataProvider,
  ListContextProvider,
  type ListControllerResult,
  ResourceContextProvider,
} from 'react-admin';
import { ExportList } from '../../../admin/exports/ExportList';
import { dutch } from '../support/dutch';

const authProvider = { getPermissions: () => Promise.resolve(['exports.run']) } as unknown as AuthProvider;
const filter = { tags: ['markt'] };
const list = {
  filterValues: filter,
  sort: { field: 'name', order: 'ASC' },
} as unknown as ListControllerResult;

/** What is sent on each choice; nothing is fetched. */
async function openMenuOf(resource: string) {
  const sent: object[] = [];
  const dataProvider = {
    perform: (_operation: unknown, variables: object) => {
      sent.push(variables);
      return Promise.resolve({ started: { path: '/file', rows: 2 } });
    },
  } as unknown as DataProvider;
  render(
    <AdminContext dataProvider={dataProvider} authProvider={authProvider} i18nProvider={dutch}>
      <ResourceContextProvider value={resource}>
        <ListContextProvider value={list}>
          <ExportList />
        </ListContextProvider>
      </ResourceContextProvider>
    </AdminContext>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Exporteren' }));
  return sent;
}

const choices = () => screen.getAllByRole('menuitem').map(({ textContent }) => textContent);

describe('taking a list along', () => {
  let fetchFile: jest.SpyInstance;
  // jsdom goes nowhere.
  beforeEach(() => (fetchFile = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()));
  afterEach(() => fetchFile.mockRestore());

  it('offers a sheet of people with a line per function or per person, and sends the choice', async () => {
    const sent = await openMenuOf('contacts');
    expect(choices()).toEqual([
      expect.stringMatching(/^Excel.*Eén regel per functie/),
      expect.stringMatching(/^CSV.*Eén regel per functie/),
      expect.stringMatching(/^Excel.*Eén regel per persoon/),
      expect.stringMatching(/^CSV.*Eén regel per persoon/),
      'Adresboek (vCard)',
    ]);
    await userEvent.click(screen.getByRole('menuitem', { name: /^CSV.*per persoon/ }));
    expect(sent).toEqual([
      { format: 'CSV', lines: 'PER_PERSON', filter, orderBy: { field: 'name', direction: 'ASC' } },
    ]);
  });

  it('asks nothing more of other lists', async () => {
    const sent = await openMenuOf('businesses');
    expect(choices()).toEqual(['Excel (XLSX)', 'CSV']);
    await userEvent.click(screen.getByRole('menuitem', { name: 'CSV' }));
    expect(fetchFile).toHaveBeenCalledTimes(1);
    expect(sent).toEqual([{ format: 'CSV', filter, orderBy: { field: 'name', direction: 'ASC' } }]);
  });
});
