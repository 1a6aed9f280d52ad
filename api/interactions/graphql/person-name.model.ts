import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'A contact by name only: enough to say who was there, also for those who may not read contacts.',
})
export class PersonName {
  @Field(() => ID, { description: 'Id of the contact.' })
  id!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;
}
