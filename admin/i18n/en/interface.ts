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
  start: 'Where do you want to start?',
};

export const record: typeof dutch.record = {
  archive: 'Archive',
  archived: 'Archived',
  archiveQuestion: 'Archive %{name}?',
  archiveExplanation: 'It disappears from the lists. You can always bring it back.',
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
  theirs: 'Stands there now',
  mine: 'You typed',
  keepMine: 'Keep my text',
  takeTheirs: 'Take what stands there',
  next: 'Updated. Check it and choose Save.',
};
