import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'The last time one of us and a person spoke.' })
export class LastSpoken {
  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => ID, { description: 'Id of the colleague.' })
  userId!: string;

  @Field(() => String, { description: 'INTERACTION or VISIT.' })
  kind!: string;

  @Field(() => ID, { description: 'Id of the contact moment or visit.' })
  subjectId!: string;
}

@ObjectType({ description: 'A colleague who knows somebody at a business or association.' })
export class Acquaintance {
  @Field(() => ID, { description: 'Id of the colleague.' })
  userId!: string;

  @Field(() => Int, { description: 'Contact moments and visits so far.' })
  moments!: number;

  @Field(() => Date, { description: 'The last of them.' })
  lastAt!: Date;

  @Field(() => [String], {
    description: 'With whom, at most five; empty for roles that may not read contacts.',
  })
  people!: string[];
}
