import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module';
import { ImportsModule } from '../imports.module';
import { ImportFilesController } from './import-files.controller';
import { ImportLoaders } from './import.loaders';
import { ImportsResolver } from './imports.resolver';

@Module({
  imports: [ImportsModule, AccessModule],
  controllers: [ImportFilesController],
  providers: [ImportsResolver, ImportLoaders],
})
export class ImportsGraphqlModule {}
