import { useTranslate } from 'react-admin';
import { conflictPlace } from '../duplicates/conflict-words';
import { formatPhone } from '../fields/dutch-phone';
import { useMoments } from '../fields/moments';

/** Fields that hold a value of an enum: resource → field → enum. */
export const enumOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  businesses: { status: 'BusinessStatus' },
  associations: { kind: 'AssociationKind' },
  contacts: { salutationPreference: 'SalutationPreference', language: 'Language' },
  interactions: { channel: 'InteractionChannel' },
  segments: { visibility: 'SegmentVisibility', roles: 'Role' },
  visits: { status: 'VisitStatus' },
  commitments: { status: 'CommitmentStatus' },
  events: { kind: 'EventKind', status: 'EventStatus' },
  newsletters: { status: 'NewsletterStatus', language: 'Language' },
  areas: { kind: 'AreaKind' },
  users: { role: 'Role', language: 'Language' },
};

/** Content that one opens rather than reads in a sentence. */
const contentFields = new Set(['definition', 'blocks', 'outline']);

export const isContent = (field: string) => contentFields.has(field);

const isNothing = (value: unknown): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

type Conflict = Parameters<typeof conflictPlace>[1];
type Translate = ReturnType<typeof useTranslate>;
type Moments = ReturnType<typeof useMoments>;

function wordOf(
  field: string,
  value: string,
  enumName: string | undefined,
  moments: Moments,
  translate: Translate,
) {
  if (enumName) return translate(`enums.${enumName}.${value}`, { _: value });
  if (field === 'phone' || field === 'number') return formatPhone(value);
  if (/[a-z]At$/.test(field)) return moments.moment(value);
  if (/[a-z]On$/.test(field)) return moments.day(value.slice(0, 10));
  return value;
}

/** A value of a field as people read it; undefined when nothing stood there. */
export function useValueWords(resource: string): (field: string, value: unknown) => string | undefined {
  const translate = useTranslate();
  const moments = useMoments();

  const words = (field: string, value: unknown): string | undefined => {
    if (isNothing(value)) return undefined;
    if (typeof value === 'boolean') return translate(value ? 'history.yes' : 'history.no');
    if (Array.isArray(value)) return listOf(field, value);
    if (typeof value === 'object') return partsOf(value);
    if (typeof value === 'number') return String(value);
    return wordOf(field, value as string, enumOf[resource]?.[field], moments, translate);
  };
  const listOf = (field: string, values: unknown[]): string | undefined => {
    if (field === 'conflicts')
      return (values as Conflict[]).map((one) => conflictPlace(translate, one)).join('; ');
    const parts = values.map((one) => words(field, one)).filter((one) => one !== undefined);
    return parts.length > 0 ? parts.join(', ') : undefined;
  };
  /** An address or function within a list: what it says, without ticks that are off. */
  const partsOf = (value: object): string | undefined => {
    const parts = Object.entries(value)
      .filter(([, part]) => typeof part !== 'boolean')
      .map(([field, part]) => words(field, part))
      .filter((one) => one !== undefined);
    return parts.length > 0 ? parts.join(' · ') : undefined;
  };
  return words;
}
