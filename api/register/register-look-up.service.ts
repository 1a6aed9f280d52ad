import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { AddressesService } from '../addresses/addresses.service';
import { Clock } from '../config/clock';
import { Config, type RegisterSource } from '../config/config';
import { LOGGER, type Logger } from '../config/logger';
import { PrismaService } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { DomainError, NotFoundError } from '../errors/domain-error';
import { ErrorCode, FieldProblemCode } from '../errors/error-code';
import { parseKvkNumber } from '../formats/kvk-number';
import { parsePostcode } from '../formats/postcode';
import { asking } from './asking';
import { BusinessRegister } from './business-register';
import { fieldsEditedByPeople } from './edited-fields.queries';
import { noteCheck } from './register-checks.queries';
import { sectorIdsOf } from './register-sectors';
import type { EstablishmentKey, RegisterHit, RegisterProfile, RegisterQuestion } from './register.types';

export interface LookUpQuestion {
  /** A KVK number or whole words of a name. */
  text?: string | null;
  postcode?: string | null;
  houseNumber?: string | null;
}

/** A profile with what a form needs to fill itself in. */
export interface FoundEstablishment extends RegisterProfile {
  sectorIds: string[];
  /** The area of ours that the address lies in, when that is known. */
  areaId: string | null;
}

/** Finds establishments in the register, to fill a form with. Nothing of a business is changed here. */
@Injectable()
export class RegisterLookUpService {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly prisma: PrismaService,
    private readonly register: BusinessRegister,
    private readonly addresses: AddressesService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Where answers come from; demo means fictional establishments. */
  source(actor: Actor): RegisterSource {
    requirePermission(actor, 'register.read');
    return this.config.registerSource;
  }

  /**
   * @throws ValidationError without anything to look for; DomainError REGISTER_OFF, REGISTER_BUSY, REGISTER_UNAVAILABLE,
   * REGISTER_KEY_REFUSED or REGISTER_QUESTION_REFUSED
   */
  async search(actor: Actor, question: LookUpQuestion): Promise<RegisterHit[]> {
    requirePermission(actor, 'register.read');
    const asked = checkedQuestion(question);
    return this.ask(() => this.register.search(asked));
  }

  /**
   * The whole profile of one establishment. Activity codes that are new to us are added to the list.
   * @throws NotFoundError when the register has it no longer; DomainError as for `search`
   */
  async establishment(actor: Actor, key: EstablishmentKey): Promise<FoundEstablishment> {
    requirePermission(actor, 'register.read');
    new Checks()
      .that('kvkNumber', /^\d{8}$/.test(key.kvkNumber), FieldProblemCode.KVK_NUMBER_INVALID)
      .that(
        'branchNumber',
        /^(\d{12})?$/.test(key.branchNumber ?? ''),
        FieldProblemCode.BRANCH_NUMBER_INVALID,
      )
      .done();
    const profile = await this.ask(() => this.register.profile(key));
    if (!profile) throw new NotFoundError('Establishment');
    const sectorIds = await this.prisma.transaction(async (tx) => {
      await noteCheck(tx, profile, this.clock.now());
      return sectorIdsOf(tx, actor, profile.activities);
    });
    const areaId = await this.addresses.areaAround(profile);
    return { ...profile, sectorIds, areaId };
  }

  /** Fields that a person typed last: a look-up proposes another value for them and writes none. */
  async editedFields(actor: Actor, businessId: string): Promise<string[]> {
    requirePermission(actor, 'register.read');
    return (await fieldsEditedByPeople(this.prisma, [businessId])).map(({ field }) => field);
  }

  private async ask<T>(question: () => Promise<T>): Promise<T> {
    if (this.config.registerSource === 'none') throw new DomainError(ErrorCode.REGISTER_OFF);
    return asking(this.logger, question);
  }
}

function checkedQuestion(question: LookUpQuestion): RegisterQuestion {
  const checks = new Checks().text('text', question.text, 200).text('houseNumber', question.houseNumber, 20);
  const [text = '', postcode = '', houseNumber] = [
    question.text,
    question.postcode,
    question.houseNumber,
  ].map((part) => part?.trim());
  const kvkNumber = parseKvkNumber(text);
  if (kvkNumber) return { kvkNumber };
  const bare = parsePostcode(postcode);
  if (postcode) checks.that('postcode', bare !== undefined, FieldProblemCode.POSTCODE_INVALID);
  checks.that('text', text !== '' || postcode !== '', FieldProblemCode.REQUIRED).done();
  return {
    ...(text && { name: text }),
    ...(bare && { postcode: bare, ...(houseNumber && { houseNumber }) }),
  };
}
