import { useTranslate } from 'react-admin';
import { fieldName, verbName } from '../fields/field-words';
import type { HistoryRowFragment } from '../graphql/generated';
import { isContent, useValueWords } from './value-words';

type Change = HistoryRowFragment['changes'][number];

const relationResources: Record<string, string> = { Affiliation: 'contacts', Membership: 'associations' };

/** The history of a record in sentences: one for what was done, one per field of a plain change. */
export function useEntrySentences(resource: string, subjectType: string) {
  const translate = useTranslate();
  const ownResource = relationResources[subjectType] ?? resource;
  const valueOf = useValueWords(ownResource);

  const who = ({ actorName, actorKind }: HistoryRowFragment) =>
    actorName ?? translate(`resources.audit.actors.${actorKind}`, { _: actorKind });
  const field = (name: string) => fieldName(translate, ownResource, name);

  return {
    field,
    value: (change: Change, side: 'before' | 'after') =>
      valueOf(change.field, change[side]) ?? translate('history.nothing'),
    /** "Jan: Gearchiveerd", "Jan: Begonnen (Bakkerij Vermeer)". */
    title: (entry: HistoryRowFragment) => {
      const done = verbName(translate, entry.action);
      const kind = relationResources[entry.subjectType]
        ? `history.relations.${entry.subjectType}`
        : undefined;
      const what = kind ? `${translate(kind)} ${done.toLowerCase()}` : done;
      return `${who(entry)}: ${what}${entry.about ? ` (${entry.about})` : ''}`;
    },
    /** "Jan wijzigde Telefoon van 06 1 in 06 2." */
    sentence: (entry: HistoryRowFragment, change: Change) => {
      const blanks = { who: who(entry), field: field(change.field) };
      if (isContent(change.field)) return translate('history.content', blanks);
      const before = valueOf(change.field, change.before);
      const after = valueOf(change.field, change.after);
      if (before === undefined) return translate('history.filled', { ...blanks, after: after ?? '–' });
      if (after === undefined) return translate('history.emptied', { ...blanks, before });
      return translate('history.changed', { ...blanks, before, after });
    },
  };
}
