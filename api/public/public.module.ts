import { Module } from '@nestjs/common';
import { HealthController } from './health/health.controller';

/** Everything a stranger can reach over HTTP, in one folder. */
@Module({ controllers: [HealthController] })
export class PublicModule {}
