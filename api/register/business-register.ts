import type {
  DeliveredSignal,
  EstablishmentKey,
  RegisterHit,
  RegisterProfile,
  RegisterQuestion,
} from './register.types';

/**
 * The register of businesses (Handelsregister). Its next version, or another source, is one new file. Every method throws
 * OutsideError when the register does not answer.
 */
export abstract class BusinessRegister {
  /** None when nothing fits. */
  abstract search(question: RegisterQuestion): Promise<RegisterHit[]>;

  /** Undefined when the register has no such establishment, or delivers it no longer. */
  abstract profile(key: EstablishmentKey): Promise<RegisterProfile | undefined>;

  /** Signals between these moments, in pages, in no order to rely on and some of them twice. */
  abstract signals(from: Date, until: Date): AsyncIterable<DeliveredSignal[]>;
}
