import type { AddressQuestion, AddressSuggestion, KnownAddress } from './address.types';

/** The register of addresses. Another source is one new file. Every method throws OutsideError when it does not answer. */
export abstract class AddressRegister {
  /** Every address with this postcode and number, those that fit the addition first. */
  abstract find(question: AddressQuestion): Promise<KnownAddress[]>;

  /** What somebody who typed this may mean. */
  abstract suggest(text: string): Promise<AddressSuggestion[]>;

  /** The whole address behind a suggestion. */
  abstract lookUp(id: string): Promise<KnownAddress | undefined>;
}
