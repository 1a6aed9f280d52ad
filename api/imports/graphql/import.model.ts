import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ImportStatus, ImportVerdict } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';
import { JsonValue } from '../../graphql/scalars';
import { IMPORT_FIELDS, type ImportField } from '../import-columns.rules';
import { IMPORT_MODES, MATCH_KEYS, type ImportMode, type MatchKey } from '../import.types';
import { IMPORT_ISSUE_CODES, type ImportIssueCode, type ImportSeverity } from '../import-issues';

const asEnum = <Name extends string>(names: readonly Name[]): Record<Name, Name> =>
  Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;

export const ImportFieldEnum = asEnum(IMPORT_FIELDS);
const ImportIssueCodeEnum = asEnum(IMPORT_ISSUE_CODES);
const ImportSeverityEnum = asEnum(['ERROR', 'WARNING'] as const);

export const ImportModeEnum = asEnum(IMPORT_MODES);
export const MatchKeyEnum = asEnum(MATCH_KEYS);

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

@ObjectType({ description: 'One column of a list and what it is about.' })
export class ImportColumn {
  @Field(() => String, {
    description: 'Name of the column; nameless and repeated ones have their place behind it.',
  })
  column!: string;

  @Field(() => ImportFieldEnum, { nullable: true, description: 'What it is about; null leaves it out.' })
  field!: ImportField | null;
}

@ObjectType({ description: 'How many of one thing.' })
export class ImportIssueCount {
  @Field(() => ImportIssueCodeEnum, { description: 'What is said.' })
  code!: ImportIssueCode;

  @Field(() => Int, { description: 'How often.' })
  count!: number;
}

@ObjectType('ImportCounts', {
  description: 'What a list makes and changes: predicted by the check, counted while writing.',
})
export class ImportCountsModel {
  @Field(() => Int, { description: 'Rows that make something.' })
  newRows!: number;

  @Field(() => Int, { description: 'Rows that change something.' })
  changedRows!: number;

  @Field(() => Int, { description: 'Rows that say what is there already.' })
  sameRows!: number;

  @Field(() => Int, { description: 'Rows that repeat an earlier row of the list.' })
  duplicateRows!: number;

  @Field(() => Int, { description: 'Refused rows.' })
  wrongRows!: number;

  @Field(() => Int, { description: 'Rows with at least one remark.' })
  remarked!: number;

  @Field(() => Int, { description: 'Empty rows in the file.' })
  blankRows!: number;

  @Field(() => Int, { description: 'Businesses made.' })
  newBusinesses!: number;

  @Field(() => Int, { description: 'Businesses changed.' })
  changedBusinesses!: number;

  @Field(() => Int, { description: 'Contacts made.' })
  newContacts!: number;

  @Field(() => Int, { description: 'Contacts changed.' })
  changedContacts!: number;

  @Field(() => Int, { description: 'Roles of contacts at businesses made.' })
  newAffiliations!: number;

  @Field(() => Int, { description: 'Memberships made.' })
  newMemberships!: number;

  @Field(() => Int, { description: 'Associations made.' })
  newAssociations!: number;

  @Field(() => Int, { description: 'Areas made; counted while writing.' })
  newAreas!: number;

  @Field(() => Int, { description: 'Visits made; counted while writing.' })
  newVisits!: number;

  @Field(() => Int, { description: 'Rows of people who want the newsletter and have an address.' })
  newsletterWishes!: number;

  @Field(() => Int, { description: 'Invitations to subscribe that were sent.' })
  invitations!: number;

  @Field(() => Int, { description: 'Subscriptions made by the proof that was stated.' })
  newSubscriptions!: number;

  @Field(() => [ImportIssueCount], { description: 'Remarks by kind, the most frequent first.' })
  issues!: ImportIssueCount[];
}

@ObjectType({ description: 'What else to do with the rows of a list.' })
export class ImportOptionsModel {
  @Field(() => ImportModeEnum, { description: 'What the list may do.' })
  mode!: ImportMode;

  @Field(() => MatchKeyEnum, { description: 'How its rows find what is there.' })
  matchBy!: MatchKey;

  @Field(() => String, { nullable: true, description: 'Tag put on every business the list speaks of.' })
  tag?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Topic to which those who want the newsletter are invited.',
  })
  topicId?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where the proof of consent is kept; only with it they are subscribed at once.',
  })
  consentProof?: string;
}

@ObjectType('Import', { description: 'A list somebody brought.' })
export class ImportModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => ImportStatus, { description: 'Where it stands.' })
  status!: ImportStatus;

  @Field(() => String, {
    nullable: true,
    description: 'How its letters are written, for example windows-1252.',
  })
  encoding!: string | null;

  @Field(() => String, { nullable: true, description: 'What stands between its cells.' })
  separator!: string | null;

  @Field(() => [String], { description: 'Its columns.' })
  header!: string[];

  @Field(() => Int, { description: 'Rows in the list; known after the first check.' })
  totalRows!: number;

  @Field(() => Int, { description: 'Rows done in the present check or run.' })
  processedRows!: number;

  @Field(() => Boolean, { description: 'True while it is asked to stop.' })
  stopRequested!: boolean;

  @Field(() => String, { nullable: true, description: 'Code of what went wrong.' })
  error!: string | null;

  @Field(() => ID, { description: 'Who brought it.' })
  createdById!: string;

  @Field(() => Date, { description: 'When it was brought.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the present check or run began.' })
  startedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;

  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version!: number;
}

@ObjectType({ description: 'A page of imports.' })
export class ImportPage extends PageOf(ImportModel) {}

@ObjectType('ImportIssue', { description: 'Something to say about a row.' })
export class ImportIssueModel {
  @Field(() => ImportSeverityEnum, { description: 'How bad it is.' })
  severity!: ImportSeverity;

  @Field(() => ImportIssueCodeEnum, { description: 'What it is.' })
  code!: ImportIssueCode;

  @Field(() => ImportFieldEnum, { nullable: true, description: 'About which field.' })
  field?: ImportField;

  @Field(() => String, { nullable: true, description: 'Name of the column.' })
  column?: string;

  @Field(() => String, { nullable: true, description: 'The cell, or the number of another row.' })
  value?: string;
}

@ObjectType('ImportChange', { description: 'What a row changes in one field.' })
export class ImportChangeModel {
  @Field(() => String, { description: 'business, contact or affiliation.' })
  record!: string;

  @Field(() => String, { description: 'The field.' })
  field!: string;

  @Field(() => JsonValue, { nullable: true, description: 'What stood there.' })
  from!: unknown;

  @Field(() => JsonValue, { nullable: true, description: 'What comes there.' })
  to!: unknown;
}

@ObjectType('ImportRow', { description: 'One row of a list.' })
export class ImportRowModel {
  @Field(() => ID, { description: 'The import and the row number, with a dash between.' })
  id!: string;

  @Field(() => Int, { description: 'As a person counts rows in the sheet; the header is row 1.' })
  rowNumber!: number;

  @Field(() => [String], { description: 'Its cells as they stand in the file, or as they were repaired.' })
  cells!: string[];

  @Field(() => ImportVerdict, { nullable: true, description: 'What happens with it; null until checked.' })
  verdict!: ImportVerdict | null;

  @Field(() => Int, { nullable: true, description: 'The earlier row it repeats.' })
  duplicateOf!: number | null;

  @Field(() => [ImportIssueModel], { description: 'What there is to say about it.' })
  issues!: ImportIssueModel[];

  @Field(() => [ImportChangeModel], { description: 'What it changes, field by field.' })
  changes!: ImportChangeModel[];

  @Field(() => ID, { nullable: true, description: 'The business it is about.' })
  businessId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The contact it is about.' })
  contactId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was written.' })
  appliedAt!: Date | null;
}

@ObjectType({ description: 'A page of rows.' })
export class ImportRowPage extends PageOf(ImportRowModel) {}
