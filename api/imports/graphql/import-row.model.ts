import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ImportVerdict } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';
import { JsonValue } from '../../graphql/scalars';
import type { ImportField } from '../import-fields';
import type { ImportIssueCode, ImportSeverity } from '../import-issues';
import type { EffectType, UndoOutcome } from '../import.types';
import {
  EffectTypeEnum,
  ImportFieldEnum,
  ImportIssueCodeEnum,
  ImportSeverityEnum,
  UndoOutcomeEnum,
} from './import.enums';

@ObjectType('ImportUndoRemark', { description: 'What of a row could not simply be put back.' })
export class UndoRemarkModel {
  @Field(() => EffectTypeEnum, { description: 'What kind of record.' })
  type!: EffectType;

  @Field(() => ID, { description: 'Which one.' })
  id!: string;

  @Field(() => UndoOutcomeEnum, { description: 'What became of it.' })
  outcome!: UndoOutcome;

  @Field(() => String, { nullable: true, description: 'The field that stayed as it is.' })
  field?: string;
}

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
  @Field(() => String, { description: 'business, contact, affiliation or board.' })
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

  @Field(() => [UndoRemarkModel], { description: 'What of it could not simply be put back.' })
  undo!: UndoRemarkModel[];

  @Field(() => ID, { nullable: true, description: 'The business it is about.' })
  businessId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The contact it is about.' })
  contactId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was written.' })
  appliedAt!: Date | null;
}

@ObjectType({ description: 'A page of rows.' })
export class ImportRowPage extends PageOf(ImportRowModel) {}
