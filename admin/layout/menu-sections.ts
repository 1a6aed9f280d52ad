/** The menu follows the day, not the tables. Entries show when the resource exists and may be read. */
export const menuSections = [
  {
    section: 'relations',
    resources: [
      'businesses',
      'associations',
      'contacts',
      'interactions',
      'segments',
      'changeProposals',
      'duplicates',
    ],
  },
  { section: 'visits', resources: ['visits', 'commitments'] },
  { section: 'events', resources: ['events'] },
  {
    section: 'newsletters',
    resources: ['newsletters', 'topics', 'subscriptions', 'suppressions', 'mail', 'serviceMail'],
  },
  {
    section: 'administration',
    resources: ['imports', 'users', 'areas', 'sectors', 'trash', 'bulk', 'audit'],
  },
] as const;

export const menuResources: string[] = menuSections.flatMap(({ resources }) => [...resources]);
