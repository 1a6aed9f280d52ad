import type { views as dutch } from '../nl/views';

/** Texts of saved views. */
export const views: typeof dutch = {
  button: 'Views',
  everything: 'Show everything',
  mine: 'Mine',
  team: 'Of the team',
  default: 'opens by itself',
  save: 'Save this view…',
  saveTitle: 'Save view',
  saveHint: 'Filters, order and columns are remembered.',
  name: 'Name of the view',
  shared: 'For the team as well',
  update: 'Save the changes in ‘%{name}’',
  makeDefault: 'Open the list with this from now on',
  notDefault: 'No longer open the list with this',
  archive: 'Remove ‘%{name}’',
  saved: 'The view is saved.',
  archived: 'The view is removed.',
  defaultDone: 'The list opens with this view from now on.',
  notDefaultDone: 'The list opens without a view again.',
  unknownFilters:
    'The view ‘%{name}’ is older than this list. This filter no longer exists and was left out: %{list}.',
};
