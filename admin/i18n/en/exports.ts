export const exports = {
  export: 'Export',
  started: '%{smart_count} row was downloaded. |||| %{smart_count} rows were downloaded.',
  formats: {
    XLSX: 'Excel (XLSX)',
    CSV: 'CSV',
    VCARD: 'Address book (vCard)',
    ICS: 'Calendar (ICS)',
  },
};
