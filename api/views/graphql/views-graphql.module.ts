import { Module } from '@nestjs/common';
import { ViewsModule } from '../views.module';
import { ViewsResolver } from './views.resolver';

@Module({ imports: [ViewsModule], providers: [ViewsResolver] })
export class ViewsGraphqlModule {}
