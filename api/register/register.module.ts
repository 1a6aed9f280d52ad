import { Module } from '@nestjs/common';
import { AddressesModule } from '../addresses/addresses.module';
import { BusinessesModule } from '../businesses/businesses.module';
import { Clock } from '../config/clock';
import { Config } from '../config/config';
import { MailModule } from '../mail/mail.module';
import { sendTo } from '../outside/fake-service';
import { BusinessRegister } from './business-register';
import { ChangeProposalsService } from './change-proposals.service';
import { FICTIONAL_ESTABLISHMENTS, FICTIONAL_SIGNALS } from './fake-kvk/fictional-establishments';
import { kvkAnswerer } from './fake-kvk/kvk-answerer';
import { KvkBusinessRegister } from './kvk/kvk-business-register';
import { RegisterChecksService } from './register-checks.service';
import { RegisterComparison } from './register-comparison';
import { RegisterLookUpService } from './register-look-up.service';
import { RegisterSignalsService } from './register-signals.service';

/** Without a key of KVK the same adapter asks a stand-in in this process: a newcomer sees everything work, on fictional data. */
function createRegister(config: Config, clock: Clock): BusinessRegister {
  const options = {
    apiKey: config.kvkApiKey ?? 'demo',
    baseUrl: config.kvkBaseUrl,
    timeoutMs: config.outsideTimeoutMs,
  };
  if (config.registerSource === 'kvk') return new KvkBusinessRegister(options);
  const answerer = kvkAnswerer({
    establishments: FICTIONAL_ESTABLISHMENTS,
    signals: FICTIONAL_SIGNALS,
    now: () => clock.now(),
  });
  return new KvkBusinessRegister({ ...options, send: sendTo(answerer) });
}

@Module({
  imports: [AddressesModule, BusinessesModule, MailModule],
  providers: [
    RegisterLookUpService,
    RegisterChecksService,
    RegisterComparison,
    RegisterSignalsService,
    ChangeProposalsService,
    { provide: BusinessRegister, useFactory: createRegister, inject: [Config, Clock] },
  ],
  exports: [RegisterLookUpService, RegisterChecksService, RegisterSignalsService, ChangeProposalsService],
})
export class RegisterModule {}
