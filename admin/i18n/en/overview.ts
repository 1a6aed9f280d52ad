import type { overview as dutch } from '../nl/overview';

export const overview: typeof dutch = {
  open: 'Open and planned',
  nothingOpen: 'Nothing is open and nothing is planned.',
  what: 'What',
  who: 'Who',
  when: 'When',
  status: 'Status',
  until: 'by %{day}',
  lastSpoken: 'Last spoken',
  neverSpoken: 'Not yet',
  knows: 'Who of us knows somebody here',
  knowsNobody: 'Nobody yet. Log a contact moment, and you see here who knows somebody.',
  colleague: 'Colleague',
  moments: 'Contact',
  momentCount: 'Once |||| %{smart_count} times',
  people: 'With',
  board: 'On the board',
  others: 'Other establishments',
  kinds: { commitment: 'Promise', visit: 'Visit', registration: 'Event' },
};
