import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { AdminContext, type DataProvider } from 'react-admin';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { nl } from '../../../admin/i18n/nl';
import { UploadList } from '../../../admin/imports/UploadList';
import { dutch } from '../support/dutch';

jest.setTimeout(30_000);

function serverAnswers(status: number, body: object) {
  const sent: [address: string, init: RequestInit][] = [];
  globalThis.fetch = ((address: string, init: RequestInit) => {
    sent.push([address, init]);
    return Promise.resolve({ ok: status < 400, status, json: () => Promise.resolve(body) } as Response);
  }) as typeof fetch;
  return sent;
}

function bring(file: File) {
  render(
    <MemoryRouter initialEntries={['/imports']}>
      <AdminContext dataProvider={{} as DataProvider} i18nProvider={dutch}>
        <Routes>
          <Route path="/imports" element={<UploadList />} />
          <Route path="/imports/i1/show" element="de kolommen" />
        </Routes>
      </AdminContext>
    </MemoryRouter>,
  );
  fireEvent.change(screen.getByLabelText('Bestand kiezen', { selector: 'input' }), {
    target: { files: [file] },
  });
}

const csv = new File(['Naam\nBakkerij'], 'relaties é.csv');

describe('bringing a list', () => {
  const before = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = before;
  });

  it('sends the file as it is, with its name, and goes on to its columns', async () => {
    const sent = serverAnswers(201, { id: 'i1' });
    bring(csv);
    expect(await screen.findByText('de kolommen')).toBeTruthy();
    expect(sent).toEqual([
      [
        '/admin/upload/import',
        expect.objectContaining({
          method: 'POST',
          body: csv,
          headers: {
            'content-type': 'application/octet-stream',
            'x-file-name': encodeURIComponent('relaties é.csv'),
          },
        }),
      ],
    ]);
  });

  it('says what to do with a file that cannot be read', async () => {
    serverAnswers(422, { error: { code: 'FILE_UNREADABLE' } });
    bring(csv);
    expect((await screen.findByRole('alert')).textContent).toBe(nl.errors.FILE_UNREADABLE);
  });

  it('says that a file is too large also when the server refuses it before the api sees it', async () => {
    serverAnswers(413, { error: 'Payload Too Large' });
    bring(csv);
    expect((await screen.findByRole('alert')).textContent).toBe(nl.errors.FILE_TOO_LARGE);
  });

  it('does not send a workbook it cannot read, and says how to make a list of it', async () => {
    const sent = serverAnswers(201, { id: 'i1' });
    bring(new File(['PK'], 'relaties.ods'));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(nl.errors.FILE_UNREADABLE));
    expect(sent).toEqual([]);
  });
});
