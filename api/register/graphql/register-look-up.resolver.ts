import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../graphql/current-actor';
import { RequirePermission } from '../../graphql/require-permission';
import { RegisterLookUpService } from '../register-look-up.service';
import {
  Establishment,
  EstablishmentHit,
  EstablishmentQuestion,
  RegisterSourceEnum,
} from './establishment.model';

@Resolver(() => Establishment)
export class RegisterLookUpResolver {
  constructor(private readonly lookUp: RegisterLookUpService) {}

  @Query(() => RegisterSourceEnum, { description: 'Where facts about establishments come from.' })
  @RequirePermission('register.read')
  registerSource(@CurrentActor() actor: Actor) {
    return this.lookUp.source(actor);
  }

  @Query(() => [EstablishmentHit], { description: 'Establishments in the register.' })
  @RequirePermission('register.read')
  findEstablishments(
    @CurrentActor() actor: Actor,
    @Args('question', { description: 'What is known of it.' }) question: EstablishmentQuestion,
  ) {
    return this.lookUp.search(actor, question);
  }

  @Query(() => [String], {
    description: 'Fields of a business that a person typed last: the register does not overwrite them.',
  })
  @RequirePermission('register.read')
  fieldsEditedByPeople(
    @CurrentActor() actor: Actor,
    @Args('businessId', { type: () => ID, description: 'Of which business.' }) businessId: string,
  ) {
    return this.lookUp.editedFields(actor, businessId);
  }

  @Mutation(() => Establishment, {
    description: 'Reads one establishment from the register and adds its activity codes to the list.',
  })
  @RequirePermission('register.read')
  readEstablishment(
    @CurrentActor() actor: Actor,
    @Args('kvkNumber', { type: () => String, description: '8 digits.' }) kvkNumber: string,
    @Args('branchNumber', { type: () => String, nullable: true, description: '12 digits.' })
    branchNumber?: string | null,
  ) {
    return this.lookUp.establishment(actor, { kvkNumber, branchNumber });
  }
}
