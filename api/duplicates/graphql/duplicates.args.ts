import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { DuplicateStatus, PartyKind } from '../../../prisma/generated/enums';
import { PageArgs } from '../../graphql/page';
import type {
  CandidateFilter,
  CandidateListRequest,
  PossibleBusiness,
  PossibleContact,
} from '../duplicate.types';

@InputType({ description: 'Which pairs.' })
class DuplicateCandidateFilterInput implements CandidateFilter {
  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => PartyKind, { nullable: true, description: 'Of contacts or of businesses.' })
  kind?: PartyKind;

  @Field(() => [DuplicateStatus], { nullable: true, description: 'Undecided, or called no duplicate.' })
  statuses?: DuplicateStatus[];
}

@ArgsType()
export class DuplicateCandidatesArgs extends PageArgs implements CandidateListRequest {
  @Field(() => DuplicateCandidateFilterInput, { defaultValue: {}, description: 'Which pairs.' })
  filter!: DuplicateCandidateFilterInput;
}

@InputType({ description: 'A contact as far as it is typed.' })
class PossibleContactInput implements PossibleContact {
  @Field(() => String, { nullable: true, description: 'Given name.' })
  givenName?: string | null;

  @Field(() => String, { nullable: true, description: 'Initials.' })
  initials?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  familyName?: string | null;

  @Field(() => [String], { nullable: true, description: 'E-mail addresses.' })
  emails?: string[];

  @Field(() => [String], { nullable: true, description: 'Phone numbers in any notation.' })
  phones?: string[];

  @Field(() => [ID], { nullable: true, description: 'Businesses where this person works.' })
  businessIds?: string[];
}

@InputType({ description: 'A business as far as it is typed.' })
class PossibleBusinessInput implements PossibleBusiness {
  @Field(() => String, { nullable: true, description: 'Name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'KVK number.' })
  kvkNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Branch number.' })
  branchNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number in any notation.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode in any notation.' })
  postcode?: string | null;
}

@ArgsType()
export class PossibleDuplicatesArgs {
  @Field(() => PossibleContactInput, { nullable: true, description: 'A contact; or else a business.' })
  contact?: PossibleContactInput;

  @Field(() => PossibleBusinessInput, { nullable: true, description: 'A business; or else a contact.' })
  business?: PossibleBusinessInput;

  @Field(() => ID, { nullable: true, description: 'The record in the form itself, when it exists already.' })
  exceptId?: string | null;
}
