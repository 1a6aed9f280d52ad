import { ValidationError } from '../../../api/errors/domain-error';
import {
  checkedRegistration,
  groupsThatFit,
  mayPromote,
  refusalForStaff,
  refusalForVisitors,
  seatsOf,
} from '../../../api/events/registration.rules';
import type { Event } from '../../../prisma/generated/client';

const event = {
  status: 'PUBLISHED',
  startsAt: new Date('2026-03-19T16:00:00Z'),
  endsAt: new Date('2026-03-19T18:00:00Z'),
  registrationOpensAt: new Date('2026-03-01T08:00:00Z'),
  registrationClosesAt: new Date('2026-03-18T08:00:00Z'),
  archivedAt: null,
} as Event;
const at = (time: string) => new Date(`2026-03-${time}:00Z`);

describe('when people can register', () => {
  it('opens and closes for visitors at the moments set', () => {
    expect(refusalForVisitors(event, at('01T07:59'))).toBe('NOT_OPEN_YET');
    expect(refusalForVisitors(event, at('01T08:00'))).toBeUndefined();
    expect(refusalForVisitors(event, at('18T08:00'))).toBe('CLOSED');
    expect(refusalForVisitors(event, at('19T16:00'))).toBe('PAST');
  });

  it('stays open until the start when no moment is set', () => {
    const always = { ...event, registrationOpensAt: null, registrationClosesAt: null };
    expect(refusalForVisitors(always, at('19T15:59'))).toBeUndefined();
  });

  it('follows the status', () => {
    expect(refusalForVisitors({ ...event, status: 'CLOSED' }, at('10T10:00'))).toBe('CLOSED');
    expect(refusalForVisitors({ ...event, status: 'CANCELLED' }, at('10T10:00'))).toBe('CANCELLED');
    expect(refusalForVisitors({ ...event, archivedAt: at('02T10:00') }, at('10T10:00'))).toBe('CLOSED');
  });

  it('lets colleagues add people until the event is over', () => {
    expect(refusalForStaff({ ...event, status: 'CLOSED' }, at('19T17:59'))).toBeUndefined();
    expect(refusalForStaff(event, at('19T18:00'))).toBe('PAST');
    expect(refusalForStaff({ ...event, status: 'CANCELLED' }, at('10T10:00'))).toBe('CANCELLED');
    expect(refusalForStaff({ ...event, status: 'DRAFT' }, at('10T10:00'))).toBe('CLOSED');
    expect(refusalForStaff({ ...event, archivedAt: at('02T10:00') }, at('10T10:00'))).toBe('CLOSED');
  });
});

describe('what a registration may say', () => {
  const input = {
    name: ' Els de Vries ',
    email: 'Els <ELS@Bakker.nl>',
    phone: '030 426 94 27',
    organisation: ' ',
    remarks: 'x ',
  };

  it('brings address and phone in one notation', () => {
    expect(checkedRegistration(input, 0)).toEqual({
      name: 'Els de Vries',
      email: 'els@bakker.nl',
      phone: '+31304269427',
      organisation: null,
      remarks: 'x',
      guests: 0,
    });
    expect(checkedRegistration({ name: 'A', email: 'a@b.nl' }, 0)).toMatchObject({
      phone: null,
      remarks: null,
    });
  });

  it('names every wrong field at once', () => {
    const wrong = { name: '', email: 'els', phone: '12', guests: 3 };
    expect(() => checkedRegistration(wrong, 2)).toThrow(ValidationError);
    try {
      checkedRegistration(wrong, 2);
    } catch (error) {
      expect((error as ValidationError).problems.map(({ field, code }) => `${field}:${code}`)).toEqual([
        'name:REQUIRED',
        'email:EMAIL_INVALID',
        'phone:PHONE_INVALID',
        'guests:TOO_MANY_GUESTS',
      ]);
    }
    expect(() => checkedRegistration({ name: 'A', email: ' ' }, 2)).toThrow(ValidationError);
    expect(() => checkedRegistration({ name: 'A', email: 'a@b.nl', guests: -1 }, 2)).toThrow(ValidationError);
  });
});

describe('the waiting list', () => {
  it('counts the person and the guests', () => {
    expect(seatsOf({ guests: 3 })).toBe(4);
  });

  it('is served strictly in order: a small group never passes a large one before it', () => {
    expect(groupsThatFit(3, [1, 2, 1])).toBe(2);
    expect(groupsThatFit(2, [3, 1, 1])).toBe(0);
    expect(groupsThatFit(9, [3, 1, 1])).toBe(3);
    expect(groupsThatFit(0, [])).toBe(0);
  });

  it('moves nobody up once the event has begun or is off', () => {
    expect(mayPromote(event, at('19T15:59'))).toBe(true);
    expect(mayPromote({ ...event, status: 'CLOSED' }, at('19T15:59'))).toBe(true);
    expect(mayPromote(event, at('19T16:00'))).toBe(false);
    expect(mayPromote({ ...event, status: 'CANCELLED' }, at('10T10:00'))).toBe(false);
  });
});
