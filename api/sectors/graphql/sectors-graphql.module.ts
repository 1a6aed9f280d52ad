import { Module } from '@nestjs/common';
import { SectorsModule } from '../sectors.module';
import { SectorsResolver } from './sectors.resolver';

@Module({ imports: [SectorsModule], providers: [SectorsResolver] })
export class SectorsGraphqlModule {}
