import { Module } from '@nestjs/common';
import { RegisterModule } from '../register.module';
import { ChangeProposalLoaders } from './change-proposal.loaders';
import { ChangeProposalsResolver } from './change-proposals.resolver';
import { RegisterChecksResolver } from './register-checks.resolver';
import { RegisterLookUpResolver } from './register-look-up.resolver';

@Module({
  imports: [RegisterModule],
  providers: [RegisterLookUpResolver, RegisterChecksResolver, ChangeProposalsResolver, ChangeProposalLoaders],
})
export class RegisterGraphqlModule {}
