import { parseSbiCode } from '../../formats/sbi-code';
import { parsePostcode } from '../../formats/postcode';
import { parseWebsite } from '../../formats/website';
import type { RegisterActivity, RegisterHit, RegisterProfile } from '../register.types';
import type { BaseProfileAnswer, BranchProfileAnswer, InlandAddress, SearchAnswer } from './kvk-answers';

const KINDS = { hoofdvestiging: 'MAIN', nevenvestiging: 'BRANCH', rechtspersoon: 'ENTITY' } as const;

export function hitsOf({ resultaten }: SearchAnswer): RegisterHit[] {
  return resultaten.map(({ kvkNummer, vestigingsnummer, naam, adres, type }) => ({
    kvkNumber: kvkNummer,
    branchNumber: vestigingsnummer ?? null,
    name: tidy(naam),
    kind: KINDS[type],
    ...placeOf(adres?.binnenlandsAdres),
  }));
}

/** One profile of what the register says of the entity and, when it has one, of the establishment. */
export function profileOf(base: BaseProfileAnswer, branch: BranchProfileAnswer | undefined): RegisterProfile {
  // What the establishment does not say of itself, the entity says.
  const told = { ...base, ...branch };
  return {
    kvkNumber: base.kvkNummer,
    branchNumber: branch?.vestigingsnummer ?? null,
    ...namesOf(told),
    legalForm: legalFormOf(base),
    workingPersons: (branch ?? base).totaalWerkzamePersonen ?? null,
    activities: activitiesOf(told.sbiActiviteiten ?? []),
    website: websiteOf(branch),
    ...visitingAddressOf(branch),
    isNonMailing: [base, branch].some((answer) => answer?.indNonMailing === 'Ja'),
    hasEnded: isDay((branch ?? base).materieleRegistratie?.datumEinde),
  };
}

function namesOf(told: BaseProfileAnswer & Partial<BranchProfileAnswer>) {
  return {
    name: tidy(told.eersteHandelsnaam ?? told.naam),
    statutoryName: told.statutaireNaam ? tidy(told.statutaireNaam) : null,
    tradeNames: tradeNamesOf(told.handelsnamen ?? []),
  };
}

function websiteOf(branch: BranchProfileAnswer | undefined): string | null {
  return branch?.websites?.map(parseWebsite).find((website) => website !== undefined) ?? null;
}

function tradeNamesOf(names: { naam: string; volgorde: number }[]): string[] {
  const inOrder = names.toSorted((one, other) => one.volgorde - other.volgorde);
  return [...new Set(inOrder.map(({ naam }) => tidy(naam)))].slice(0, 50);
}

function legalFormOf({ _embedded }: BaseProfileAnswer): string | null {
  const owner = _embedded?.eigenaar;
  return owner?.uitgebreideRechtsvorm ?? owner?.rechtsvorm ?? null;
}

function activitiesOf(answers: NonNullable<BaseProfileAnswer['sbiActiviteiten']>): RegisterActivity[] {
  const activities = answers.flatMap(({ sbiCode, sbiOmschrijving, indHoofdactiviteit }) => {
    const code = parseSbiCode(sbiCode);
    if (code === undefined) return [];
    return [
      { code, description: tidy(sbiOmschrijving ?? `SBI ${code}`), isMain: indHoofdactiviteit === 'Ja' },
    ];
  });
  return activities.toSorted((one, other) => Number(other.isMain) - Number(one.isMain));
}

const NOWHERE = { street: null, houseNumber: null, postcode: null, city: null };
const NO_POINT = { latitude: null, longitude: null };

/** Where people can come. A shielded address is dropped here, so that nothing behind this line can show it. */
function visitingAddressOf(branch: BranchProfileAnswer | undefined) {
  const addresses = branch?.adressen ?? [];
  const isAddressShielded = addresses.some(({ indAfgeschermd }) => indAfgeschermd === 'Ja');
  const visiting = addresses.find(({ type }) => type === 'bezoekadres');
  if (isAddressShielded || !visiting) return { ...NOWHERE, ...NO_POINT, isAddressShielded };
  const { gpsLatitude, gpsLongitude } = visiting.geoData ?? {};
  return {
    ...placeOf(visiting),
    latitude: gpsLatitude ?? null,
    longitude: gpsLongitude ?? null,
    isAddressShielded,
  };
}

function placeOf(address: InlandAddress | undefined) {
  if (!address) return NOWHERE;
  return {
    street: address.straatnaam ? tidy(address.straatnaam) : null,
    houseNumber: houseNumberOf(address),
    postcode: parsePostcode(address.postcode ?? '') ?? null,
    city: address.plaats ? tidy(address.plaats) : null,
  };
}

function houseNumberOf({ huisnummer, huisletter = '', huisnummerToevoeging }: InlandAddress): string | null {
  if (huisnummer === undefined) return null;
  return `${huisnummer}${huisletter}${huisnummerToevoeging ? `-${huisnummerToevoeging}` : ''}`;
}

/** KVK writes days as YYYYMMDD in which parts, or all, may be zeros. */
function isDay(text: string | undefined): boolean {
  return text !== undefined && /^\d{8}$/.test(text) && !text.startsWith('0000');
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
