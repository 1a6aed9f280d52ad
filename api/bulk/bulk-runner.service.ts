import { Injectable } from '@nestjs/common';
import { Prisma, type BulkChange } from '../../prisma/generated/client';
import { Clock } from '../config/clock';
import { PrismaService } from '../database/prisma.service';
import { changeBack, changeRecords, finish, refuse, takeIds } from './bulk.queries';

const BATCH = 1_000;

/** Does the rows of a bulk change, or undoes them, batch by batch; each batch is a transaction, so it may die anywhere and go on. */
@Injectable()
export class BulkRunner {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  async run(id: string): Promise<void> {
    const bulk = await this.prisma.bulkChange.findUnique({ where: { id } });
    if (!bulk || (bulk.status !== 'RUNNING' && bulk.status !== 'UNDOING')) return;
    while (await this.batch(bulk, BATCH));
    await finish(this.prisma, bulk);
  }

  /** True when there was something to do. A batch with a record that a unique index refuses is done again in halves. */
  private async batch(bulk: BulkChange, limit: number): Promise<boolean> {
    let taken: string[] = [];
    try {
      await this.prisma.transaction(async (tx) => {
        taken = await takeIds(tx, bulk, limit);
        if (taken.length === 0) return;
        if (bulk.status === 'UNDOING') await changeBack(tx, bulk, taken);
        else await changeRecords(tx, bulk, taken, this.clock.now());
        await tx.bulkChange.update({
          where: { id: bulk.id },
          data: { processed: { increment: taken.length } },
        });
      });
    } catch (error) {
      const [only] = taken;
      if (!isUniqueViolation(error) || only === undefined) throw error;
      if (taken.length === 1) await refuse(this.prisma, bulk, only);
      else return this.batch(bulk, Math.ceil(taken.length / 2));
    }
    return taken.length > 0;
  }
}

function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2002' || `${error.message} ${JSON.stringify(error.meta ?? {})}`.includes('23505');
}
