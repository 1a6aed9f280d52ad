import { render, screen, waitFor, within } from '@testing-library/react';
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
import type { ErrorExtensions } from '../../../admin/providers/api-error';
import { dutch } from '../support/dutch';
import { refusal } from '../support/refusals';

// Typing letter by letter takes long on a busy machine.
jest.setTimeout(30_000);

const stored = { id: '1', name: 'Bakker Jansen', city: 'Almere', version: 3 };

const authProvider = {
  getIdentity: () => Promise.resolve({ id: 'u1', fullName: 'Sanne' }),
  checkAuth: () => Promise.resolve(),
  checkError: () => Promise.resolve(),
} as unknown as AuthProvider;

interface Saving {
  data: Record<string, unknown>;
  previousData: { version: number };
}

function editBusiness(answers: { getOne: () => object; update?: (params: Saving) => Promise<object> }) {
  const dataProvider = {
    getOne: () => Promise.resolve({ data: answers.getOne() }),
    update: (_resource: string, params: Saving) =>
      answers.update?.(params) ?? Promise.resolve({ data: stored }),
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

const refuse = (extensions: ErrorExtensions) => () => Promise.reject<object>(refusal(extensions));
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
    editBusiness({ getOne: () => stored, update: refuse({ code: 'VALIDATION', problems }) });
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

  it('keeps both changes without a question when they are of different fields', async () => {
    const saved: unknown[] = [];
    let now: object = stored;
    editBusiness({
      getOne: () => now,
      update: (params) => {
        saved.push(params.data);
        if (params.previousData.version === 4)
          return Promise.resolve({ data: { ...params.data, version: 5 } });
        now = { ...stored, city: 'Lelystad', version: 4 };
        return refuse({ code: 'STALE_VERSION' })();
      },
    });
    await retype(await nameInput(), 'Bakker Pietersen');
    await save();
    await screen.findByText('elders');
    expect(saved[1]).toMatchObject({ name: 'Bakker Pietersen', city: 'Lelystad' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  describe('a field that both changed', () => {
    const saved: Record<string, unknown>[] = [];

    beforeEach(async () => {
      saved.length = 0;
      let now: object = stored;
      editBusiness({
        getOne: () => now,
        update: (params) => {
          if (params.previousData.version === 4) {
            saved.push(params.data);
            return Promise.resolve({ data: { ...params.data, version: 5 } });
          }
          now = { ...stored, name: 'Bakker Klaassen', city: 'Lelystad', version: 4 };
          return refuse({ code: 'STALE_VERSION' })();
        },
      });
      await retype(await nameInput(), 'Bakker Pietersen');
      await save();
    });

    it("is shown as it was, as it is and as one typed it, and one keeps one's own", async () => {
      const dialog = await screen.findByRole('dialog');
      for (const text of ['Bakker Jansen', 'Bakker Klaassen', 'Bakker Pietersen'])
        expect(within(dialog).getByText(text)).toBeTruthy();
      expect(within(dialog).queryByText('Lelystad')).toBeNull();
      await userEvent.click(screen.getByRole('button', { name: 'Zo opslaan' }));
      await screen.findByText('elders');
      expect(saved).toMatchObject([{ name: 'Bakker Pietersen', city: 'Lelystad' }]);
    });

    it('gets what somebody else wrote when that is chosen', async () => {
      await userEvent.click(await screen.findByRole('radio', { name: 'Naam: Staat er nu' }));
      await userEvent.click(screen.getByRole('button', { name: 'Zo opslaan' }));
      await screen.findByText('elders');
      expect(saved).toMatchObject([{ name: 'Bakker Klaassen', city: 'Lelystad' }]);
    });

    it('stays as typed in the form when one wants to look at it first', async () => {
      await userEvent.click(await screen.findByRole('button', { name: 'Terug naar het formulier' }));
      expect((await nameInput()).value).toBe('Bakker Pietersen');
      expect(screen.getByLabelText<HTMLInputElement>('Plaats').value).toBe('Lelystad');
    });
  });

  it('asks about a draft when the same field changed since it was typed', async () => {
    const first = editBusiness({ getOne: () => stored });
    await retype(await nameInput(), 'Bakker Pietersen');
    first.unmount();
    editBusiness({ getOne: () => ({ ...stored, name: 'Bakker Klaassen', version: 4 }) });
    await userEvent.click(await screen.findByRole('radio', { name: 'Naam: Staat er nu' }));
    await userEvent.click(screen.getByRole('button', { name: 'Zo verder' }));
    expect((await nameInput()).value).toBe('Bakker Klaassen');
  });
});
