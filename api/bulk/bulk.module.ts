import { Module } from '@nestjs/common';
import { BulkRunner } from './bulk-runner.service';
import { BulkService } from './bulk.service';

@Module({ providers: [BulkService, BulkRunner], exports: [BulkService, BulkRunner] })
export class BulkModule {}
