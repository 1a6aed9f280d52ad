import type { FakeAnswer, FakeAnswerer } from '../../outside/fake-service';
import { FICTIONAL_STREETS } from './fictional-streets';

const KNOWN_PARAMS = new Set(['q', 'fq', 'fl', 'rows', 'id', 'start', 'sort', 'lat', 'lon', 'wt', 'df']);

const DOCS = FICTIONAL_STREETS.flatMap(({ numbers, ...street }, place) =>
  numbers.map((number, index) => ({
    bron: 'BAG',
    type: 'adres',
    id: `adr-${String(place * 100 + index).padStart(32, '0')}`,
    weergavenaam: `${street.street} ${number}, ${street.postcode} ${street.city}`,
    straatnaam: street.street,
    huisnummer: Number.parseInt(number, 10),
    huis_nlt: number,
    postcode: street.postcode,
    woonplaatsnaam: street.city,
    gemeentenaam: 'Lindehoven',
    gemeentecode: '9901',
    wijkcode: street.districtCode,
    buurtcode: street.neighbourhoodCode,
    centroide_ll: `POINT(${(street.longitude + index * 0.0001).toFixed(6)} ${(street.latitude + index * 0.00005).toFixed(6)})`,
    score: 9.1,
  })),
);

/** Answers as the PDOK Locatieserver does, about the streets of a municipality that does not exist. */
export const answerAsPdok: FakeAnswerer = (url) => {
  const params = url.searchParams;
  const unknown = [...params.keys()].filter((name) => !KNOWN_PARAMS.has(name));
  if (unknown.length > 0) return { status: 400, body: { error: { code: 400, msg: 'unknown parameter' } } };
  const q = params.get('q') ?? '';
  switch (url.pathname.split('/').at(-1)) {
    case 'free':
      return docs(DOCS.filter((doc) => fits(doc, q)));
    case 'suggest':
      return docs(
        DOCS.filter(({ weergavenaam }) => words(q).every((word) => fold(weergavenaam).includes(word))).slice(
          0,
          8,
        ),
      );
    case 'lookup':
      return docs(DOCS.filter(({ id }) => id === params.get('id')));
    default:
      return { status: 404, body: { error: { code: 404 } } };
  }
};

function fits(doc: (typeof DOCS)[number], q: string): boolean {
  const [, postcode] = /postcode:(\w+)/.exec(q) ?? [];
  const [, number] = /huisnummer:(\d+)/.exec(q) ?? [];
  return doc.postcode === postcode && String(doc.huisnummer) === number;
}

const fold = (text: string): string => text.toLowerCase();
const words = (q: string): string[] =>
  fold(q)
    .split(/[\s,]+/)
    .filter(Boolean);

const docs = (found: readonly unknown[]): FakeAnswer => ({
  status: 200,
  body: { response: { numFound: found.length, start: 0, maxScore: 9.1, numFoundExact: true, docs: found } },
});
