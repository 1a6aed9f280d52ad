import writeExcelFile from 'write-excel-file/node';
import { readSheet } from 'read-excel-file/node';
import { ImportChecker } from '../../../api/imports/import-checker.service';
import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';
import { download, upload } from './import-client';

let api: TestApi;
let manager: GraphqlClient;
beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
});
afterAll(() => api.close());

const text = (value: string) => ({ value, type: String });

async function brought(bytes: Buffer): Promise<string> {
  const response = await upload(api, manager, bytes);
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

interface Found {
  import: {
    version: number;
    sheets: string[];
    sheet: string;
    sample: string[][];
    columns: { column: string }[];
  };
}

const READ = '{ version sheets sheet sample columns { column } }';

describe('a workbook', () => {
  it('is read as its cells show, sheet by choice', async () => {
    const bytes = await writeExcelFile([
      { sheet: 'Leeg', data: [] },
      {
        sheet: 'Bedrijven',
        data: [
          ['Bedrijf', 'KvK', 'Laatste bezoek', 'Nieuwsbrief', 'Werkz. pers.'].map(text),
          [
            text('Bakker'),
            { value: 9079723, type: Number },
            { value: new Date('2026-01-20T00:00:00Z'), type: Date, format: 'dd-mm-yyyy' },
            { value: true, type: Boolean },
            { value: 2.1 + 0.2, type: Number },
          ],
        ],
      },
      { sheet: 'Anders', data: [[text('Zaak')], [text('=1+1')], [text('Slager')]] },
    ]).toBuffer();
    const id = await brought(bytes);
    const { import: found } = await manager.ask<Found>(`{ import(id: "${id}") ${READ} }`);
    expect(found).toMatchObject({ sheets: ['Bedrijven', 'Anders'], sheet: 'Bedrijven' });
    expect(found.sample).toEqual([['Bakker', '9079723', '20-01-2026', 'ja', '2.3']]);
    const { updateImport: other } = await manager.ask<{ updateImport: Found['import'] }>(
      `mutation { updateImport(id: "${id}", expectedVersion: ${found.version}, input: { sheet: "Anders" }) ${READ} }`,
    );
    expect(other).toMatchObject({ sheet: 'Anders', columns: [{ column: 'Zaak' }] });
    const refusal = await manager.refusal(
      `mutation { updateImport(id: "${id}", expectedVersion: ${other.version}, input: { sheet: "Weg" }) { id } }`,
    );
    expect(refusal.problems).toEqual([{ field: 'sheet', code: 'UNKNOWN_REFERENCE' }]);
  });

  it('that is none, or unpacks to nothing, is refused', async () => {
    const response = await upload(api, manager, Buffer.from('PK\u0003\u0004 geen werkboek', 'latin1'));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ error: { code: 'FILE_UNREADABLE' } });
  });

  it('brings the refused rows back with the reason per cell, as text that calculates nothing', async () => {
    const id = await brought(Buffer.from('Bedrijf;KvK;Plaats;Achternaam\n;;=1+1;\nBakker;12;+15;\n'));
    await manager.ask(`mutation { checkImport(id: "${id}") { status } }`);
    await api.get(ImportChecker).run(id);
    const response = await download(
      api,
      manager,
      `/admin/download/import/${id}/wrong-rows.xlsx?remarked=1&language=nl`,
    );
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    expect(response.headers.get('content-disposition')).toContain('nakijken.xlsx');
    const bytes = Buffer.from(await response.arrayBuffer());
    const rows = await readSheet(bytes);
    expect(rows[0]).toEqual(['Regel', 'Wat er niet klopt', 'Bedrijf', 'KvK', 'Plaats', 'Achternaam']);
    expect(rows[1]?.slice(0, 5)).toEqual([
      2,
      expect.stringContaining('noemt geen bedrijf') as string,
      null,
      null,
      "'=1+1",
    ]);
    expect(rows[2]).toEqual([3, 'KvK: Dit is geen KVK-nummer (8 cijfers): 12', 'Bakker', '12', "'+15", null]);
    // What was repaired comes in again as it stands.
    const again = await brought(bytes);
    const { import: found } = await manager.ask<Found>(`{ import(id: "${again}") ${READ} }`);
    expect(found.sample[1]?.slice(2)).toEqual(['Bakker', '12', "'+15", '']);
  });
});
