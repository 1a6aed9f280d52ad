import { Module } from '@nestjs/common';
import { MapsModule } from '../maps.module';
import { MapsResolver } from './maps.resolver';

@Module({ imports: [MapsModule], providers: [MapsResolver] })
export class MapsGraphqlModule {}
