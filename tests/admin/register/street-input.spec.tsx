import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AdminContext,
  type AuthProvider,
  type DataProvider,
  Form,
  ResourceContextProvider,
  TextInput,
} from 'react-admin';
import {
  AddressSourceDocument,
  AddressSuggestionsDocument,
  SuggestedAddressDocument,
} from '../../../admin/graphql/generated';
import { AddressLineInput } from '../../../admin/register/AddressLineInput';
import { StreetInput } from '../../../admin/register/StreetInput';
import { dutch, translate } from '../support/dutch';
import { refusal } from '../support/refusals';

// Typing letter by letter takes long on a busy machine.
jest.setTimeout(30_000);

const quay = {
  id: 'adr-1',
  street: 'Havenkade',
  houseNumber: '17-1',
  postcode: '1662EK',
  city: 'Lindehoven',
  latitude: 52.65,
  longitude: 5.07,
  areaId: 'a1',
};

let asked: string[];
let saved: Record<string, unknown>;

function show({ suggest, record = {} }: { suggest?: () => Promise<unknown>; record?: object } = {}) {
  asked = [];
  saved = {};
  const answers = new Map<unknown, (variables: { text?: string }) => Promise<unknown>>([
    [AddressSourceDocument, () => Promise.resolve({ addressSource: 'demo' })],
    [SuggestedAddressDocument, () => Promise.resolve({ suggestedAddress: quay })],
    [
      AddressSuggestionsDocument,
      ({ text = '' }) => {
        asked.push(text);
        return (
          suggest?.() ??
          Promise.resolve({
            addressSuggestions: [
              { id: 'adr-0', label: 'Havenkade 17, 1662EK Lindehoven' },
              { id: 'adr-1', label: 'Havenkade 17-1, 1662EK Lindehoven' },
            ],
          })
        );
      },
    ],
  ]);
  const perform = (document: unknown, variables: object) => answers.get(document)?.(variables);
  const authProvider = {
    checkAuth: () => Promise.resolve(),
    checkError: () => Promise.resolve(),
    getPermissions: () => Promise.resolve(['addresses.read']),
  } as unknown as AuthProvider;
  render(
    <AdminContext
      dataProvider={{ perform } as unknown as DataProvider}
      authProvider={authProvider}
      i18nProvider={dutch}
    >
      <ResourceContextProvider value="businesses">
        <Form
          defaultValues={record}
          onSubmit={(values: Record<string, unknown>) => {
            saved = values;
          }}
        >
          <StreetInput />
          <TextInput source="houseNumber" />
          <TextInput source="city" />
          <AddressLineInput source="venueAddress" />
          <button type="submit">Opslaan</button>
        </Form>
      </ResourceContextProvider>
    </AdminContext>,
  );
}

const street = () => screen.findByRole('combobox', { name: 'Straat' });
const save = async () => {
  await userEvent.click(screen.getByText('Opslaan'));
  await waitFor(() => expect(saved).not.toEqual({}));
};

describe('typing a street', () => {
  it('suggests addresses once typing rests, and fills the whole address by keyboard', async () => {
    show({ record: { city: 'Elders' } });
    await userEvent.type(await street(), 'Havenkade 17');
    await screen.findByRole('option', { name: /17-1/ });
    expect(screen.getAllByRole('status')[0]?.textContent).toContain('2 adressen gevonden.');
    expect(screen.getAllByRole('status')[0]?.textContent).toContain('Proefadressen, niet de echte.');
    expect(asked.every((text) => text.length >= 3)).toBe(true);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(async () => expect((await street()).getAttribute('value')).toBe('Havenkade'));
    await save();
    const { id: _id, ...address } = quay;
    expect(saved).toMatchObject(address);
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('goes on by hand when nothing is chosen', async () => {
    show();
    await userEvent.type(await street(), 'Eigen weg');
    await screen.findAllByRole('option');
    await userEvent.keyboard('{Escape}{Tab}');
    await save();
    expect(saved).toMatchObject({ street: 'Eigen weg' });
  });

  it('says so when the service is away, and goes on by hand', async () => {
    show({ suggest: () => Promise.reject(refusal({ code: 'ADDRESSES_UNAVAILABLE' })) });
    await userEvent.type(await street(), 'Havenkade');
    await waitFor(() =>
      expect(screen.getAllByRole('status')[0]?.textContent).toBe(translate('errors.ADDRESSES_UNAVAILABLE')),
    );
    await save();
    expect(saved).toMatchObject({ street: 'Havenkade' });
  });

  it('asks nobody about a shielded address, and nothing before somebody types', async () => {
    show({ record: { street: 'Geheimpad', isAddressShielded: true } });
    await userEvent.type(await street(), ' 12');
    await act(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(asked).toEqual([]);
    await save();
    expect(saved).toMatchObject({ street: 'Geheimpad 12' });
  });
});

describe('typing an address in one line', () => {
  it('takes the line that is chosen', async () => {
    show();
    await userEvent.type(
      await screen.findByRole('combobox', { name: /venueAddress|Venue address/i }),
      'haven',
    );
    await userEvent.click(await screen.findByRole('option', { name: /17-1/ }));
    await save();
    expect(saved).toMatchObject({ venueAddress: 'Havenkade 17-1, 1662EK Lindehoven' });
  });
});
