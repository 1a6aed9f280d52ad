import { render, screen } from '@testing-library/react';
import { AdminContext, type DataProvider } from 'react-admin';
import { ConditionGroup } from '../../../admin/segments/ConditionGroup';
import type { Group } from '../../../admin/segments/conditions';
import { dutch } from '../support/dutch';

const definition = {
  match: 'ALL',
  conditions: [
    { field: 'area', operator: 'IN', value: ['a', 'b'] },
    {
      match: 'ANY',
      conditions: [
        { field: 'size', operator: 'AT_LEAST', value: 25 },
        { field: 'lastVisit', operator: 'NEVER' },
      ],
    },
  ],
} as Group;

it('says in words which businesses belong to a segment, group within group', async () => {
  const areas = [
    { id: 'a', name: 'De Hoef' },
    { id: 'b', name: 'Oostpolder' },
  ];
  const dataProvider = { getMany: () => Promise.resolve({ data: areas }) } as unknown as DataProvider;
  const { container } = render(
    <AdminContext dataProvider={dataProvider} i18nProvider={dutch}>
      <ConditionGroup group={definition} />
    </AdminContext>,
  );
  await screen.findByText(/De Hoef/);
  expect(container.textContent).toBe(
    [
      'Dit moet allemaal kloppen:',
      'Gebied is één van De Hoef, Oostpolder.',
      'Hiervan moet minstens één kloppen:',
      'Omvang ten minste 25 personen.',
      'Laatste bezoek nog nooit.',
    ].join(''),
  );
});
