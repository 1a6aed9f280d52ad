import { Module } from '@nestjs/common';
import { Config } from '../config/config';
import { sendTo } from '../outside/fake-service';
import { AddressRegister } from './address-register';
import { AddressesService } from './addresses.service';
import { answerAsPdok } from './fake-pdok/pdok-answers-of-lindehoven';
import { PdokAddressRegister } from './pdok/pdok-address-register';

function createRegister({ addressSource, pdokBaseUrl, outsideTimeoutMs }: Config): AddressRegister {
  const options = { baseUrl: pdokBaseUrl, timeoutMs: outsideTimeoutMs };
  return new PdokAddressRegister(
    addressSource === 'pdok' ? options : { ...options, send: sendTo(answerAsPdok) },
  );
}

@Module({
  providers: [AddressesService, { provide: AddressRegister, useFactory: createRegister, inject: [Config] }],
  exports: [AddressesService],
})
export class AddressesModule {}
