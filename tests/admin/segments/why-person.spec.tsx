import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AdminContext, type DataProvider } from 'react-admin';
import { MemoryRouter } from 'react-router-dom';
import { type Asked, WhyMember } from '../../../admin/segments/WhyMember';
import { dutch } from '../support/dutch';

jest.setTimeout(30_000);

const definition = {
  match: 'ALL',
  conditions: [
    { field: 'status', operator: 'IN', value: ['CLOSED'] },
    { field: 'lastVisit', operator: 'LONGER_AGO', value: 12 },
  ],
};
const verdict = (place: number, met: boolean, found: string[] | null) => ({ path: [place], met, found });
const business = (businessId: string, more: object) => ({
  businessId,
  name: `Bedrijf ${businessId}`,
  worksThere: true,
  boardOf: [],
  isMember: false,
  conditions: [verdict(0, false, ['ACTIVE']), verdict(1, true, [])],
  ...more,
});

function ask(explanation: object, asked?: Asked) {
  const record = { id: '1', name: 'Ans de Wit' };
  const dataProvider = {
    getList: () => Promise.resolve({ data: [record], total: 1 }),
    getMany: () => Promise.resolve({ data: [record] }),
    perform: () => Promise.resolve({ explanation }),
  } as unknown as DataProvider;
  render(
    <MemoryRouter>
      <AdminContext dataProvider={dataProvider} i18nProvider={dutch}>
        <WhyMember segmentId="s" definition={definition} asked={asked} />
      </AdminContext>
    </MemoryRouter>,
  );
}

const person: Asked = { kind: 'contacts', id: '1' };

describe('why a person is in a segment', () => {
  it('names who brings them in, by which way, and what stands there for each condition', async () => {
    const member = business('a', {
      worksThere: false,
      boardOf: ['Horeca Linde'],
      isMember: true,
      conditions: [verdict(0, true, ['CLOSED']), verdict(1, true, ['2025-01-02'])],
    });
    ask({ isMember: true, businessCount: 23, businesses: [member, business('b', {})] }, person);
    await screen.findByText('Deze persoon hoort op dit moment bij de doelgroep, door: Bedrijf a.');
    const first = within(screen.getByRole('region', { name: 'Bedrijf a' }));
    first.getByText(/^Het bedrijf is lid van Horeca Linde, en de persoon zit daar in het bestuur/);
    expect(first.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      'Klopt: Status is één van Gestopt. Er staat: Gestopt.',
      'Klopt: Laatste bezoek langer geleden dan 12 maanden. Er staat: 2 januari 2025.',
    ]);
    const second = within(screen.getByRole('region', { name: 'Bedrijf b' }));
    second.getByText('De persoon werkt hier nu. Dit bedrijf hoort op dit moment niet bij de doelgroep.');
    second.getByText(/Er staat niets\.$/);
    screen.getByText('En nog 21 bedrijven.');
  });

  it('says so of somebody without a business of today', async () => {
    ask({ isMember: false, businessCount: 0, businesses: [] }, person);
    await screen.findByText(/^Deze persoon werkt nu bij geen bedrijf/);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('asks first whom it is about, a business or a person', async () => {
    ask({});
    await screen.findByText(/^Kies een bedrijf/);
    await userEvent.click(screen.getByRole('button', { name: 'Contactpersoon' }));
    await screen.findByText(/^Kies een contactpersoon/);
    screen.getByRole('combobox', { name: 'Contactpersoon' });
  });
});
