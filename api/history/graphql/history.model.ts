import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs, PageOf } from '../../graphql/page';
import { JsonValue } from '../../graphql/scalars';
import {
  RecordKind,
  type HistoryEntry,
  type ShownChange,
  type TrashedRecord,
  type TrashFilter,
} from '../history.types';

registerEnumType(RecordKind, { name: 'RecordKind', description: 'Records with a history.' });

@ObjectType({ description: 'One field of one change.' })
export class HistoryChange implements ShownChange {
  @Field(() => String, { description: 'Name of the field.' })
  field!: string;

  @Field(() => JsonValue, { nullable: true, description: 'What stood there, with names instead of ids.' })
  before!: unknown;

  @Field(() => JsonValue, { nullable: true, description: 'What came there, with names instead of ids.' })
  after!: unknown;

  @Field(() => Boolean, { description: 'It still stands there; false when it changed again since.' })
  isStanding!: boolean;
}

@ObjectType('HistoryEntry', { description: 'What somebody did to a record.' })
export class HistoryEntryModel implements HistoryEntry {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => ID, { nullable: true, description: 'Id of the colleague.' })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the colleague.' })
  actorName!: string | null;

  @Field(() => String, { description: 'user, system, or public for a stranger on the public site.' })
  actorKind!: string;

  @Field(() => String, { description: 'What was done, for example business.updated.' })
  action!: string;

  @Field(() => String, { description: 'Type of the record, or of the function or membership.' })
  subjectType!: string;

  @Field(() => String, { nullable: true, description: 'Of a function or membership: the other side.' })
  about!: string | null;

  @Field(() => [HistoryChange], { description: 'Field by field.' })
  changes!: HistoryChange[];

  @Field(() => Boolean, { description: 'You can take back at least one field of it.' })
  mayRevert!: boolean;
}

@ObjectType({ description: 'A page of a history.' })
export class HistoryPage extends PageOf(HistoryEntryModel) {}

@ArgsType()
export class HistoryArgs extends PageArgs {
  @Field(() => RecordKind, { description: 'What kind of record.' })
  kind!: RecordKind;

  @Field(() => ID, { description: 'Which one.' })
  id!: string;
}

@ObjectType({
  description: 'A record as it stands after a change was taken back, or after it came back itself.',
})
export class RevertedRecord {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => Int, { description: 'Its version now.' })
  version!: number;
}

@ObjectType('TrashedRecord', { description: 'A record that was put away.' })
export class TrashedRecordModel implements TrashedRecord {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => RecordKind, { description: 'What kind.' })
  kind!: RecordKind;

  @Field(() => String, { description: 'How it is called.' })
  name!: string;

  @Field(() => Int, { description: 'Its version, to restore it with.' })
  version!: number;

  @Field(() => Date, { description: 'When it was put away.' })
  archivedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Name of the colleague who did.' })
  archivedByName!: string | null;
}

@ObjectType({ description: 'A page of the trash.' })
export class TrashPage extends PageOf(TrashedRecordModel) {}

@InputType({ description: 'Which records of the trash.' })
class TrashFilterInput implements TrashFilter {
  @Field(() => [RecordKind], { nullable: true, description: 'Of these kinds.' })
  kinds?: RecordKind[];

  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  q?: string;
}

@ArgsType()
export class TrashArgs extends PageArgs {
  @Field(() => TrashFilterInput, { defaultValue: {}, description: 'Which records.' })
  filter!: TrashFilterInput;
}
