import { Module } from '@nestjs/common';
import { HealthController } from './health/health.controller';
import { SiteModule } from './site/site.module';

/** Everything a stranger can reach over HTTP, in one folder. */
@Module({ imports: [SiteModule], controllers: [HealthController] })
export class PublicModule {}
