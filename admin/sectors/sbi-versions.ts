/** A code means something only within its version of the Standaard Bedrijfsindeling. */
export const sbiVersions = [
  { id: '2025', name: 'SBI 2025' },
  { id: '2008', name: 'SBI 2008' },
  { id: 'unknown', name: 'resources.sectors.unknownVersion' },
];
