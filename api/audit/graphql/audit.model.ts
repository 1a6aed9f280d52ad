import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PageArgs, PageOf } from '../../graphql/page';
import { JsonValue } from '../../graphql/scalars';
import type { AuditFilter } from '../audit-log.service';

@ObjectType({ description: 'One field that changed.' })
export class AuditChange {
  @Field(() => String, { description: 'Name of the field.' })
  field!: string;

  @Field(() => JsonValue, { nullable: true, description: 'What stood there.' })
  before!: unknown;

  @Field(() => JsonValue, { nullable: true, description: 'What stands there now.' })
  after!: unknown;
}

@ObjectType('AuditEntry', { description: 'Who changed what, and when. Never changes.' })
export class AuditEntryModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'user, system, or public for a stranger on the public site.' })
  actorKind!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the colleague.' })
  actorId!: string | null;

  @Field(() => String, { description: 'What was done, for example visit.cancelled.' })
  action!: string;

  @Field(() => String, { description: 'Type of the record.' })
  subjectType!: string;

  @Field(() => ID, { description: 'Id of the record.' })
  subjectId!: string;
}

@ObjectType({ description: 'A page of audit entries.' })
export class AuditEntryPage extends PageOf(AuditEntryModel) {}

@InputType({ description: 'Which audit entries.' })
class AuditEntryFilterInput implements AuditFilter {
  @Field(() => String, { nullable: true, description: 'Part of an action.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Of this type of record.' })
  subjectType?: string;

  @Field(() => ID, { nullable: true, description: 'Of this record.' })
  subjectId?: string;

  @Field(() => [ID], { nullable: true, description: 'By one of these colleagues.' })
  actorIds?: string[];

  @Field(() => [String], { nullable: true, description: 'One of these actions.' })
  actions?: string[];

  @Field(() => Date, { nullable: true, description: 'At or after this moment.' })
  from?: Date;

  @Field(() => Date, { nullable: true, description: 'Before this moment.' })
  until?: Date;
}

@ArgsType()
export class AuditEntriesArgs extends PageArgs {
  @Field(() => AuditEntryFilterInput, { defaultValue: {}, description: 'Which audit entries.' })
  filter!: AuditEntryFilterInput;
}
