import { SYSTEM_ACTOR, type UserActor } from '../../api/access/actor';
import { AreasService } from '../../api/areas/areas.service';
import type { BusinessInput } from '../../api/businesses/business.types';
import { BusinessesService } from '../../api/businesses/businesses.service';
import { SectorsService } from '../../api/sectors/sectors.service';
import { UsersService } from '../../api/users/users.service';
import type { Area, Business, Sector, User } from '../generated/client';
import { outlineOf } from './area-outlines';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts';
import type { Dice } from './dice';
import { inLanes } from './lanes';
import type { Services } from './services';
import { AREAS, STREETS, TRADES, type Trade } from './vocabulary';
import { FAMILY_NAMES } from './vocabulary-names';

export type Staff = Record<'sanne' | 'youssef' | 'femke' | 'bram' | 'beheer', UserActor>;

export interface DemoBase {
  users: User[];
  staff: Staff;
  areas: Map<string, Area>;
  sectors: Map<string, Sector>;
}

/** Staff, areas and activity codes: what every size of municipality needs. */
export async function seedBase(services: Services): Promise<DemoBase> {
  const users: User[] = [];
  for (const account of DEMO_ACCOUNTS) {
    users.push(
      await services.get(UsersService).create(SYSTEM_ACTOR, { ...account, password: DEMO_PASSWORD }),
    );
  }
  const areas = new Map<string, Area>();
  for (const { name, kind } of AREAS) {
    const outline = outlineOf(name);
    areas.set(name, await services.get(AreasService).create(SYSTEM_ACTOR, { name, kind, outline }));
  }
  const sectors = new Map<string, Sector>();
  for (const { sbi, sbiName, sbiNameEn } of TRADES) {
    if (sectors.has(sbi)) continue;
    const sector = { code: sbi, sbiVersion: '2025', name: sbiName, nameEn: sbiNameEn };
    sectors.set(sbi, await services.get(SectorsService).create(SYSTEM_ACTOR, sector));
  }
  return { users, staff: staffOf(users), areas, sectors };
}

function staffOf(users: readonly User[]): Staff {
  const actor = (name: string): UserActor => {
    const user = users.find(({ email }) => email.startsWith(`${name}@`));
    if (!user) throw new Error(`No demo account ${name}`);
    return { kind: 'user', userId: user.id, role: user.role };
  };
  return {
    sanne: actor('sanne'),
    youssef: actor('youssef'),
    femke: actor('femke'),
    bram: actor('bram'),
    beheer: actor('beheer'),
  };
}

/** Businesses with believable names, addresses and sizes, spread over the areas where their trade sits. */
export async function seedBusinesses(
  services: Services,
  base: DemoBase,
  dice: Dice,
  count: number,
): Promise<Business[]> {
  const inputs = new Map<string, BusinessInput>();
  while (inputs.size < count) {
    const trade = dice.pick(TRADES);
    const name = businessName(trade, dice);
    if (!inputs.has(name)) inputs.set(name, businessInput(base, dice, trade, name, inputs.size));
  }
  return inLanes([...inputs.values()], (input) =>
    services.get(BusinessesService).create(SYSTEM_ACTOR, input),
  );
}

function businessName(trade: Trade, dice: Dice): string {
  const [infix, family] = dice.pick(FAMILY_NAMES);
  const owner = `${infix.charAt(0).toUpperCase()}${infix.slice(1)} ${family}`.trim();
  const suffix = dice.pick([
    '',
    '',
    ' & Zn.',
    ' B.V.',
    ' Lindehoven',
    ` ${dice.pick(['Noord', 'aan de Haven', '1923', 'Groep', 'Oost'])}`,
  ]);
  return `${dice.pick(trade.prefixes)} ${owner}${suffix}`;
}

function businessInput(
  base: DemoBase,
  dice: Dice,
  trade: Trade,
  name: string,
  serial: number,
): BusinessInput {
  const isFamily = dice.chance(0.1);
  const isGreen = dice.chance(0.08);
  return {
    name,
    kvkNumber: String(90_100_000 + serial * 37),
    branchNumber: String(55_000_000 + serial * 53).padStart(12, '0'),
    legalForm: dice.pick(['Eenmanszaak', 'Besloten vennootschap', 'Vennootschap onder firma']),
    workingPersons: Math.round(trade.size[0] + (trade.size[1] - trade.size[0]) * dice.next() ** 2),
    status: dice.pick(STATUSES),
    tags: [trade.tag, ...(isFamily ? ['familiebedrijf'] : []), ...(isGreen ? ['duurzaam'] : [])],
    source: 'demo',
    sectorIds: [...base.sectors.values()].filter(({ code }) => code === trade.sbi).map(({ id }) => id),
    ...location(base, dice, trade),
    ...reachability(name, serial),
  };
}

/** Nearly all are open for business. */
const STATUSES = [...Array<'ACTIVE'>(30).fill('ACTIVE'), 'CLOSED', 'PROSPECTIVE'] as const;

function location(base: DemoBase, dice: Dice, trade: Trade): Partial<BusinessInput> {
  const place = dice.pick(AREAS.filter(({ name }) => trade.areas.includes(name)));
  const manager = place.kind === 'BUSINESS_PARK' ? base.staff.youssef : base.staff.sanne;
  return {
    street: dice.pick(STREETS[place.name] ?? []),
    houseNumber: `${dice.between(1, 180)}${dice.pick(['', '', '', '', '', '', '', 'a', 'b'])}`,
    postcode: `16${dice.between(60, 99)}${dice.pick(['AB', 'CD', 'EK', 'HL', 'JN', 'PR', 'TX'])}`,
    city: place.city,
    latitude: place.latitude + (dice.next() - 0.5) * 0.006,
    longitude: place.longitude + (dice.next() - 0.5) * 0.009,
    areaId: base.areas.get(place.name)?.id ?? null,
    accountManagerId: manager.userId,
  };
}

function reachability(name: string, serial: number): Partial<BusinessInput> {
  const letters = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
  const domain = `${letters.slice(0, 24)}.example`;
  return {
    website: `https://www.${domain}`,
    phone: `+31229${500_000 + serial * 17}`,
    email: `info@${domain}`,
  };
}
