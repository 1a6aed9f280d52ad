import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nContextProvider } from 'react-admin';
import { RowTable } from '../../../admin/layout/RowTable';
import { dutch } from '../support/dutch';

const members = Array.from({ length: 30 }, (_, place) => ({ id: `${place}`, name: `Lid ${place + 1}` }));

function show(rows: typeof members) {
  render(
    <I18nContextProvider value={dutch}>
      <RowTable
        rows={rows}
        empty="resources.associations.membership.noMembers"
        isPast={() => false}
        shownFirst={20}
        columns={{ 'resources.associations.membership.business': ({ name }) => name }}
      />
    </I18nContextProvider>,
  );
}

const names = () => screen.getAllByRole('cell').map((cell) => cell.textContent);

describe('a long table on the page of a record', () => {
  it('shows the first rows, all when one asks for them, and the first again', async () => {
    const hand = userEvent.setup();
    show(members);
    expect(names()).toEqual(members.slice(0, 20).map(({ name }) => name));
    await hand.click(screen.getByRole('button', { name: 'Alle 30 tonen', expanded: false }));
    expect(names()).toHaveLength(30);
    await hand.click(screen.getByRole('button', { name: 'Minder tonen', expanded: true }));
    expect(names()).toHaveLength(20);
  });

  it('offers no more than there is', () => {
    show(members.slice(0, 20));
    expect(names()).toHaveLength(20);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
