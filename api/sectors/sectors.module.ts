import { Module } from '@nestjs/common';
import { SectorsService } from './sectors.service';

@Module({ providers: [SectorsService], exports: [SectorsService] })
export class SectorsModule {}
