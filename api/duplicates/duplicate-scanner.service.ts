import { Injectable } from '@nestjs/common';
import { Prisma } from '../../prisma/generated/client';
import { Clock } from '../config/clock';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { BUSINESS_SCAN } from './business-scan.queries';
import { CONTACT_SCAN } from './contact-scan.queries';
import { DuplicateReason } from './duplicate.types';
import { name } from './merge-writer';
import type { ScanStep } from './scan-blocks';

const SCAN_MS = 10 * 60_000;
/** One statement over everything takes seconds, on a busy machine more. */
const STATEMENT = Prisma.raw(`'5min'`);
const MEMORY = Prisma.raw(`'128MB'`);

class Stopped extends Error {}

/**
 * Searches everything for duplicates. What it finds is written at the very end, in one transaction: a scan that was stopped or
 * killed changed nothing, and starting it again is harmless.
 */
@Injectable()
export class DuplicateScanner {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  async run(scanId: string): Promise<void> {
    try {
      const result = await this.prisma.transaction((tx) => this.scan(tx, scanId), SCAN_MS);
      if (result) await this.finish(scanId, { status: 'FINISHED', ...result });
    } catch (error) {
      if (error instanceof Stopped) return this.finish(scanId, { status: 'STOPPED' });
      await this.finish(scanId, { status: 'FAILED' });
      throw error;
    }
  }

  /** @returns undefined when another worker has it in hand, or it has ended */
  private async scan(
    tx: Transaction,
    scanId: string,
  ): Promise<{ found: number; compared: number } | undefined> {
    const [mine] = await tx.$queryRaw<{ got: boolean }[]>`SELECT pg_try_advisory_xact_lock(77020) AS got`;
    const running = await this.prisma.duplicateScan.count({ where: { id: scanId, status: 'RUNNING' } });
    if (!mine?.got || running === 0) return undefined;
    await tx.$executeRaw`SET LOCAL statement_timeout = ${STATEMENT}`;
    await tx.$executeRaw`SET LOCAL work_mem = ${MEMORY}`;
    const steps: ScanStep[] = [
      ...CONTACT_SCAN,
      (one) => saveFound(one, scanId, CONTACTS),
      ...BUSINESS_SCAN,
      (one) => saveFound(one, scanId, BUSINESSES),
      (one) => forgetUnseen(one, scanId),
    ];
    for (const [place, step] of steps.entries()) {
      await this.progress(scanId, place, steps.length);
      await step(tx);
    }
    return counts(tx, scanId);
  }

  /** On another connection, so that it is seen while the scan is at work. @throws Stopped when somebody asked to */
  private async progress(scanId: string, step: number, steps: number): Promise<void> {
    const scan = await this.prisma.duplicateScan.update({ where: { id: scanId }, data: { step, steps } });
    if (scan.stopRequested) throw new Stopped();
  }

  private async finish(scanId: string, data: Prisma.DuplicateScanUpdateInput): Promise<void> {
    await this.prisma.duplicateScan.updateMany({
      where: { id: scanId, status: 'RUNNING' },
      data: { ...data, finishedAt: this.clock.now() },
    });
  }
}

interface Kind {
  kind: 'CONTACT' | 'BUSINESS';
  found: string;
  left: string;
  right: string;
}

const CONTACTS: Kind = {
  kind: 'CONTACT',
  found: 'scan_found',
  left: 'leftContactId',
  right: 'rightContactId',
};
const BUSINESSES: Kind = {
  kind: 'BUSINESS',
  found: 'scan_found_businesses',
  left: 'leftBusinessId',
  right: 'rightBusinessId',
};

/** What a person called no duplicate stays that; the others get their new score and reasons. */
function saveFound(tx: Transaction, scanId: string, { kind, found, left, right }: Kind): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO duplicate_candidates ("kind", ${name(left)}, ${name(right)}, "score", "reasons", "scanId")
    SELECT ${kind}::"PartyKind", "left", "right", score, reasons, ${scanId}::uuid FROM ${name(found)}
    ON CONFLICT (${name(left)}, ${name(right)}) DO UPDATE SET "score" = excluded."score", "reasons" = excluded."reasons",
      "scanId" = excluded."scanId", "updatedAt" = now()
    WHERE duplicate_candidates."status" = 'OPEN'`;
}

/** Pairs that are none any more, because somebody repaired one of the two; what a colleague pointed out waits for a decision. */
function forgetUnseen(tx: Transaction, scanId: string): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM duplicate_candidates WHERE "status" = 'OPEN' AND "scanId" IS DISTINCT FROM ${scanId}::uuid
      AND NOT ${DuplicateReason.POINTED_OUT} = ANY ("reasons")`;
}

async function counts(tx: Transaction, scanId: string): Promise<{ found: number; compared: number }> {
  const [row] = await tx.$queryRaw<{ found: number; compared: number }[]>`
    SELECT (SELECT count(*) FROM duplicate_candidates WHERE "scanId" = ${scanId}::uuid)::int AS found,
      ((SELECT count(*) FROM scan_people) + (SELECT count(*) FROM scan_businesses))::int AS compared`;
  return row ?? { found: 0, compared: 0 };
}
