import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module';
import { ExportsModule } from '../exports.module';
import { ExportFilesController } from './export-files.controller';
import { ExportsResolver } from './exports.resolver';

@Module({
  imports: [ExportsModule, AccessModule],
  controllers: [ExportFilesController],
  providers: [ExportsResolver],
})
export class ExportsGraphqlModule {}
