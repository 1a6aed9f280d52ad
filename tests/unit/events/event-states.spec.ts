import { EventStep, isAnnounced, isEditable, nextSteps, statusAfter } from '../../../api/events/event.states';
import { EventStatus } from '../../../prisma/generated/enums';

describe('the life of an event', () => {
  it('offers per status exactly the steps that belong to it', () => {
    expect(Object.values(EventStatus).map((status) => [status, nextSteps(status)])).toEqual([
      ['DRAFT', ['PUBLISH', 'CANCEL']],
      ['PUBLISHED', ['CLOSE', 'HOLD', 'CANCEL']],
      ['CLOSED', ['REOPEN', 'HOLD', 'CANCEL']],
      ['HELD', ['EVALUATE']],
      ['EVALUATED', []],
      ['CANCELLED', []],
    ]);
  });

  it('refuses every other step and names the status', () => {
    for (const status of Object.values(EventStatus)) {
      for (const step of Object.values(EventStep)) {
        if (nextSteps(status).includes(step)) expect(statusAfter(status, step)).not.toBe(status);
        else expect(() => statusAfter(status, step)).toThrow('NOT_ALLOWED_IN_STATE');
      }
    }
  });

  it('closes and reopens', () => {
    expect(statusAfter(statusAfter('PUBLISHED', EventStep.CLOSE), EventStep.REOPEN)).toBe('PUBLISHED');
  });

  it('knows when people count on it, and when it is too late to change', () => {
    const statuses = Object.values(EventStatus);
    expect(statuses.filter(isAnnounced)).toEqual(['PUBLISHED', 'CLOSED']);
    expect(statuses.filter(isEditable)).toEqual(['DRAFT', 'PUBLISHED', 'CLOSED', 'HELD']);
  });
});
