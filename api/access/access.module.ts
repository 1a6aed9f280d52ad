import { Module } from '@nestjs/common';
import { PublicLinks } from './public-links';
import { SessionCache } from './session-cache';
import { SessionService } from './session.service';
import { SignInService } from './sign-in.service';

@Module({
  providers: [PublicLinks, SessionCache, SessionService, SignInService],
  exports: [PublicLinks, SessionCache, SessionService, SignInService],
})
export class AccessModule {}
