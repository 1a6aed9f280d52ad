import { z } from 'zod';
import type { AddressSuggestion, KnownAddress } from '../address.types';

const POINT = /^POINT\((-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)\)$/;

const addressDoc = z.object({
  id: z.string(),
  straatnaam: z.string(),
  huisnummer: z.number().int(),
  huis_nlt: z.string().optional(),
  postcode: z.string().optional(),
  woonplaatsnaam: z.string(),
  gemeentecode: z.string().optional(),
  wijkcode: z.string().optional(),
  buurtcode: z.string().optional(),
  centroide_ll: z.string().optional(),
});

const suggestionDoc = z.object({ id: z.string(), weergavenaam: z.string() });

const answerOf = <Doc extends z.ZodType>(doc: Doc) =>
  z.object({ response: z.object({ docs: z.array(doc) }) });
const addressAnswer = answerOf(addressDoc);
const suggestionAnswer = answerOf(suggestionDoc);

/** @returns undefined when it is no answer of the Locatieserver */
export function readAddresses(body: unknown): KnownAddress[] | undefined {
  return addressAnswer.safeParse(body).data?.response.docs.map(toAddress);
}

export function readSuggestions(body: unknown): AddressSuggestion[] | undefined {
  const docs = suggestionAnswer.safeParse(body).data?.response.docs;
  return docs?.map(({ id, weergavenaam }) => ({ id, label: weergavenaam }));
}

function toAddress(doc: z.infer<typeof addressDoc>): KnownAddress {
  // WKT writes the longitude first.
  const [, longitude, latitude] = POINT.exec(doc.centroide_ll ?? '') ?? [];
  return {
    id: doc.id,
    street: doc.straatnaam,
    houseNumber: doc.huis_nlt ?? String(doc.huisnummer),
    postcode: doc.postcode ?? null,
    city: doc.woonplaatsnaam,
    municipalityCode: doc.gemeentecode ?? null,
    districtCode: doc.wijkcode ?? null,
    neighbourhoodCode: doc.buurtcode ?? null,
    latitude: latitude === undefined ? null : Number(latitude),
    longitude: longitude === undefined ? null : Number(longitude),
  };
}
