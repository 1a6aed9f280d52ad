import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AdminContext,
  type AuthProvider,
  type DataProvider,
  ResourceContextProvider,
  TextInput,
} from 'react-admin';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { RecordEdit } from '../../../admin/inputs/RecordEdit';
import { ApiError, type ErrorExtensions } from '../../../admin/providers/api-error';
import { dutch, translate } from '../support/dutch';

// Typing letter by letter takes long on a busy machine.
jest.setTimeout(30_000);

const stored = { id: '1', name: 'Bakker Jansen', city: 'Almere', version: 3 };

const authProvider = {
  getIdentity: () => Promise.resolve({ id: 'u1', fullName: 'Sanne' }),
  checkAuth: () => Promise.resolve(),
  checkError: () => Promise.resolve(),
} as unknown as AuthProvider;

function editBusiness(answers: { getOne: () => object; update?: () => Promise<object> }) {
  const dataProvider = {
    getOne: () => Promise.resolve({ data: answers.getOne() }),
    update: answers.update ?? (() => Promise.resolve({ data: stored })),
  } as unknown as DataProvider;
  return render(
    <MemoryRouter initialEntries={['/businesses/1']}>
      <AdminContext dataProvider={dataProvider} authProvider={authProvider} i18nProvider={dutch}>
        <ResourceContextProvider value="businesses">
          <Routes>
            <Route
              path="/businesses/:id"
              element={
                <RecordEdit>
                  <TextInput source="name" />
                  <TextInput source="city" />
                </RecordEdit>
              }
            />
            <Route path="*" element="elders" />
          </Routes>
        </ResourceContextProvider>
      </AdminContext>
    </MemoryRouter>,
  );
}

const refusal = (extensions: ErrorExtensions) => () =>
  Promise.reject<object>(new ApiError(extensions, translate));
const nameInput = () => screen.findByLabelText<HTMLInputElement>('Naam');
const save = () => userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith('ingang.draft'));

async function retype(input: HTMLElement, text: string) {
  await userEvent.clear(input);
  await userEvent.type(input, text);
}

describe('changing a record', () => {
  beforeEach(() => localStorage.clear());

  it('shows what is wrong next to the input it is about', async () => {
    const problems = [{ field: 'name', code: 'TOO_LONG', params: { max: 200 } }];
    editBusiness({ getOne: () => stored, update: refusal({ code: 'VALIDATION', problems }) });
    await retype(await nameInput(), 'Een veel te lange naam');
    await save();
    expect(await screen.findByText('Gebruik hooguit 200 tekens.')).toBeTruthy();
    expect((await nameInput()).getAttribute('aria-invalid')).toBe('true');
  });

  it('puts back what was typed when somebody returns to an unsaved form', async () => {
    const first = editBusiness({ getOne: () => stored });
    await retype(await nameInput(), 'Bakker Pietersen');
    first.unmount();

    editBusiness({ getOne: () => stored });
    await waitFor(async () => expect((await nameInput()).value).toBe('Bakker Pietersen'));
    expect(screen.getByText(/We hebben het teruggezet/)).toBeTruthy();

    await userEvent.click(screen.getByRole('button', { name: 'Weggooien' }));
    expect((await nameInput()).value).toBe('Bakker Jansen');
    expect(drafts()).toEqual([]);
  });

  it('forgets the draft once it is saved', async () => {
    editBusiness({ getOne: () => stored });
    await retype(await nameInput(), 'Bakker Pietersen');
    expect(drafts()).toHaveLength(1);
    await save();
    await screen.findByText('elders');
    expect(drafts()).toEqual([]);
  });

  it('keeps both what was typed and what somebody else changed meanwhile', async () => {
    let now: object = stored;
    editBusiness({
      getOne: () => now,
      update: () => {
        now = { ...stored, name: 'Bakker Klaassen', city: 'Lelystad', version: 4 };
        return refusal({ code: 'STALE_VERSION' })();
      },
    });
    await retype(await nameInput(), 'Bakker Pietersen');
    await save();

    expect(await screen.findByText('Bakker Klaassen')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Mijn tekst houden' }));
    expect((await nameInput()).value).toBe('Bakker Pietersen');
    expect(screen.getByLabelText<HTMLInputElement>('Plaats').value).toBe('Lelystad');
  });

  it('takes over what somebody else wrote when that is chosen', async () => {
    let now: object = stored;
    editBusiness({
      getOne: () => now,
      update: () => {
        now = { ...stored, name: 'Bakker Klaassen', version: 4 };
        return refusal({ code: 'STALE_VERSION' })();
      },
    });
    await retype(await nameInput(), 'Bakker Pietersen');
    await save();
    await userEvent.click(await screen.findByRole('button', { name: 'Overnemen wat er staat' }));
    await waitFor(async () => expect((await nameInput()).value).toBe('Bakker Klaassen'));
  });
});
