import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module';
import { UsersModule } from '../users.module';
import { SignInResolver } from './sign-in.resolver';
import { UsersResolver } from './users.resolver';

@Module({ imports: [AccessModule, UsersModule], providers: [UsersResolver, SignInResolver] })
export class UsersGraphqlModule {}
