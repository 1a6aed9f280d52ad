import { Module } from '@nestjs/common';
import { AreasModule } from '../areas.module';
import { AreasResolver } from './areas.resolver';

@Module({ imports: [AreasModule], providers: [AreasResolver] })
export class AreasGraphqlModule {}
