import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PartyKind } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';
import {
  MergedRecord,
  MergeRefusal,
  UndoConflictKind,
  UndoRefusal,
  type MergeOutcome,
  type UndoOutcome,
} from '../duplicate.types';

registerEnumType(MergeRefusal, {
  name: 'MergeRefusal',
  description: 'Why two records cannot be merged now.',
});
registerEnumType(UndoRefusal, { name: 'UndoRefusal', description: 'Why a merge cannot be taken back.' });
registerEnumType(MergedRecord, {
  name: 'MergedRecord',
  description: 'What can hang on a contact or business.',
});
registerEnumType(UndoConflictKind, {
  name: 'UndoConflictKind',
  description: 'Why something was left as it is when a merge was taken back.',
});

@ObjectType('Merge', { description: 'Two records that became one.' })
export class MergeModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => PartyKind, { description: 'Two contacts or two businesses.' })
  kind!: PartyKind;

  @Field(() => Date, { description: 'When.' })
  mergedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was taken back.' })
  undoneAt!: Date | null;

  mergedById!: string | null;
  survivorContactId!: string | null;
  survivorBusinessId!: string | null;
  loserContactId!: string | null;
  loserBusinessId!: string | null;
}

@ObjectType({ description: 'A page of merges.' })
export class MergePage extends PageOf(MergeModel) {}

@ObjectType('DoubleSeat', { description: 'An event at which one person has more than one place.' })
export class DoubleSeatModel {
  @Field(() => ID, { description: 'Id of the event.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => Date, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => Int, { description: 'How many registrations this person has for it.' })
  registrations!: number;
}

@ObjectType({ description: 'The two records are one now.' })
export class Merged {
  @Field(() => MergeModel, { description: 'The merge; it can be taken back for 90 days.' })
  merge!: MergeModel;
}

@ObjectType({ description: 'The two records were not merged; nothing changed.' })
export class MergeRefused {
  @Field(() => MergeRefusal, { description: 'Why not.' })
  reason!: MergeRefusal;
}

export const MergeResult = createUnionType({
  name: 'MergeResult',
  description: 'What came of merging two records.',
  types: () => [Merged, MergeRefused] as const,
  resolveType: (outcome: MergeOutcome) => ('reason' in outcome ? MergeRefused : Merged),
});

@ObjectType('UndoConflict', { description: 'Something that taking a merge back left as it is.' })
export class UndoConflictModel {
  @Field(() => MergedRecord, { description: 'What it is.' })
  record!: MergedRecord;

  @Field(() => String, { nullable: true, description: 'Which field of it; null for all of it.' })
  field!: string | null;

  @Field(() => UndoConflictKind, { description: 'Why it was left.' })
  kind!: UndoConflictKind;

  @Field(() => ID, { nullable: true, description: 'Which record.' })
  id!: string | null;
}

@ObjectType({ description: 'Both records are back.' })
export class MergeUndone {
  @Field(() => MergeModel, { description: 'The merge that was taken back.' })
  merge!: MergeModel;

  @Field(() => [UndoConflictModel], {
    description: 'What was left as it is, because people changed it since.',
  })
  conflicts!: UndoConflictModel[];
}

@ObjectType({ description: 'The merge was not taken back; nothing changed.' })
export class UndoRefused {
  @Field(() => UndoRefusal, { description: 'Why not.' })
  reason!: UndoRefusal;
}

export const UndoMergeResult = createUnionType({
  name: 'UndoMergeResult',
  description: 'What came of taking a merge back.',
  types: () => [MergeUndone, UndoRefused] as const,
  resolveType: (outcome: UndoOutcome) => ('reason' in outcome ? UndoRefused : MergeUndone),
});
