import { Module } from '@nestjs/common';
import { PublicLinks } from './public-links';
import { SessionService } from './session.service';
import { SignInService } from './sign-in.service';

@Module({
  providers: [PublicLinks, SessionService, SignInService],
  exports: [PublicLinks, SessionService, SignInService],
})
export class AccessModule {}
