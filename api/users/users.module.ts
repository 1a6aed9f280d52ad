import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { UsersService } from './users.service';

@Module({ imports: [AccessModule], providers: [UsersService], exports: [UsersService] })
export class UsersModule {}
