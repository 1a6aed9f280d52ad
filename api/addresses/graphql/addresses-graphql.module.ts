import { Module } from '@nestjs/common';
import { AddressesModule } from '../addresses.module';
import { AddressesResolver } from './addresses.resolver';

@Module({ imports: [AddressesModule], providers: [AddressesResolver] })
export class AddressesGraphqlModule {}
