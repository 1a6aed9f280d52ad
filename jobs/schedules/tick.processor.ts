import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clock } from '../../api/config/clock';
import { LOGGER, type Logger } from '../../api/config/logger';
import { PrismaService } from '../../api/database/prisma.service';
import type { Processor } from '../processor';
import { SCHEDULES, type Schedule } from './schedules';

/** Runs every schedule whose turn has come. One process wins a turn, by one statement on its row. */
@Injectable()
export class TickProcessor implements Processor<'schedules.tick'> {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly modules: ModuleRef,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async process(): Promise<void> {
    for (const schedule of SCHEDULES) {
      if (await this.claimTurn(schedule)) await this.run(schedule);
    }
  }

  private async claimTurn({ name, everySeconds }: Schedule): Promise<boolean> {
    const now = this.clock.now();
    const due = new Date(now.getTime() - everySeconds * 1000);
    const claimed = await this.prisma.$executeRaw`
      INSERT INTO schedule_runs ("name", "lastRunAt") VALUES (${name}, ${now})
      ON CONFLICT ("name") DO UPDATE SET "lastRunAt" = EXCLUDED."lastRunAt"
      WHERE schedule_runs."lastRunAt" <= ${due}`;
    return claimed === 1;
  }

  private async run({ name, task }: Schedule): Promise<void> {
    try {
      await this.modules.get(task, { strict: false }).run();
    } catch (error) {
      // One broken schedule must not hold up the others; it gets its next turn.
      this.logger.error({ event: 'schedule.failed', schedule: name, error: String(error) });
    }
  }
}
