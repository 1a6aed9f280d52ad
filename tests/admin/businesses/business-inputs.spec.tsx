import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AdminContext,
  type DataProvider,
  Form,
  RecordContextProvider,
  ResourceContextProvider,
  ResourceDefinitionContextProvider,
} from 'react-admin';
import { MemoryRouter } from 'react-router-dom';
import { BusinessInputs } from '../../../admin/businesses/BusinessInputs';
import { dutch } from '../support/dutch';

jest.setTimeout(30_000);

const bakery = { id: 'b1', name: 'Bakkerij Berg', status: 'ACTIVE', version: 1 };
const all = [bakery, { id: 'b2', name: 'Bakkerij Dal' }];
const definitions = { businesses: { name: 'businesses', recordRepresentation: 'name' } };

function fillIn(business: object | undefined) {
  const dataProvider = {
    getList: (resource: string) =>
      Promise.resolve(resource === 'businesses' ? { data: all, total: 2 } : { data: [], total: 0 }),
    getMany: () => Promise.resolve({ data: [] }),
    perform: () => new Promise(() => {}),
  } as unknown as DataProvider;
  render(
    <MemoryRouter>
      <AdminContext dataProvider={dataProvider} i18nProvider={dutch}>
        <ResourceDefinitionContextProvider definitions={definitions}>
          <ResourceContextProvider value="businesses">
            <RecordContextProvider value={business}>
              <Form>
                <BusinessInputs />
              </Form>
            </RecordContextProvider>
          </ResourceContextProvider>
        </ResourceDefinitionContextProvider>
      </AdminContext>
    </MemoryRouter>,
  );
}

async function offeredAsPredecessor(): Promise<(string | null)[]> {
  await userEvent.click(await screen.findByLabelText('Opvolger van'));
  const offered = within(await screen.findByRole('listbox')).getAllByRole('option');
  return offered.map(({ textContent }) => textContent).filter((name) => name?.trim());
}

describe('whom a business succeeds', () => {
  it('is another business, never the business itself', async () => {
    fillIn(bakery);
    expect(await offeredAsPredecessor()).toEqual(['Bakkerij Dal']);
  });

  it('is any business when a new one is added', async () => {
    fillIn(undefined);
    expect(await offeredAsPredecessor()).toEqual(['Bakkerij Berg', 'Bakkerij Dal']);
  });
});
