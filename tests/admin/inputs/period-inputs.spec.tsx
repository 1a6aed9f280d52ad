import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { AdminContext, Form, ResourceContextProvider } from 'react-admin';
import { PeriodInputs } from '../../../admin/inputs/PeriodInputs';
import { dutch } from '../support/dutch';

const show = () =>
  render(
    <AdminContext i18nProvider={dutch}>
      <ResourceContextProvider value="events">
        <Form
          onSubmit={(values: typeof saved) => {
            saved = values;
          }}
        >
          <PeriodInputs usualMinutes={120} />
          <button type="submit">Opslaan</button>
        </Form>
      </ResourceContextProvider>
    </AdminContext>,
  );
const type = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
let saved: { startsAt?: Date } = {};
const end = () => screen.getByLabelText<HTMLInputElement>(/Einde/).value;

describe('begin and end', () => {
  it('proposes the end while the begin is typed, and follows it', async () => {
    show();
    type(/Begin/, '0002-12-04T17:00');
    expect(end()).toBe('');
    type(/Begin/, '2026-12-04T17:00');
    await waitFor(() => expect(end()).toBe('2026-12-04T19:00'));
    type(/Begin/, '2026-12-04T18:30');
    await waitFor(() => expect(end()).toBe('2026-12-04T20:30'));
    fireEvent.click(screen.getByText('Opslaan'));
    await waitFor(() => expect(saved.startsAt).toEqual(new Date('2026-12-04T17:30:00Z')));
  });

  it('leaves an end that somebody chose, as long as it comes after the begin', async () => {
    show();
    type(/Einde/, '2026-12-04T23:00');
    type(/Begin/, '2026-12-04T17:00');
    await waitFor(() => expect(end()).toBe('2026-12-04T23:00'));
    type(/Begin/, '2026-12-05T09:00');
    await waitFor(() => expect(end()).toBe('2026-12-05T11:00'));
  });
});
