import { Module } from '@nestjs/common';
import { MailModule } from '../mail.module';
import { MailResolver } from './mail.resolver';

@Module({ imports: [MailModule], providers: [MailResolver] })
export class MailGraphqlModule {}
