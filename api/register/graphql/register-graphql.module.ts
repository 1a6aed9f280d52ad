import { Module } from '@nestjs/common';
import { RegisterModule } from '../register.module';
import { RegisterLookUpResolver } from './register-look-up.resolver';

@Module({ imports: [RegisterModule], providers: [RegisterLookUpResolver] })
export class RegisterGraphqlModule {}
