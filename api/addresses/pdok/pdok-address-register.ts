import { JsonService, type JsonServiceOptions, type QueryParams } from '../../outside/json-service';
import { AddressRegister } from '../address-register';
import type { AddressQuestion, AddressSuggestion, KnownAddress } from '../address.types';
import { readAddresses, readSuggestions } from './pdok-answers';

const WHOLE =
  'id,straatnaam,huisnummer,huis_nlt,postcode,woonplaatsnaam,gemeentecode,wijkcode,buurtcode,centroide_ll';

/**
 * PDOK Locatieserver v3.1: free, without a key. It refuses parameters that it does not know, so nothing is sent that its
 * description (PDOK/open-api-specs, locatieserver) does not name.
 */
export class PdokAddressRegister extends AddressRegister {
  private readonly service: JsonService;

  constructor(options: Omit<JsonServiceOptions, 'name'>) {
    super();
    this.service = new JsonService({ name: 'pdok', ...options });
  }

  async find({ postcode, houseNumber }: AddressQuestion): Promise<KnownAddress[]> {
    const [number] = /^\d+/.exec(houseNumber.trim()) ?? [];
    if (number === undefined) return [];
    const q = `postcode:${postcode} and huisnummer:${number}`;
    const found = await this.ask('/free', { q, fq: 'type:adres', fl: WHOLE, rows: 50 }, readAddresses);
    const isExact = (address: KnownAddress) => plain(address.houseNumber) === plain(houseNumber);
    return found.toSorted((one, other) => Number(isExact(other)) - Number(isExact(one)));
  }

  suggest(text: string): Promise<AddressSuggestion[]> {
    return this.ask('/suggest', { q: text, fq: 'type:adres', rows: 8 }, readSuggestions);
  }

  async lookUp(id: string): Promise<KnownAddress | undefined> {
    const [address] = await this.ask('/lookup', { id, fl: WHOLE }, readAddresses);
    return address;
  }

  private async ask<T>(
    path: string,
    params: QueryParams,
    read: (body: unknown) => T | undefined,
  ): Promise<T> {
    const { status, body } = await this.service.get(path, params);
    if (status !== 200) throw this.service.error('REFUSED', status);
    const answer = read(body);
    if (answer === undefined) throw this.service.error('UNREADABLE', status);
    return answer;
  }
}

const plain = (houseNumber: string): string => houseNumber.replace(/[\s-]/g, '').toLowerCase();
