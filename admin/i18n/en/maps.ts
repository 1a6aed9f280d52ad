import type { maps as dutch } from '../nl/maps';

/** Texts of the map. */
export const maps: typeof dutch = {
  list: 'List',
  map: 'Map',
  display: 'How do you want to see the businesses?',
  label: 'Map of businesses',
  noTiles: 'The background map is off: you see areas and businesses, no streets.',
  inView: '%{smart_count} business in view |||| %{smart_count} businesses in view',
  zoomIn: 'Zoom in or choose an area to see single businesses.',
  noPlace:
    '%{smart_count} business has no place on the map. |||| %{smart_count} businesses have no place on the map.',
  nothing: 'None of these businesses has a place on the map.',
  byArea: 'By area',
  area: 'Area',
  count: 'Businesses',
  noArea: 'No area known',
  closer: 'Zoom in',
  farther: 'Zoom out',
  zoomTo: 'Show %{name} on the map',
  cluster: '%{smart_count} businesses, choose to zoom in',
  wholeMap: 'Show the whole map',
  here: 'On the map',
  unknown: 'The place of this business is not known.',
};
