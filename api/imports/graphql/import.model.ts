import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ImportStatus } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';
import type { ImportField } from '../import-fields';
import type { ImportIssueCode } from '../import-issues';
import type { ImportMode, MatchKey, UndoCounts } from '../import.types';
import { ImportFieldEnum, ImportIssueCodeEnum, ImportModeEnum, MatchKeyEnum } from './import.enums';

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

  @Field(() => Int, { description: 'Roles of contacts on the board of an association made.' })
  newBoardRoles!: number;

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

@ObjectType('ImportUndoCounts', {
  description: 'What became of what a list made and changed when it was undone.',
})
export class UndoCountsModel implements UndoCounts {
  @Field(() => Int, { description: 'Businesses removed.' })
  removedBusinesses!: number;

  @Field(() => Int, { description: 'Contacts removed.' })
  removedContacts!: number;

  @Field(() => Int, { description: 'Roles, memberships, visits, areas and associations removed.' })
  removedOther!: number;

  @Field(() => Int, {
    description: 'Records archived because letters, subscriptions or signals of the register refer to them.',
  })
  archived!: number;

  @Field(() => Int, { description: 'Records that got the values back that they had before.' })
  restored!: number;

  @Field(() => Int, {
    description: 'Records of which something stayed because it was changed since or is in use.',
  })
  kept!: number;
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

  @Field(() => [String], { description: 'Of a workbook: its sheets.' })
  sheets!: string[];

  @Field(() => String, { nullable: true, description: 'Of a workbook: the sheet that is read.' })
  sheet!: string | null;

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
