import { NotAllowedInStateError } from '../../../api/errors/domain-error';
import {
  NEWSLETTER_STATES,
  NewsletterStep,
  nextSteps,
  stateAfter,
  statesWith,
} from '../../../api/newsletters/newsletter.states';
import { NewsletterStatus } from '../../../prisma/generated/enums';

const everything = { mayWrite: true, mayApprove: true, isAuthor: false };

describe('the states of an edition', () => {
  it('lead from a draft through test, approval and schedule to sent', () => {
    const steps = ['TEST', 'APPROVE', 'SCHEDULE', 'START', 'SEND', 'FINISH'] as const;
    let status: NewsletterStatus = 'DRAFT';
    const passed = steps.map((step) => (status = stateAfter(status, step as NewsletterStep)));
    expect(passed).toEqual(['TESTED', 'APPROVED', 'SCHEDULED', 'PREPARING', 'SENDING', 'FINISHED']);
  });

  it('go back to the draft with every edit, and allow none once a moment is set', () => {
    expect(statesWith(NewsletterStep.EDIT)).toEqual(['DRAFT', 'TESTED', 'APPROVED']);
    for (const status of statesWith(NewsletterStep.EDIT))
      expect(stateAfter(status, NewsletterStep.EDIT)).toBe('DRAFT');
  });

  it('keep an approval when the same content is tested again', () => {
    expect(stateAfter('APPROVED', NewsletterStep.TEST)).toBe('APPROVED');
  });

  it('let sending be paused and taken up again, and stopped for good until the last letter has left', () => {
    expect(stateAfter('SENDING', NewsletterStep.PAUSE)).toBe('PAUSED');
    expect(stateAfter('PAUSED', NewsletterStep.RESUME)).toBe('PREPARING');
    expect(statesWith(NewsletterStep.CANCEL)).toEqual(
      Object.values(NewsletterStatus).filter((status) => status !== 'FINISHED' && status !== 'CANCELLED'),
    );
  });

  it('refuse a step that does not exist there, naming both', () => {
    const refused = new NotAllowedInStateError('Newsletter', 'DRAFT', 'SCHEDULE');
    expect(() => stateAfter('DRAFT', NewsletterStep.SCHEDULE)).toThrow(refused);
    expect(refused.params).toEqual({ type: 'Newsletter', state: 'DRAFT', wanted: 'SCHEDULE' });
  });

  it('never leave what is finished or cancelled', () => {
    expect(NEWSLETTER_STATES.FINISHED).toEqual({});
    expect(NEWSLETTER_STATES.CANCELLED).toEqual({});
  });

  it('can all be reached from a draft', () => {
    const reached = new Set<NewsletterStatus>(['DRAFT']);
    for (const status of reached)
      for (const next of Object.values(NEWSLETTER_STATES[status])) reached.add(next);
    expect([...reached].sort()).toEqual(Object.values(NewsletterStatus).sort());
  });
});

describe('the next steps on the screen', () => {
  it('are those of the state', () => {
    expect(nextSteps('TESTED', everything)).toEqual(['EDIT', 'TEST', 'APPROVE', 'CANCEL']);
    expect(nextSteps('SENDING', everything)).toEqual(['PAUSE', 'CANCEL']);
    expect(nextSteps('FINISHED', everything)).toEqual([]);
  });

  it('leave approval to somebody else than the author', () => {
    expect(nextSteps('TESTED', { ...everything, isAuthor: true })).toEqual(['EDIT', 'TEST', 'CANCEL']);
  });

  it('show a reader nothing, and an approver only the approval', () => {
    expect(nextSteps('TESTED', { mayWrite: false, mayApprove: false, isAuthor: false })).toEqual([]);
    expect(nextSteps('TESTED', { mayWrite: false, mayApprove: true, isAuthor: false })).toEqual(['APPROVE']);
  });
});
