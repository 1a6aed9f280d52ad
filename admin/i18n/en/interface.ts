import type * as dutch from '../nl/interface';

export const app: typeof dutch.app = {
  name: 'Ingang',
  tagline: 'One entrance for entrepreneurs',
  signIn: { title: 'Sign in', intro: 'Use the account that the administrator gave you.' },
};

export const menu: typeof dutch.menu = {
  label: 'Main menu',
  today: 'Today',
  sections: {
    relations: 'Relations',
    visits: 'Visits',
    events: 'Meetings',
    newsletters: 'Newsletters',
    administration: 'Administration',
  },
};

export const today: typeof dutch.today = {
  greeting: 'Good day, %{name}',
  visits: 'Visits of today',
  visitsPerMonth: 'Visits per month',
  noVisitsThisYear: 'There were no visits in the past year.',
  visitsInWords: '%{total} visits in the past year, per month and account manager',
  noVisits: 'There are no visits today.',
  commitments: 'My open promises',
  events: 'Coming events',
  noEvents: 'No events are planned.',
  when: 'When',
  event: 'Event',
  registrations: 'Registrations',
  seats: '%{taken} of %{capacity} seats',
  waiting: '%{waiting} waiting',
  figures: {
    businesses: 'Businesses',
    contacts: 'Contacts',
    associations: 'Associations',
    visitsThisYear: 'Visits this year',
    openCommitments: 'Open promises',
    lateCommitments: 'Late ones',
    myFollowUps: 'My follow-ups',
    confirmedSubscriptions: 'Subscribers',
  },
};

export const rows = { all: 'Show all %{count}', fewer: 'Show fewer' };

export const record: typeof dutch.record = {
  archive: 'Archive',
  archived: 'Archived',
  archiveQuestion: 'Archive %{name}?',
  archiveExplanation: 'It disappears from the lists. You can always bring it back.',
  archiveUsed:
    'Mind: this is still used by %{list}. It disappears from the lists; you can always bring it back.',
  archiveDone: '%{name} is archived.',
  restore: 'Bring back',
  restoreDone: '%{name} is back.',
  timeline: 'Timeline',
  includeArchived: 'Include the archive',
  tagsHint: 'Type a label and press Enter.',
};

export const draft: typeof dutch.draft = {
  restored: 'You typed this on %{moment} and had not saved it. We put it back.',
  discard: 'Throw away',
};

export const conflict: typeof dutch.conflict = {
  title: 'Somebody else was first',
  explanation:
    'While you were typing, another person changed this too. What you typed is still here. See what you want to keep.',
  field: 'Field',
  base: 'It said',
  theirs: 'It says now',
  mine: 'You typed',
  save: 'Save like this',
  goOn: 'Go on like this',
  back: 'Back to the form',
  merged: 'A colleague changed something else. Both changes are kept.',
  next: 'What you typed is still there. Choose Save when you are done.',
};
