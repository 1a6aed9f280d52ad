import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../../graphql/page';
import type { MergeListRequest, MergeRequest } from '../duplicate.types';
import { BusinessMergeField, ContactMergeField } from '../merge.rules';

registerEnumType(ContactMergeField, {
  name: 'ContactMergeField',
  description: 'What can be chosen of a contact.',
});
registerEnumType(BusinessMergeField, {
  name: 'BusinessMergeField',
  description: 'What can be chosen of a business.',
});

@InputType({ isAbstract: true })
abstract class MergePairInput {
  @Field(() => ID, { description: 'The record that stays.' })
  survivorId!: string;

  @Field(() => Int, { description: 'Its version as you saw it.' })
  survivorVersion!: number;

  @Field(() => ID, { description: 'The record that goes; its id will lead to the one that stays.' })
  loserId!: string;

  @Field(() => Int, { description: 'Its version as you saw it.' })
  loserVersion!: number;
}

@InputType({ description: 'Two contacts that are one person.' })
export class MergeContactsInput extends MergePairInput implements MergeRequest<ContactMergeField> {
  @Field(() => [ContactMergeField], { description: 'What is taken over from the contact that goes.' })
  fromLoser!: ContactMergeField[];
}

@InputType({ description: 'Two businesses that are one establishment.' })
export class MergeBusinessesInput extends MergePairInput implements MergeRequest<BusinessMergeField> {
  @Field(() => [BusinessMergeField], { description: 'What is taken over from the business that goes.' })
  fromLoser!: BusinessMergeField[];
}

@InputType({ description: 'Which merges.' })
class MergeFilterInput {
  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => ID, { nullable: true, description: 'Of this contact.' })
  contactId?: string;

  @Field(() => ID, { nullable: true, description: 'Of this business.' })
  businessId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only those that can still be taken back.' })
  undoable?: boolean;
}

@ArgsType()
export class MergesArgs extends PageArgs implements MergeListRequest {
  @Field(() => MergeFilterInput, { defaultValue: {}, description: 'Which merges.' })
  filter!: MergeFilterInput;
}
