import { Args, Field, ID, Mutation, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../graphql/current-actor';
import { RequirePermission } from '../../graphql/require-permission';
import { RegisterChecksService, type RegisterCheckOutcome } from '../register-checks.service';

const RegisterCheckOutcomeEnum = {
  NOTHING_NEW: 'NOTHING_NEW',
  PROPOSED: 'PROPOSED',
  UNKNOWN: 'UNKNOWN',
} as const satisfies { [Outcome in RegisterCheckOutcome]: Outcome };
registerEnumType(RegisterCheckOutcomeEnum, {
  name: 'RegisterCheckOutcome',
  description: 'Nothing new, proposals to decide on, or a number that the register does not deliver.',
});

@ObjectType({ description: 'What came of asking the register about one business.' })
export class RegisterCheckResult {
  @Field(() => RegisterCheckOutcomeEnum, { description: 'What it was.' })
  outcome!: RegisterCheckOutcome;
}

const BusinessId = () => Args('businessId', { type: () => ID, description: 'Which business.' });

@Resolver()
export class RegisterChecksResolver {
  constructor(private readonly checks: RegisterChecksService) {}

  @Query(() => Date, {
    nullable: true,
    description: 'When the register was last asked about a business; null: never.',
  })
  @RequirePermission('register.read')
  registerCheckedAt(@CurrentActor() actor: Actor, @BusinessId() businessId: string) {
    return this.checks.lastCheck(actor, businessId);
  }

  @Mutation(() => RegisterCheckResult, {
    description: 'Asks the register about one business now. What it says otherwise becomes proposals.',
  })
  @RequirePermission('register.write')
  async checkInRegister(@CurrentActor() actor: Actor, @BusinessId() businessId: string) {
    return { outcome: await this.checks.check(actor, businessId) };
  }
}
