import { useTranslate } from 'react-admin';
import { fieldName, resourceOfSubject, subjectName, verbName } from '../fields/field-words';
import type { AuditRowFragment } from '../graphql/generated';

/** What was done to what, in words: "Bezoek: geannuleerd". */
export function useActionWords(): (entry: Pick<AuditRowFragment, 'action' | 'subjectType'>) => string {
  const translate = useTranslate();
  return ({ action, subjectType }) =>
    `${subjectName(translate, subjectType)}: ${verbName(translate, action).toLowerCase()}`;
}

/** The name of a field as its form shows it. */
export function useFieldWords(subjectType: string): (field: string) => string {
  const translate = useTranslate();
  return (field) => fieldName(translate, resourceOfSubject(subjectType), field);
}

/** Who did it: a colleague, the system, or a stranger on the public site. */
export const AuditActor = ({ actorName, actorKind }: Pick<AuditRowFragment, 'actorName' | 'actorKind'>) => {
  const translate = useTranslate();
  return actorName ?? translate(`resources.audit.actors.${actorKind}`, { _: actorKind });
};

export const ActionWords = (entry: Pick<AuditRowFragment, 'action' | 'subjectType'>) =>
  useActionWords()(entry);
