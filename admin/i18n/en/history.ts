/** Texts of the history of a record, the trash and changing many records at once. */
export const history = {
  title: 'History',
  show: 'Show history',
  hide: 'Hide history',
  empty: 'Nothing changed yet. Every change will show here by itself.',
  yes: 'yes',
  no: 'no',
  nothing: 'empty',
  changed: '%{who} changed %{field} from %{before} to %{after}',
  filled: '%{who} filled in %{field}: %{after}',
  emptied: '%{who} emptied %{field}; it said %{before}',
  content: '%{who} changed %{field}',
  relations: { Affiliation: 'Function', Membership: 'Membership' },
  revert: 'Take back',
  revertTitle: 'Take back this change',
  revertExplanation: 'This will stand there again. Taking it back will be in the history too.',
  comesBack: '%{field}: %{before}',
  reverted: 'The change was taken back.',
};

export const trash = {
  name: 'Trash |||| Trash',
  empty: 'The trash is empty.',
  invite: 'What you archive can be found here.',
  taken: 'Cannot come back: %{field} is in use meanwhile. Change the other one first.',
  fields: {
    q: 'Search by name',
    kinds: 'Kind',
    kind: 'Kind',
    name: 'Name',
    archivedAt: 'Archived on',
    archivedByName: 'By',
  },
};

export const historyEnums = {
  RecordKind: {
    BUSINESS: 'Business',
    ASSOCIATION: 'Association',
    CONTACT: 'Contact',
    INTERACTION: 'Contact moment',
    SEGMENT: 'Segment',
    VISIT: 'Visit',
    COMMITMENT: 'Commitment',
    EVENT: 'Event',
    NEWSLETTER: 'Newsletter',
    TOPIC: 'Topic',
    AREA: 'Area',
    SECTOR: 'Sector',
    USER: 'User',
  },
  BulkKind: { BUSINESS: 'businesses', CONTACT: 'contacts' },
  BulkAction: {
    ADD_TAGS: 'Add tags',
    REMOVE_TAGS: 'Remove tags',
    ASSIGN_ACCOUNT_MANAGER: 'Assign account manager',
    ARCHIVE: 'Archive',
    RESTORE: 'Restore',
  },
  BulkStatus: { RUNNING: 'Running', DONE: 'Done', UNDOING: 'Being undone', UNDONE: 'Undone' },
};

export const bulk = {
  title: 'Change several at once',
  selected: '%{smart_count} chosen |||| %{smart_count} chosen',
  wayBack: 'Not right after all? You can undo this for 30 days.',
  look: 'View',
  tick: 'Choose %{name}',
  all: 'Everything that matches the filter (%{smart_count})',
  confirm: 'This changes %{smart_count} %{what}. You can undo it for 30 days.',
  tags: 'Tags',
  progress: '%{processed} of %{total}',
  undo: 'Undo',
  refused: 'Failed: the number or name is in use',
  touched: 'Not put back: somebody changed this since',
  counts: {
    CHANGED: '%{smart_count} changed',
    SAME: '%{smart_count} was so already |||| %{smart_count} were so already',
    REFUSED: '%{smart_count} failed',
    UNDONE: '%{smart_count} put back',
    TOUCHED: '%{smart_count} not put back',
  },
};

export const bulkResource = {
  name: 'Bulk change |||| Bulk changes',
  empty: 'Nothing was changed in bulk yet.',
  invite: 'Tick several rows in the list of businesses or contacts.',
  subject: '%{action}: %{total} %{kind}',
  fields: {
    action: 'What',
    total: 'Number',
    status: 'State',
    user: 'By',
    createdAt: 'When',
    tags: 'Tags',
    accountManager: 'Account manager',
  },
};

export const inline = {
  edit: 'Change %{field} of %{name}',
  conflict: 'Somebody just put here: %{theirs}. Save once more to keep yours.',
};
