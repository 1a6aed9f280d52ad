import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AdminContext, Form, ResourceContextProvider } from 'react-admin';
import { outlineIn } from '../../../admin/areas/geojson';
import { OutlineInput } from '../../../admin/areas/OutlineInput';
import { dutch } from '../support/dutch';

jest.setTimeout(30_000);

// Leaflet and its styles belong in a browser: there the whole map is looked at.
jest.mock('../../../admin/maps/MapCanvas', () => ({
  __esModule: true,
  default: ({ shares }: { shares: { outline: object }[] }) => (
    <div role="region" aria-label="kaart">
      {JSON.stringify(shares[0]?.outline)}
    </div>
  ),
}));

const shape = { type: 'Polygon', coordinates: [[[5, 52], [5.1, 52], [5.1, 52.1], [5, 52]]] }; // prettier-ignore
const feature = { type: 'Feature', properties: { naam: 'Centrum' }, geometry: shape };

let saved: { outline?: unknown };

function show(record: object = {}) {
  saved = {};
  render(
    <AdminContext i18nProvider={dutch}>
      <ResourceContextProvider value="areas">
        <Form
          defaultValues={record}
          onSubmit={(values: typeof saved) => {
            saved = values;
          }}
        >
          <OutlineInput name="Centrum" />
          <button type="submit">Opslaan</button>
        </Form>
      </ResourceContextProvider>
    </AdminContext>,
  );
}

function choose(content: object) {
  const file = new File(['-'], 'gebied.geojson', { type: 'application/geo+json' });
  // jsdom's files cannot be read this way.
  Object.assign(file, { text: () => Promise.resolve(JSON.stringify(content)) });
  return userEvent.upload(screen.getByLabelText('GeoJSON-bestand kiezen', { selector: 'input' }), file);
}

describe('the outline in a GeoJSON file', () => {
  it('is a shape, a feature, or the only feature of a collection', () => {
    for (const file of [shape, feature, { type: 'FeatureCollection', features: [feature] }])
      expect(outlineIn(JSON.stringify(file))).toEqual(shape);
  });

  it('is nothing else', () => {
    const two = { type: 'FeatureCollection', features: [feature, feature] };
    for (const file of ['{', 'null', '[]', JSON.stringify(two), '{"type":"Point","coordinates":[5,52]}'])
      expect(outlineIn(file)).toBeUndefined();
  });
});

describe('choosing an outline', () => {
  it('shows it on a map and saves it', async () => {
    show();
    expect(screen.getByText(/Nog niet bekend/)).toBeTruthy();
    await choose(feature);
    expect((await screen.findByRole('region')).textContent).toBe(JSON.stringify(shape));
    await userEvent.click(screen.getByText('Opslaan'));
    await waitFor(() => expect(saved.outline).toEqual(shape));
  });

  it('says what is wrong with a file in metres, and keeps what stood there', async () => {
    show({ outline: shape });
    await choose({ type: 'Polygon', coordinates: [[[120_000, 487_000], [120_100, 487_000], [120_100, 487_100], [120_000, 487_000]]] }); // prettier-ignore
    expect(await screen.findByText(/Hier staat geen omtrek in/)).toBeTruthy();
    await userEvent.click(screen.getByText('Opslaan'));
    await waitFor(() => expect(saved.outline).toEqual(shape));
  });

  it('takes it away again', async () => {
    show({ outline: shape });
    await userEvent.click(screen.getByRole('button', { name: 'Omtrek weghalen' }));
    await userEvent.click(screen.getByText('Opslaan'));
    await waitFor(() => expect(saved).toMatchObject({ outline: null }));
  });
});
