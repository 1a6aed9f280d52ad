import { Global, Module } from '@nestjs/common';
import { BullmqJobQueue } from './bullmq-job-queue';
import { JobQueue } from './job-queue';

@Global()
@Module({ providers: [{ provide: JobQueue, useClass: BullmqJobQueue }], exports: [JobQueue] })
export class QueuesModule {}
