/**
 * react-admin would first show the row of a list as if it were the record, and fill a form with it. Rows hold less
 * than records, so the pages of one record ask for it under a key of their own.
 */
export const wholeRecord = { meta: { whole: true } };
