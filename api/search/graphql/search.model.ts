import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SearchKind, SearchMatch, type SearchGroup, type SearchHit } from '../search.types';

registerEnumType(SearchKind, { name: 'SearchKind', description: 'What can be found.' });
registerEnumType(SearchMatch, { name: 'SearchMatch', description: 'Why something was found.' });

@ObjectType('SearchHit', { description: 'Something that fits.' })
export class SearchHitModel implements SearchHit {
  @Field(() => ID, { description: 'Id of the record.' })
  id!: string;

  @Field(() => SearchKind, { description: 'What it is.' })
  kind!: SearchKind;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What tells it from its namesakes: town and KVK number, where somebody works, who is visited.',
  })
  subtitle!: string | null;

  @Field(() => SearchMatch, { description: 'Why it was found.' })
  matchedOn!: SearchMatch;

  @Field(() => String, {
    nullable: true,
    description: 'What was found when that is not the title: a number, an address, another name.',
  })
  matched!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The person whose number or e-mail address led here.',
  })
  via!: string | null;

  @Field(() => String, { nullable: true, description: 'A code: the status of it, or its kind.' })
  state!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it is or was, for what has a moment.' })
  at!: Date | null;
}

@ObjectType('SearchGroup', { description: 'What was found of one kind, the best first.' })
export class SearchGroupModel implements SearchGroup {
  @Field(() => SearchKind, { description: 'What these are.' })
  kind!: SearchKind;

  @Field(() => [SearchHitModel], { description: 'The hits.' })
  hits!: SearchHitModel[];

  @Field(() => Boolean, { description: 'Whether there are more than these.' })
  hasMore!: boolean;
}

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'Part of a name in any order, a KVK or branch number, phone number, e-mail address, postcode with house number, or id.',
  })
  q!: string;

  @Field(() => Int, { defaultValue: 5, description: 'Hits per kind, 1 to 20.' })
  first!: number;

  @Field(() => [SearchKind], { nullable: true, description: 'Only these kinds; all when absent.' })
  kinds?: SearchKind[];
}
