import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import {
  AdminContext,
  type AuthProvider,
  type DataProvider,
  ResourceContextProvider,
  ResourceDefinitionContextProvider,
} from 'react-admin';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import ContactCreate from '../../../admin/contacts/ContactCreate';
import { nl } from '../../../admin/i18n/nl';
import { refusal } from '../support/refusals';

jest.setTimeout(30_000);

const i18n = polyglotI18nProvider(() => nl, 'nl');
const authProvider = {
  getIdentity: () => Promise.resolve({ id: 'u1', fullName: 'Sanne' }),
  checkAuth: () => Promise.resolve(),
  checkError: () => Promise.resolve(),
} as unknown as AuthProvider;

const bakery = { id: 'b1', name: 'Bakkerij Berg' };
const definitions = {
  contacts: { name: 'contacts' },
  businesses: { name: 'businesses', recordRepresentation: 'name' },
  associations: { name: 'associations', recordRepresentation: 'name' },
};

/** The form as it opens from the page of a bakery. */
function addContactAt(business: { id: string }, create: (data: object) => Promise<object>) {
  const dataProvider = {
    create: (_resource: string, { data }: { data: object }) => create(data),
    getList: () => Promise.resolve({ data: [bakery], total: 1 }),
    getMany: () => Promise.resolve({ data: [bakery] }),
  } as unknown as DataProvider;
  const state = { record: { affiliations: [{ businessId: business.id }] } };
  render(
    <MemoryRouter initialEntries={[{ pathname: '/contacts/create', state }]}>
      <AdminContext dataProvider={dataProvider} authProvider={authProvider} i18nProvider={i18n}>
        <ResourceDefinitionContextProvider definitions={definitions}>
          <ResourceContextProvider value="contacts">
            <Routes>
              <Route path="/contacts/create" element={<ContactCreate />} />
              <Route path="*" element="elders" />
            </Routes>
          </ResourceContextProvider>
        </ResourceDefinitionContextProvider>
      </AdminContext>
    </MemoryRouter>,
  );
}

// At once and not letter by letter, which takes long on a busy machine.
const fill = (input: HTMLElement | undefined, value: string) =>
  fireEvent.change(input as HTMLElement, { target: { value } });
const type = async (label: string, text: string) => fill(await screen.findByLabelText(label), text);
const save = () => userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));

async function addEmail(address: string) {
  const emails = screen.getByText('Bereikbaar', { selector: 'legend' }).closest('fieldset') as HTMLElement;
  await userEvent.click(within(emails).getAllByRole('button', { name: 'Toevoegen' })[0] as HTMLElement);
  const rows = await screen.findAllByLabelText(/^E-mailadres( \*)?$/);
  fill(rows.at(-1), address);
}

describe('adding a contact from the page of a business', () => {
  beforeEach(() => localStorage.clear());

  it('sends the person, the addresses in their order and the function at that business in one go', async () => {
    const sent: object[] = [];
    addContactAt(bakery, (data) => {
      sent.push(data);
      return Promise.resolve({ data: { id: 'c1', ...data } });
    });
    await type('Voornaam', 'Anna');
    await type('Tussenvoegsel', 'van den');
    await type('Achternaam *', 'Berg');
    await addEmail('anna@berg.nl');
    await addEmail('info@berg.nl');
    await type('Functie', 'eigenaar');
    await save();
    await screen.findByText('elders');
    expect(sent).toEqual([
      expect.objectContaining({
        givenName: 'Anna',
        infix: 'van den',
        familyName: 'Berg',
        salutationPreference: 'UNKNOWN',
        language: 'NL',
        emails: [{ address: 'anna@berg.nl' }, { address: 'info@berg.nl' }],
        affiliations: [expect.objectContaining({ businessId: 'b1', role: 'eigenaar' })],
      }),
    ]);
  });

  it('shows a wrong address next to that address', async () => {
    const problems = [{ field: 'emails.0.address', code: 'EMAIL_INVALID' }];
    addContactAt(bakery, () => Promise.reject(refusal({ code: 'VALIDATION', problems })));
    await type('Achternaam *', 'Berg');
    await addEmail('geen adres');
    await save();
    expect(await screen.findByText(nl.errors.EMAIL_INVALID)).toBeTruthy();
    expect(screen.getByLabelText(/^E-mailadres( \*)?$/).getAttribute('aria-invalid')).toBe('true');
  });
});
