import { Injectable } from '@nestjs/common';
import { RegisterSignalsService } from '../../api/register/register-signals.service';
import type { ScheduledTask } from '../schedules/scheduled-task';

@Injectable()
export class TakeRegisterSignals implements ScheduledTask {
  constructor(private readonly signals: RegisterSignalsService) {}

  run(): Promise<void> {
    return this.signals.run();
  }
}
