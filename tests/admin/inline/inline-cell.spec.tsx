import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AdminContext,
  type AuthProvider,
  type DataProvider,
  RecordContextProvider,
  ResourceContextProvider,
  TextField,
} from 'react-admin';
import { MemoryRouter } from 'react-router-dom';
import { PhoneCell } from '../../../admin/inline/cells';
import { dutch, translate } from '../support/dutch';
import { refusal } from '../support/refusals';

jest.setTimeout(30_000);

const stored = { id: '1', name: 'Bakker', phone: '+31612345678', version: 3 };
const nothing = () => Promise.resolve();
const authProvider = { checkAuth: nothing, checkError: nothing } as unknown as AuthProvider;

function cell(update: () => Promise<object>) {
  const dataProvider = { update, getOne: () => Promise.resolve({ data: stored }) } as unknown as DataProvider;
  return render(
    <MemoryRouter>
      <AdminContext dataProvider={dataProvider} authProvider={authProvider} i18nProvider={dutch}>
        <ResourceContextProvider value="businesses">
          <RecordContextProvider value={stored}>
            <PhoneCell source="phone" />
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
});
