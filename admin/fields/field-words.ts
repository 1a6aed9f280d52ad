import type { useTranslate } from 'react-admin';

type Translate = ReturnType<typeof useTranslate>;

/** Subjects of the audit whose fields stand under another name than their own plural. */
const RESOURCES: Readonly<Record<string, string>> = {
  Business: 'businesses',
  Affiliation: 'contacts',
  Membership: 'associations',
};

/** The resource that has the words for a subject of the audit: Visit → visits. */
export const resourceOfSubject = (type: string): string =>
  RESOURCES[type] ?? `${type.charAt(0).toLowerCase()}${type.slice(1)}s`;

/** The name of a field: as its form shows it, or as we call what stands on no form. */
export const fieldName = (translate: Translate, resource: string, field: string): string =>
  translate(`resources.${resource}.fields.${field}`, { _: translate(`columns.${field}`, { _: field }) });

/** What was done, by the last part of the action: "visit.reported" → "Verslag gemaakt". */
export const verbName = (translate: Translate, action: string): string => {
  const verb = action.split('.').pop() ?? action;
  return translate(`timeline.verbs.${verb}`, { _: verb });
};

/** What kind of thing it is: Visit → "Bezoek". */
export const subjectName = (translate: Translate, type: string): string =>
  translate(`subjects.${type}`, {
    _: translate(`resources.${resourceOfSubject(type)}.name`, { smart_count: 1, _: type }),
  });
