/**
 * What each shared thing weighs. A pair is shown from 60 points on, so one thing is never enough: a name is shared by
 * strangers, an address or number by colleagues and families. Measured on the labelled set of tests/support/labelled-people.ts.
 */
export const POINTS = {
  SAME_NAME: 45,
  FITTING_NAME: 35,
  SIMILAR_NAME: 30,
  /** On top of a similar name: then only the family name is a typing error apart, and it is no brother or sister. */
  SAME_GIVEN_NAME: 5,
  SAME_EMAIL: 45,
  SAME_PHONE: 30,
  SAME_ORGANISATION: 25,
  SAME_EMAIL_DOMAIN: 15,
  SAME_POSTCODE: 15,
  SAME_KVK_NUMBER: 35,
  SAME_ADDRESS: 30,
  SAME_WEBSITE: 25,
} as const;

export const THRESHOLD = 60;

/** Two different KVK numbers are two legal entities, two postcodes two places: then more must speak for it. */
export const DOUBTS = { OTHER_KVK_NUMBER: 30, OTHER_POSTCODE: 20 } as const;
