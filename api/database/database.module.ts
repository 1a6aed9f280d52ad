import { Global, Module } from '@nestjs/common';
import { PlannedOnce } from './planned-once';
import { PrismaService } from './prisma.service';

@Global()
@Module({ providers: [PrismaService, PlannedOnce], exports: [PrismaService, PlannedOnce] })
export class DatabaseModule {}
