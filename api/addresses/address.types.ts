/** An address as the Basisregistratie Adressen en Gebouwen (BAG) has it. */
export interface KnownAddress {
  /** Of the service, to ask for the whole address. */
  id: string;
  street: string;
  /** With its letter and addition: 17M, 102-2. */
  houseNumber: string;
  /** 1234AB. */
  postcode: string | null;
  city: string;
  /** Four digits: 0344. */
  municipalityCode: string | null;
  /** CBS codes WK… and BU…. */
  districtCode: string | null;
  neighbourhoodCode: string | null;
  /** WGS84. */
  latitude: number | null;
  longitude: number | null;
}

export interface AddressSuggestion {
  id: string;
  label: string;
}

export interface AddressQuestion {
  postcode: string;
  /** Number, with or without letter and addition. */
  houseNumber: string;
}
