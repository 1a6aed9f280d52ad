import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AdminContext,
  type AuthProvider,
  type DataProvider,
  RecordContextProvider,
  ResourceContextProvider,
  TextField,
} from 'react-admin';
import type { ReactElement } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { EnumCell, FirstPhoneCell, PhoneCell, ReferenceCell, TagsCell } from '../../../admin/inline/cells';
import { dutch, translate } from '../support/dutch';
import { refusal } from '../support/refusals';

jest.setTimeout(30_000);

const stored = {
  id: '1',
  name: 'Bakker',
  phone: '+31612345678',
  phones: [{ number: '+31612345678' }, { number: '+31229123456' }],
  status: 'ACTIVE',
  tags: ['horeca'],
  accountManagerId: 'a',
  accountManager: { id: 'a', name: 'Sanne de Wit' },
  version: 3,
};
const nothing = () => Promise.resolve();
const authProvider = { checkAuth: nothing, checkError: nothing } as unknown as AuthProvider;

type Update = (resource: string, params: { data: object }) => Promise<object>;

function cell(update: Update, shown: ReactElement = <PhoneCell source="phone" />) {
  const dataProvider = {
    update,
    getOne: () => Promise.resolve({ data: stored }),
    getList: () => Promise.resolve({ data: [{ id: 'b', name: 'Youssef el Amrani' }], total: 1 }),
  } as unknown as DataProvider;
  return render(
    <MemoryRouter>
      <AdminContext dataProvider={dataProvider} authProvider={authProvider} i18nProvider={dutch}>
        <ResourceContextProvider value="businesses">
          <RecordContextProvider value={stored}>
            {shown}
            <TextField source="name" />
          </RecordContextProvider>
        </ResourceContextProvider>
      </AdminContext>
    </MemoryRouter>,
  );
}

const input = () => screen.findByRole<HTMLInputElement>('textbox');

async function retype(text: string) {
  await userEvent.click(await screen.findByRole('button', { name: /06/ }));
  await userEvent.clear(await input());
  await userEvent.type(await input(), `${text}{Enter}`);
}

describe('a cell that is changed in a list', () => {
  it('shows a new value only once it is saved', async () => {
    let finish = (_saved: object): void => undefined;
    cell(() => new Promise((resolve) => (finish = resolve)));
    await retype('0687654321');
    await waitFor(async () => expect((await input()).readOnly).toBe(true));
    finish({ data: { ...stored, phone: '+31687654321' } });
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  });

  it('says why it was not saved, keeps what was typed, and goes back to what stands there', async () => {
    const problems = [{ field: 'phone', code: 'PHONE_INVALID' }];
    cell(() => Promise.reject(refusal({ code: 'VALIDATION', problems })));
    await retype('061');
    expect(await screen.findByText(translate('errors.PHONE_INVALID'))).toBeTruthy();
    expect((await input()).value).toBe('061');
    await userEvent.type(await input(), '{Escape}');
    expect(await screen.findByRole('button', { name: /06/ })).toBeTruthy();
    expect(screen.queryByText('061')).toBeNull();
  });

  const statuses = ['ACTIVE', 'CLOSED'];
  const option = (name: string) => screen.findByRole('option', { name });
  it.each<[string, ReactElement, RegExp, () => Promise<void>, object]>([
    [
      'a state, by choosing another',
      <EnumCell source="status" of="BusinessStatus" values={statuses} tones={{}} />,
      /^Actief/,
      async () => userEvent.click(await option('Gestopt')),
      { status: 'CLOSED' },
    ],
    [
      'another record, by a part of its name',
      <ReferenceCell source="accountManagerId" reference="users" carried="accountManager" />,
      /^Sanne de Wit/,
      async () => {
        await userEvent.type(await screen.findByRole('combobox'), 'you');
        await userEvent.click(await option('Youssef el Amrani'));
      },
      { accountManagerId: 'b' },
    ],
    [
      'the first telephone number, with the others behind it',
      <FirstPhoneCell />,
      /^06/,
      async () => {
        await userEvent.clear(await input());
        await userEvent.type(await input(), '0687654321{Enter}');
      },
      { phones: [{ number: '0687654321' }, { number: '+31229123456' }] },
    ],
    [
      'labels: Enter adds one, and then saves',
      <TagsCell />,
      /^horeca/,
      async () => userEvent.type(await screen.findByRole('combobox'), 'markt{Enter}{Enter}'),
      { tags: ['horeca', 'markt'] },
    ],
  ])('changes %s', async (_words, shown, name, change, expected) => {
    const saved: object[] = [];
    cell((_resource, { data }) => {
      saved.push(data);
      return Promise.resolve({ data: { ...stored, ...data } });
    }, shown);
    await userEvent.click(await screen.findByRole('button', { name }));
    await change();
    await waitFor(() => expect(saved).toEqual([expected]));
    // Back to what is shown, with the focus where one was.
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name })));
  });

  it('is left with Escape as it was', async () => {
    const update = jest.fn();
    cell(update, <TagsCell />);
    await userEvent.click(await screen.findByRole('button', { name: /^horeca/ }));
    await userEvent.type(await screen.findByRole('combobox'), 'markt{Enter}{Escape}');
    const button = await screen.findByRole('button', { name: /^horeca/ });
    expect(within(button).queryByText('markt')).toBeNull();
    expect(update).not.toHaveBeenCalled();
  });
});
