import { useTranslate } from 'react-admin';
import { fieldName, resourceOfSubject, verbName } from '../fields/field-words';
import { useMoments } from '../fields/moments';
import type { TimelineEntryFragment } from '../graphql/generated';

export type Entry = TimelineEntryFragment;

/** Where the words of a state stand. */
const enumOf: Partial<Record<Entry['kind'], string>> = {
  INTERACTION: 'InteractionChannel',
  VISIT: 'VisitStatus',
  COMMITMENT: 'CommitmentStatus',
};

/** An item in the words of the reader: the api gives codes where words differ per language. */
export function useEntryWords(item: Entry): { title: string; state: string; detail: string } {
  const translate = useTranslate();
  const { day } = useMoments();
  if (item.kind === 'CHANGE') return changeWords(item, translate);
  const own = `timeline.states.${item.kind}.${item.state}`;
  const shared = enumOf[item.kind];
  const state = item.state
    ? translate(shared && item.state !== 'LATE' ? `enums.${shared}.${item.state}` : own, { _: '' })
    : '';
  return { title: item.title, state, detail: detailOf(item, translate, day) };
}

const merges = ['merged', 'merged-away', 'unmerged'];

/** "Samengevoegd met Bakkerij Vermeer": of a merge the detail is the name of the other record. */
function changeWords({ title, detail, subjectType }: Entry, translate: ReturnType<typeof useTranslate>) {
  const verb = title.split('.').pop() ?? '';
  if (merges.includes(verb) && detail)
    return { title: translate(`timeline.merges.${verb}`, { name: detail }), state: '', detail: '' };
  const resource = resourceOfSubject(subjectType);
  // With what it was made stands in the record and its history.
  const fields = verb === 'created' ? [] : (detail ?? '').split(', ').filter(Boolean);
  return {
    title: verbName(translate, title),
    state: '',
    detail: fields.map((field) => fieldName(translate, resource, field)).join(', '),
  };
}

function detailOf(
  { kind, detail }: Entry,
  translate: ReturnType<typeof useTranslate>,
  day: (value: string) => string,
): string {
  if (!detail) return '';
  if (kind === 'COMMITMENT') return translate('timeline.due', { day: day(detail) });
  if (kind === 'REGISTRATION') return translate('timeline.eventOn', { day: day(detail) });
  if (kind === 'INTERACTION') return translate('timeline.followUp', { followUp: detail });
  return detail;
}
