import { Module } from '@nestjs/common';
import { AuditModule } from '../audit.module';
import { AuditResolver } from './audit.resolver';

@Module({ imports: [AuditModule], providers: [AuditResolver] })
export class AuditGraphqlModule {}
