import { registerEnumType } from '@nestjs/graphql';
import { ImportStatus, ImportVerdict } from '../../../prisma/generated/enums';
import { IMPORT_FIELDS } from '../import-fields';
import { IMPORT_ISSUE_CODES } from '../import-issues';
import { EFFECT_TYPES, IMPORT_MODES, MATCH_KEYS, UNDO_OUTCOMES } from '../import.types';

const asEnum = <Name extends string>(names: readonly Name[]): Record<Name, Name> =>
  Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;

export const ImportFieldEnum = asEnum(IMPORT_FIELDS);
export const ImportIssueCodeEnum = asEnum(IMPORT_ISSUE_CODES);
export const ImportSeverityEnum = asEnum(['ERROR', 'WARNING'] as const);

export const ImportModeEnum = asEnum(IMPORT_MODES);
export const MatchKeyEnum = asEnum(MATCH_KEYS);

export const UndoOutcomeEnum = asEnum(UNDO_OUTCOMES);
export const EffectTypeEnum = asEnum(EFFECT_TYPES);

registerEnumType(UndoOutcomeEnum, {
  name: 'ImportUndoOutcome',
  description:
    'ARCHIVED: letters or signals refer to it; KEPT: touched since; IN_USE: others use it; FIELD_KEPT: that field changed since; NUMBER_TAKEN: another business has that number now.',
});
registerEnumType(EffectTypeEnum, { name: 'ImportEffectType', description: 'What an import can make.' });
registerEnumType(ImportModeEnum, {
  name: 'ImportMode',
  description:
    'What a list may do: make and replace, only make, only change what is there, or make and fill empty fields.',
});
registerEnumType(MatchKeyEnum, {
  name: 'ImportMatchKey',
  description: 'By what a row finds the business and the person it speaks of.',
});
registerEnumType(ImportFieldEnum, {
  name: 'ImportField',
  description: 'What a column of a list can be about.',
});
registerEnumType(ImportIssueCodeEnum, {
  name: 'ImportIssueCode',
  description: 'What can be said about a row of a list.',
});
registerEnumType(ImportSeverityEnum, {
  name: 'ImportSeverity',
  description: 'ERROR refuses the row; WARNING leaves a value out or asks for a look.',
});
registerEnumType(ImportStatus, { name: 'ImportStatus', description: 'Where an import stands.' });
registerEnumType(ImportVerdict, {
  name: 'ImportVerdict',
  description:
    'What happens with a row: makes, changes, adds nothing, repeats an earlier row, or is refused.',
});
