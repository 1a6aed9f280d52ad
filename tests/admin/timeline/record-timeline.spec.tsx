import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AdminContext, type AuthProvider, type DataProvider, RecordContextProvider } from 'react-admin';
import { MemoryRouter } from 'react-router-dom';
import { LogInteractionDocument, TimelineDocument } from '../../../admin/graphql/generated';
import { RecordTimeline } from '../../../admin/timeline/RecordTimeline';
import { dutch } from '../support/dutch';

jest.setTimeout(30_000);

const authProvider = {
  getIdentity: () => Promise.resolve({ id: 'u1', fullName: 'Sanne' }),
  checkAuth: () => Promise.resolve(),
  checkError: () => Promise.resolve(),
} as unknown as AuthProvider;

const item = (id: string, title: string, at: string) => ({
  id,
  kind: 'INTERACTION',
  at,
  title,
  detail: null,
  state: 'PHONE',
  personName: 'Anna Bos',
  subjectType: 'Interaction',
  subjectId: id,
});

/** An api that keeps what is logged, and tells of it newest first. */
function fakeApi() {
  const items = [item('1', 'Eerder gesproken', '2026-01-05T10:00:00Z')];
  const logged: object[] = [];
  const perform = (operation: unknown, { input }: { input?: { summary: string } }) => {
    if (operation === TimelineDocument)
      return Promise.resolve({ timeline: { nodes: [...items], pageInfo: { hasNextPage: false } } });
    if (operation !== LogInteractionDocument || !input) throw new Error('not asked for here');
    logged.push(input);
    items.unshift(item('2', input.summary, '2026-02-05T10:00:00Z'));
    return Promise.resolve({ logInteraction: { id: '2' } });
  };
  const none = () => Promise.resolve({ data: [], total: 0 });
  return { logged, dataProvider: { perform, getList: none, getMany: none } as unknown as DataProvider };
}

describe('the timeline beside a business', () => {
  beforeEach(() => localStorage.clear());

  it('shows a contact moment on top as soon as it is logged there', async () => {
    const { logged, dataProvider } = fakeApi();
    render(
      <MemoryRouter>
        <AdminContext dataProvider={dataProvider} authProvider={authProvider} i18nProvider={dutch}>
          <RecordContextProvider value={{ id: 'b1', name: 'Bakkerij Berg' }}>
            <RecordTimeline side="businessId" />
          </RecordContextProvider>
        </AdminContext>
      </MemoryRouter>,
    );
    await screen.findByText('Eerder gesproken');
    await userEvent.click(await screen.findByRole('button', { name: 'Contactmoment' }));
    const dialog = await screen.findByRole('dialog');
    const summary = within(dialog).getByLabelText(/^Wat is besproken/);
    fireEvent.change(summary, { target: { value: 'Wil uitbreiden' } });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Opslaan' }));

    await screen.findByText('Wil uitbreiden');
    const shown = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(shown).toEqual([
      expect.stringContaining('Wil uitbreiden'),
      expect.stringContaining('Eerder gesproken'),
    ]);
    expect(logged).toEqual([
      expect.objectContaining({ businessId: 'b1', channel: 'PHONE', summary: 'Wil uitbreiden' }),
    ]);
  });
});
