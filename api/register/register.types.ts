/** What somebody knows of an establishment: exactly one of number, name or postcode. */
export interface RegisterQuestion {
  kvkNumber?: string;
  /** Whole words of it: the register finds nothing by a part of a word. */
  name?: string;
  /** 1234AB. */
  postcode?: string;
  houseNumber?: string;
}

/** One line of the answer. */
export interface RegisterHit {
  kvkNumber: string;
  branchNumber: string | null;
  name: string;
  street: string | null;
  houseNumber: string | null;
  postcode: string | null;
  city: string | null;
  kind: 'MAIN' | 'BRANCH' | 'ENTITY';
}

export interface RegisterActivity {
  /** Without dots. */
  code: string;
  description: string;
  isMain: boolean;
}

/** Everything the register tells of one establishment, in our notation. */
export interface RegisterProfile {
  kvkNumber: string;
  branchNumber: string | null;
  name: string;
  statutoryName: string | null;
  tradeNames: string[];
  legalForm: string | null;
  workingPersons: number | null;
  /** The main one first. */
  activities: RegisterActivity[];
  website: string | null;
  street: string | null;
  houseNumber: string | null;
  postcode: string | null;
  city: string | null;
  latitude: number | null;
  longitude: number | null;
  /** Then there is no address in this profile, whatever the register sent. */
  isAddressShielded: boolean;
  isNonMailing: boolean;
  /** It has ended. */
  hasEnded: boolean;
}

export interface EstablishmentKey {
  kvkNumber: string;
  /** Without it the main establishment is meant. */
  branchNumber?: string | null | undefined;
}

/** Something changed about an establishment; what, the register's present profile tells. */
export interface DeliveredSignal {
  id: string;
  /** As the register names it: SignaalBeeindiging_2025_01. */
  type: string;
  occurredAt: Date;
  kvkNumber: string;
  branchNumber: string | null;
}
