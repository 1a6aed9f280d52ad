import { Injectable } from '@nestjs/common';
import type { Business } from '../../prisma/generated/client';
import { SYSTEM_ACTOR } from '../access/actor';
import { AddressesService } from '../addresses/addresses.service';
import { Config } from '../config/config';
import type { Transaction } from '../database/prisma.service';
import {
  newBusinessChanges,
  proposalsFor,
  type OwnFacts,
  type SignalKind,
  type ToldFacts,
} from './change-proposal.rules';
import { renewProposals } from './change-proposals.queries';
import { sectorIdsOf } from './register-sectors';
import type { RegisterProfile } from './register.types';

/** What one establishment of the register is to us. */
export interface EstablishmentMatch {
  /** None for one that is new here. */
  business: Business | undefined;
  /** None when the register delivers it no longer. */
  profile: RegisterProfile | undefined;
}

/** Why the two are compared. */
export interface ComparisonCause {
  signalType: string;
  signalAt: Date;
  kinds: SignalKind[];
}

/** Lays what the register says beside what stands here, and makes proposals of the differences. */
@Injectable()
export class RegisterComparison {
  constructor(
    private readonly config: Config,
    private readonly addresses: AddressesService,
  ) {}

  /**
   * The caller holds the lock of the establishment.
   * @returns true when at least one proposal is open because of this
   */
  async renew(
    tx: Transaction,
    kvkNumber: string,
    { business, profile }: EstablishmentMatch,
    { kinds, ...signal }: ComparisonCause,
  ): Promise<boolean> {
    const told = profile && (await this.told(tx, profile));
    if (!business) {
      if (!told || !profile) return false;
      const { branchNumber, name } = profile;
      const changes = newBusinessChanges(told, { kvkNumber, branchNumber });
      return renewProposals(tx, { ...signal, kvkNumber, branchNumber, businessId: null, name }, [
        { kind: 'NEW', changes },
      ]);
    }
    const drafts = proposalsFor(await ownFacts(tx, business), told, kinds, this.config.municipalityPlaces);
    const { id: businessId, branchNumber, name } = business;
    return renewProposals(tx, { ...signal, kvkNumber, branchNumber, businessId, name }, drafts);
  }

  private async told(tx: Transaction, profile: RegisterProfile): Promise<ToldFacts> {
    const { activities, kvkNumber: _kvk, branchNumber: _branch, ...facts } = profile;
    const areaId = await this.addresses.areaAround(profile);
    return { ...facts, areaId, sectorIds: await sectorIdsOf(tx, SYSTEM_ACTOR, activities) };
  }
}

async function ownFacts(tx: Transaction, { id }: Business): Promise<OwnFacts> {
  // Read again inside the lock: it may have changed while the register was asked.
  const business = await tx.business.findUniqueOrThrow({
    where: { id },
    include: { sectors: { orderBy: [{ isMain: 'desc' }, { sectorId: 'asc' }] } },
  });
  return { ...business, sectorIds: business.sectors.map(({ sectorId }) => sectorId) };
}
