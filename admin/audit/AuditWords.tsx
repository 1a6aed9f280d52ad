import { useTranslate } from 'react-admin';
import type { AuditRowFragment } from '../graphql/generated';

const resourceOf = (type: string) =>
  ({ Business: 'businesses', Interaction: 'interactions', Visit: 'visits', Segment: 'segments' })[type] ??
  `${type.charAt(0).toLowerCase()}${type.slice(1)}s`;

/** What was done to what, in words: "Bezoek: geannuleerd". */
export function useActionWords(): (entry: Pick<AuditRowFragment, 'action' | 'subjectType'>) => string {
  const translate = useTranslate();
  return ({ action, subjectType }) => {
    const verb = action.split('.').pop() ?? action;
    const what = translate(`resources.${resourceOf(subjectType)}.name`, { smart_count: 1, _: subjectType });
    return `${what}: ${translate(`timeline.verbs.${verb}`, { _: verb }).toLowerCase()}`;
  };
}

/** The name of a field as its form shows it. */
export function useFieldWords(subjectType: string): (field: string) => string {
  const translate = useTranslate();
  return (field) => translate(`resources.${resourceOf(subjectType)}.fields.${field}`, { _: field });
}

/** Who did it: a colleague, the system, or a stranger on the public site. */
export const AuditActor = ({ actorName, actorKind }: Pick<AuditRowFragment, 'actorName' | 'actorKind'>) => {
  const translate = useTranslate();
  return actorName ?? translate(`resources.audit.actors.${actorKind}`, { _: actorKind });
};

export const ActionWords = (entry: Pick<AuditRowFragment, 'action' | 'subjectType'>) =>
  useActionWords()(entry);
