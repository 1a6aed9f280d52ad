export const exports = {
  export: 'Export',
  started: '%{smart_count} row was downloaded. |||| %{smart_count} rows were downloaded.',
  formats: {
    XLSX: 'Excel (XLSX)',
    CSV: 'CSV',
    VCARD: 'Address book (vCard)',
    ICS: 'Calendar (ICS)',
  },
  lines: {
    PER_FUNCTION: 'One row per function: to import again later',
    PER_PERSON: 'One row per person: for labels or a mailing',
  },
};
