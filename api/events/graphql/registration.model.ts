import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RegistrationSource, RegistrationStatus } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';
import { RegistrationClosedReason, type RegistrationOutcome } from '../registration.types';

registerEnumType(RegistrationStatus, {
  name: 'RegistrationStatus',
  description: 'Registered, waiting or cancelled.',
});
registerEnumType(RegistrationSource, {
  name: 'RegistrationSource',
  description: 'Where a registration came from.',
});
registerEnumType(RegistrationClosedReason, {
  name: 'RegistrationClosedReason',
  description: 'Why nobody can register now.',
});

@ObjectType('Registration', {
  description: 'One person who registered for an event, with guests (aanmelding).',
})
export class RegistrationModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => ID, { description: 'Id of the event.' })
  eventId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the contact with this e-mail address, when there is exactly one.',
  })
  contactId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the business of that contact.' })
  businessId!: string | null;

  @Field(() => String, { description: 'Name as given.' })
  name!: string;

  @Field(() => String, { description: 'E-mail address.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Organisation as given.' })
  organisation!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone in E.164.' })
  phone!: string | null;

  @Field(() => Int, { description: 'Guests that come along.' })
  guests!: number;

  @Field(() => String, { nullable: true, description: 'Remarks, such as a diet.' })
  remarks!: string | null;

  @Field(() => RegistrationStatus, { description: 'Registered, waiting or cancelled.' })
  status!: RegistrationStatus;

  @Field(() => RegistrationSource, { description: 'Where it came from.' })
  source!: RegistrationSource;

  @Field(() => Date, { description: 'When they joined: the order of the waiting list.' })
  joinedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When they moved up from the waiting list.' })
  promotedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was cancelled.' })
  cancelledAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When they came in.' })
  arrivedAt!: Date | null;

  @Field(() => Int, { description: 'Grows with every change.' })
  version!: number;
}

@ObjectType({ description: 'A page of registrations.' })
export class RegistrationPage extends PageOf(RegistrationModel) {}

@ObjectType({ description: 'There was a seat.' })
export class Registered {
  @Field(() => RegistrationModel, { description: 'The registration.' })
  registration!: RegistrationModel;
}

@ObjectType({ description: 'The event is full; the registration waits for a seat.' })
export class Waitlisted {
  @Field(() => RegistrationModel, { description: 'The registration.' })
  registration!: RegistrationModel;

  @Field(() => Int, { description: 'Place in the waiting list, 1 for the first.' })
  position!: number;
}

@ObjectType({ description: 'Nobody can register now.' })
export class RegistrationClosed {
  @Field(() => RegistrationClosedReason, { description: 'Why not.' })
  reason!: RegistrationClosedReason;
}

@ObjectType({ description: 'This address was registered already; nothing changed.' })
export class AlreadyRegistered {
  @Field(() => RegistrationModel, { description: 'The registration that stands.' })
  registration!: RegistrationModel;
}

const MODELS = {
  registered: Registered,
  waitlisted: Waitlisted,
  closed: RegistrationClosed,
  already: AlreadyRegistered,
} as const satisfies Record<RegistrationOutcome['kind'], unknown>;

export const RegistrationResult = createUnionType({
  name: 'RegistrationResult',
  description: 'What came of a registration.',
  types: () => [Registered, Waitlisted, RegistrationClosed, AlreadyRegistered] as const,
  resolveType: (outcome: RegistrationOutcome) => MODELS[outcome.kind],
});
