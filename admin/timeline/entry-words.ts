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
  if (item.kind === 'CHANGE') {
    const merge = mergeWords(item, translate);
    if (merge) return { title: merge, state: '', detail: '' };
    const fields = (item.detail ?? '').split(', ').filter(Boolean);
    const resource = resourceOfSubject(item.subjectType);
    return {
      title: verbName(translate, item.title),
      state: '',
      detail: fields.map((field) => fieldName(translate, resource, field)).join(', '),
    };
  }
  const own = `timeline.states.${item.kind}.${item.state}`;
  const shared = enumOf[item.kind];
  const state = item.state
    ? translate(shared && item.state !== 'LATE' ? `enums.${shared}.${item.state}` : own, { _: '' })
    : '';
  return { title: item.title, state, detail: detailOf(item, translate, day) };
}

const merges = ['merged', 'merged-away', 'unmerged'];

/** "Samengevoegd met Bakkerij Vermeer": of a merge the detail is the name of the other record. */
function mergeWords(
  { title, detail }: Entry,
  translate: ReturnType<typeof useTranslate>,
): string | undefined {
  const verb = title.split('.').pop() ?? '';
  return merges.includes(verb) && detail ? translate(`timeline.merges.${verb}`, { name: detail }) : undefined;
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
