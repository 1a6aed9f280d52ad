import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { Config, type AddressSource } from '../config/config';
import { LOGGER, type Logger } from '../config/logger';
import { PrismaService } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { DomainError } from '../errors/domain-error';
import { ErrorCode, FieldProblemCode } from '../errors/error-code';
import { parsePostcode } from '../formats/postcode';
import { OutsideError } from '../outside/json-service';
import { AddressRegister } from './address-register';
import type { AddressSuggestion, KnownAddress } from './address.types';
import { areaOfAddress } from './area-of-address.rules';

/** An address with the area of ours that it lies in. */
export interface PlacedAddress extends KnownAddress {
  areaId: string | null;
}

const SHORTEST_SEARCH = 3;

/** Looks addresses up where they are kept, so that nobody types a street twice. */
@Injectable()
export class AddressesService {
  constructor(
    private readonly config: Config,
    private readonly prisma: PrismaService,
    private readonly register: AddressRegister,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Where answers come from; demo means fictional addresses. */
  source(actor: Actor): AddressSource {
    requirePermission(actor, 'addresses.read');
    return this.config.addressSource;
  }

  /**
   * @returns those with this postcode and number, the best fit first; none when there is no such address
   * @throws ValidationError for what is no postcode or number; DomainError ADDRESSES_OFF or ADDRESSES_UNAVAILABLE
   */
  async find(actor: Actor, question: { postcode: string; houseNumber: string }): Promise<PlacedAddress[]> {
    requirePermission(actor, 'addresses.read');
    const postcode = parsePostcode(question.postcode);
    new Checks()
      .that('postcode', postcode !== undefined, FieldProblemCode.POSTCODE_INVALID)
      .that('houseNumber', /^\s*\d{1,5}(?!\d)/.test(question.houseNumber), FieldProblemCode.INVALID)
      .done();
    const { houseNumber } = question;
    return this.placed(
      await this.ask((register) => register.find({ postcode: postcode ?? '', houseNumber })),
    );
  }

  /** What somebody who typed this may mean; nothing for fewer than three characters. */
  async suggest(actor: Actor, text: string): Promise<AddressSuggestion[]> {
    requirePermission(actor, 'addresses.read');
    new Checks().text('text', text, 200).done();
    if (text.trim().length < SHORTEST_SEARCH) return [];
    return this.ask((register) => register.suggest(text.trim()));
  }

  async lookUp(actor: Actor, id: string): Promise<PlacedAddress | undefined> {
    requirePermission(actor, 'addresses.read');
    new Checks().text('id', id, 100).done();
    const address = await this.ask((register) => register.lookUp(id));
    return address && (await this.placed([address]))[0];
  }

  /** The area of ours around a point; null when none is. For the program itself: no person asks it. */
  async areaAround(point: { latitude: number | null; longitude: number | null }): Promise<string | null> {
    const place = { ...point, districtCode: null, neighbourhoodCode: null };
    return areaOfAddress(place, await this.areas()) ?? null;
  }

  private areas() {
    return this.prisma.area.findMany({
      where: { archivedAt: null },
      select: { id: true, kind: true, cbsCode: true, outline: true },
    });
  }

  private async placed(addresses: KnownAddress[]): Promise<PlacedAddress[]> {
    if (addresses.length === 0) return [];
    const areas = await this.areas();
    return addresses.map((address) => ({ ...address, areaId: areaOfAddress(address, areas) ?? null }));
  }

  private async ask<T>(question: (register: AddressRegister) => Promise<T>): Promise<T> {
    if (this.config.addressSource === 'none') throw new DomainError(ErrorCode.ADDRESSES_OFF);
    try {
      return await question(this.register);
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      const { service, trouble, status } = error;
      this.logger.warn({ event: 'outside.failed', service, trouble, status });
      throw new DomainError(ErrorCode.ADDRESSES_UNAVAILABLE);
    }
  }
}
