import type { Identifier } from 'react-admin';
import type { SearchKind } from '../graphql/generated';

/** A record one can do something with. */
export interface FoundRecord {
  resource: string;
  id: Identifier;
  title: string;
}

/** One line of the palette. */
export interface PaletteOption {
  key: string;
  group: string;
  title: string;
  /** What tells it from its namesakes, in parts. */
  details: string[];
  icon: string;
  /** Where it leads … */
  to?: string;
  /** … or of which kind it shows more. */
  more?: SearchKind;
  record?: FoundRecord;
}

/** Small letters without accents, as the database folds them. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** Whether all words stand in the title, in any order. */
export function fits(title: string, text: string): boolean {
  const inTitle = folded(title);
  return folded(text)
    .split(/\s+/)
    .every((word) => inTitle.includes(word));
}

/** The address of a form that starts with what is known already. */
export function withSource(path: string, source: object): string {
  return `${path}?source=${encodeURIComponent(JSON.stringify(source))}`;
}

const partyKeys: Readonly<Record<string, string>> = {
  businesses: 'businessId',
  associations: 'associationId',
};

/** With what a contact moment about the record starts. */
export function momentSource({ resource, id }: FoundRecord): object | undefined {
  if (resource === 'contacts') return { contactIds: [id] };
  const key = partyKeys[resource];
  return key ? { [key]: id } : undefined;
}

/** With what a visit to the record starts. */
export function visitSource({ resource, id }: FoundRecord): object | undefined {
  const key = partyKeys[resource];
  return key ? { [key]: id } : undefined;
}
