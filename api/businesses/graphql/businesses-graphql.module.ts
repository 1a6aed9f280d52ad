import { Module } from '@nestjs/common';
import { BusinessesModule } from '../businesses.module';
import { BusinessLoaders } from './business.loaders';
import { BusinessesResolver } from './businesses.resolver';

@Module({
  imports: [BusinessesModule],
  providers: [BusinessesResolver, BusinessLoaders],
  exports: [BusinessLoaders, BusinessesModule],
})
export class BusinessesGraphqlModule {}
