import { render, screen } from '@testing-library/react';
import { AdminContext, type DataProvider } from 'react-admin';
import { MemoryRouter } from 'react-router-dom';
import type { ImportRecordFragment, ListedRowFragment } from '../../../admin/graphql/generated';
import { ListedRow } from '../../../admin/imports/ListedRow';
import { dutch } from '../support/dutch';

const row: ListedRowFragment = {
  id: 'i1-2',
  rowNumber: 2,
  cells: ['Bakkerij Zoë', 'Daar'],
  verdict: 'CHANGED',
  duplicateOf: null,
  issues: [],
  changes: [{ record: 'BUSINESS', field: 'city', from: 'Hier', to: 'Daar' }],
  undo: [],
  appliedAt: null,
  businessId: null,
  contactId: null,
} as unknown as ListedRowFragment;

function show(status: string, more: Partial<ListedRowFragment> = {}) {
  const columns = [
    { column: 'Bedrijfsnaam', field: 'businessName' },
    { column: 'Plaats', field: 'city' },
  ];
  render(
    <MemoryRouter>
      <AdminContext dataProvider={{} as DataProvider} i18nProvider={dutch}>
        <table>
          <tbody>
            <ListedRow
              row={{ ...row, ...more }}
              record={{ id: 'i1', status, columns } as unknown as ImportRecordFragment}
              onRepaired={undefined}
            />
          </tbody>
        </table>
      </AdminContext>
    </MemoryRouter>,
  );
}

describe('a row of a list whose import broke off', () => {
  it('that was never written does not look as if it was', () => {
    show('STOPPED');
    expect(screen.getByText('Niet geïmporteerd')).toBeTruthy();
    expect(screen.queryByText(/Daar/)).toBeNull();
  });

  it('that was written shows what it changed', () => {
    show('STOPPED', { appliedAt: '2026-11-22T08:00:00Z' });
    expect(screen.queryByText('Niet geïmporteerd')).toBeNull();
    expect(screen.getByText(/Daar/)).toBeTruthy();
  });

  it('and that was never written still does not when the rest was put back', () => {
    show('UNDONE');
    expect(screen.getByText('Niet geïmporteerd')).toBeTruthy();
    expect(screen.queryByText(/Daar/)).toBeNull();
  });

  it('says a status and what is switched on in words', () => {
    const changes = [
      { record: 'business', field: 'status', from: 'ACTIVE', to: 'CLOSED' },
      { record: 'business', field: 'isNonMailing', from: false, to: true },
      { record: 'business', field: 'accountManagerId', from: 'Noor Mol', to: 'Piet Vis' },
      { record: 'business', field: 'otherSbiCodes', from: '4724', to: '4724, 1071' },
      { record: 'contact', field: 'language', from: 'NL', to: 'EN' },
    ];
    show('CHECKED', { changes });
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Status: Actief → Gestopt',
      'Wil geen post: Nee → Ja',
      'Relatiebeheerder: Noor Mol → Piet Vis',
      'Andere SBI-codes: 4724 → 4724, 1071',
      'Taal: Nederlands → Engels',
    ]);
  });

  it('tells a function on a board from one at a business, with days as people write them', () => {
    const changes = [
      { record: 'board', field: 'role', from: 'Secretaris', to: 'Voorzitter' },
      { record: 'board', field: 'termEndsOn', from: null, to: '2028-03-01' },
      { record: 'board', field: 'startsOn', from: null, to: '2024-03-01' },
      { record: 'affiliation', field: 'role', from: null, to: 'Eigenaar' },
      { record: 'affiliation', field: 'startsOn', from: '2018-03-01', to: '2019-03-01' },
    ];
    show('CHECKED', { changes });
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Bestuursfunctie: Secretaris → Voorzitter',
      'Bestuur tot en met: 1 maart 2028',
      'Bestuur vanaf: 1 maart 2024',
      'Functie: Eigenaar',
      'Functie sinds: 1 maart 2018 → 1 maart 2019',
    ]);
  });

  it.each([
    ['emails', 'E-mailadressen'],
    ['otherSbiCodes', 'Andere SBI-codes'],
    ['accountManagerId', 'Relatiebeheerder'],
  ])('says why %s of what took in another stays when the list is undone', (field, label) => {
    show('UNDONE', {
      appliedAt: '2026-11-22T08:00:00Z',
      undo: [{ type: 'Contact', id: 'c1', outcome: 'MERGED', field }] as ListedRowFragment['undo'],
    });
    expect(screen.getByText(new RegExp(`${label}.*een dubbel in opgegaan`))).toBeTruthy();
  });

  it('shows its forecast before anything is written', () => {
    show('CHECKED');
    expect(screen.queryByText('Niet geïmporteerd')).toBeNull();
    expect(screen.getByText(/Daar/)).toBeTruthy();
  });
});
