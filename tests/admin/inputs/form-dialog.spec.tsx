import { screen, render, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AdminContext, type DataProvider, TextInput } from 'react-admin';
import { MemoryRouter } from 'react-router-dom';
import { LogInteractionDocument } from '../../../admin/graphql/generated';
import { FormDialog } from '../../../admin/inputs/FormDialog';
import { nl } from '../../../admin/i18n/nl';
import { dutch } from '../support/dutch';
import { refusal } from '../support/refusals';

describe('a small form above the page', () => {
  beforeEach(() => localStorage.clear());

  it('says in itself why it was refused, next to the field too, and keeps what was typed', async () => {
    const problems = [{ field: 'summary', code: 'TOO_LONG', params: { max: 5 } }];
    const dataProvider = {
      perform: () => Promise.reject(refusal({ code: 'VALIDATION', problems })),
    } as unknown as DataProvider;
    render(
      <MemoryRouter>
        <AdminContext dataProvider={dataProvider} i18nProvider={dutch}>
          <FormDialog
            label="resources.interactions.verbs.log"
            icon={<i />}
            done="ra.notification.created"
            operation={LogInteractionDocument}
            variables={({ summary }: { summary: string }) => ({ input: { summary } }) as never}
          >
            <TextInput source="summary" label="Onderwerp" />
          </FormDialog>
        </AdminContext>
      </MemoryRouter>,
    );
    await userEvent.click(screen.getByRole('button'));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Onderwerp'), 'Veel te lang');
    await userEvent.click(dialog.getByRole('button', { name: 'Opslaan' }));
    expect((await dialog.findByRole('alert')).textContent).toBe(nl.errors.VALIDATION);
    expect(await dialog.findByText('Gebruik hooguit 5 tekens.')).toBeTruthy();
    expect(dialog.getByLabelText<HTMLInputElement>('Onderwerp').value).toBe('Veel te lang');
  });
});
