import { attendeesCsv } from '../../../admin/events/attendees-csv';
import type { AttendeeFragment } from '../../../admin/graphql/generated';

const attendee = {
  name: '=1+1',
  organisation: 'Bakkerij "Vermeer"; Zn',
  guests: 2,
  phone: '+31612345678',
} as AttendeeFragment;

describe('the list for the door', () => {
  it('opens in a Dutch spreadsheet and runs nothing', () => {
    const csv = attendeesCsv(
      [attendee],
      [
        ['Naam', (one) => one.name],
        ['Organisatie', (one) => one.organisation],
        ['Telefoon', (one) => one.phone],
        ['Personen', (one) => one.guests + 1],
      ],
    );
    expect(csv).toBe(
      '\ufeff"Naam";"Organisatie";"Telefoon";"Personen"\r\n"\'=1+1";"Bakkerij ""Vermeer""; Zn";"\'+31612345678";"3"\r\n',
    );
  });
});
