import type { FakeAnswer, FakeAnswerer } from '../../outside/fake-service';
import type { FictionalEstablishment, FictionalSignal } from './fictional-establishments';

export interface FakeRegister {
  establishments: readonly FictionalEstablishment[];
  signals: readonly FictionalSignal[];
  /** The only key that is accepted; any when absent. */
  apiKey?: string;
  /** Whose present the signals count back from. */
  now: () => Date;
}

const SEARCHABLE = new Set([
  'kvkNummer', 'rsin', 'vestigingsnummer', 'naam', 'straatnaam', 'plaats', 'postcode', 'huisnummer', 'huisletter', 'huisnummerToevoeging',
  'postbusnummer', 'type', 'inclusiefInactieveRegistraties', 'pagina', 'resultatenPerPagina',
]); // prettier-ignore

const HOUR_MS = 3_600_000;

/** Answers as KVK's APIs do, in their shapes and with their refusals. */
export function kvkAnswerer(register: FakeRegister): FakeAnswerer {
  return (url, headers) => {
    if (register.apiKey !== undefined && headers['apikey'] !== register.apiKey)
      return { status: 401, body: {} };
    if (url.pathname.endsWith('/v2/zoeken')) return search(register, url.searchParams);
    const [, kind, id] = /\/v1\/(\w+)(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
    return byKind(register, kind, id, url.searchParams);
  };
}

function byKind(register: FakeRegister, kind = '', id = '', params: URLSearchParams): FakeAnswer {
  switch (kind) {
    case 'basisprofielen':
      return baseProfile(register, id);
    case 'vestigingsprofielen':
      return branchProfile(register, id);
    case 'abonnementen':
      return id === '' ? subscriptions() : signals(register, params);
    default:
      return failure(404, 'IPD0001');
  }
}

const failure = (status: number, code: string): FakeAnswer => ({
  status,
  body: { fout: [{ code, omschrijving: `Fout ${code}` }] },
});

const branchNumber = (branch: number): string => String(branch).padStart(12, '0');

function search({ establishments }: FakeRegister, params: URLSearchParams): FakeAnswer {
  const asked = [...params.keys()];
  if (asked.some((name) => !SEARCHABLE.has(name))) return failure(400, 'IPD1999');
  const kvkNumber = params.get('kvkNummer');
  if (kvkNumber !== null && !/^\d{8}$/.test(kvkNumber)) return failure(400, 'IPD0004');
  const found = establishments.filter((one) => !one.endedOn && matches(one, params));
  if (found.length === 0) return failure(404, 'IPD5200');
  const resultaten = found.map((one) => ({
    kvkNummer: one.kvkNumber,
    vestigingsnummer: branchNumber(one.branch),
    naam: one.name,
    ...(one.isShielded ? {} : { adres: { binnenlandsAdres: { type: 'bezoekadres', ...placeOf(one) } } }),
    type: one.isBranch ? 'nevenvestiging' : 'hoofdvestiging',
  }));
  return { status: 200, body: { pagina: 1, resultatenPerPagina: 50, totaal: found.length, resultaten } };
}

function matches(one: FictionalEstablishment, params: URLSearchParams): boolean {
  const is = (name: string, value: string | undefined) => !params.has(name) || params.get(name) === value;
  const asked = words(params.get('naam') ?? '');
  const names = words([one.name, ...(one.otherNames ?? [])].join(' '));
  return (
    is('kvkNummer', one.kvkNumber) &&
    (one.isShielded ? !params.has('postcode') : is('postcode', one.postcode)) &&
    is('huisnummer', String(one.houseNumber)) &&
    is('huisletter', one.houseLetter?.toUpperCase()) &&
    asked.every((word) => names.includes(word))
  );
}

const words = (text: string): string[] =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean); // prettier-ignore

function placeOf(one: FictionalEstablishment) {
  return {
    straatnaam: one.street,
    huisnummer: one.houseNumber,
    ...(one.houseLetter ? { huisletter: one.houseLetter } : {}),
    postcode: one.postcode,
    plaats: one.city,
  };
}

function commonOf(one: FictionalEstablishment) {
  return {
    kvkNummer: one.kvkNumber,
    indNonMailing: one.isNonMailing ? 'Ja' : 'Nee',
    formeleRegistratiedatum: '20190401',
    materieleRegistratie: { datumAanvang: '20190400', ...(one.endedOn ? { datumEinde: one.endedOn } : {}) },
    ...(one.statutoryName ? { statutaireNaam: one.statutoryName } : {}),
    totaalWerkzamePersonen: one.workingPersons,
    handelsnamen: [one.name, ...(one.otherNames ?? [])].map((naam, volgorde) => ({ naam, volgorde })),
    sbiActiviteiten: one.sbi.map(([sbiCode, sbiOmschrijving], place) => ({
      sbiCode,
      sbiOmschrijving,
      indHoofdactiviteit: place === 0 ? 'Ja' : 'Nee',
    })),
  };
}

function baseProfile({ establishments }: FakeRegister, id: string): FakeAnswer {
  if (!/^\d{8}$/.test(id)) return failure(400, 'IPD0004');
  const main = establishments.find(({ kvkNumber, isBranch }) => kvkNumber === id && !isBranch);
  if (!main) return failure(404, 'IPD0005');
  const { legalForm, name } = main;
  const _embedded = {
    eigenaar: { rechtsvorm: legalForm, uitgebreideRechtsvorm: legalForm },
    hoofdvestiging: { vestigingsnummer: branchNumber(main.branch), kvkNummer: id },
  };
  return { status: 200, body: { ...commonOf(main), naam: main.statutoryName ?? name, _embedded } };
}

function branchProfile({ establishments }: FakeRegister, id: string): FakeAnswer {
  if (!/^\d{12}$/.test(id)) return failure(400, 'IPD0006');
  const one = establishments.find(({ branch }) => branchNumber(branch) === id);
  if (!one) return failure(404, 'IPD0007');
  const whole = `${one.street} ${one.houseNumber} ${one.houseLetter ?? ''}        ${one.postcode} ${one.city}`;
  const address = {
    type: 'bezoekadres',
    indAfgeschermd: one.isShielded ? 'Ja' : 'Nee',
    volledigAdres: whole,
    ...placeOf(one),
    land: 'Nederland',
    geoData: { gpsLatitude: one.latitude, gpsLongitude: one.longitude },
  };
  const body = {
    vestigingsnummer: id,
    ...commonOf(one),
    eersteHandelsnaam: one.name,
    indHoofdvestiging: one.isBranch ? 'Nee' : 'Ja',
    adressen: [address],
    ...(one.website ? { websites: [one.website] } : {}),
  };
  return { status: 200, body };
}

function subscriptions(): FakeAnswer {
  const abonnementen = [
    { id: 'lindehoven', contract: { id: '1' }, startDatum: '2026-01-01', actief: true },
    { id: 'oud', contract: { id: '1' }, startDatum: '2020-01-01', eindDatum: '2021-01-01', actief: false },
  ];
  return { status: 200, body: { klantId: '1', abonnementen } };
}

function signals({ signals: all, now }: FakeRegister, params: URLSearchParams): FakeAnswer {
  const size = Number(params.get('aantal') ?? 100);
  const page = Number(params.get('pagina') ?? 1);
  const from = Date.parse(params.get('vanaf') ?? '');
  const until = Date.parse(params.get('tot') ?? '');
  const moment = ({ hoursAgo }: FictionalSignal) => now().getTime() - hoursAgo * HOUR_MS;
  const found = all.filter((one) => moment(one) >= from && moment(one) < until);
  const signalen = found.slice((page - 1) * size, page * size).map((one) => ({
    id: one.id,
    timestamp: new Date(moment(one)).toISOString(),
    kvknummer: one.kvkNumber,
    signaalType: one.type,
    ...(one.branch === undefined ? {} : { vestigingsnummer: String(one.branch) }),
  }));
  const totaalPaginas = Math.ceil(found.length / size);
  return { status: 200, body: { pagina: page, aantal: size, totaal: found.length, totaalPaginas, signalen } };
}
