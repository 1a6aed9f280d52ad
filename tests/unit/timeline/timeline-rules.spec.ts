import { ownerOf, visibleKinds } from '../../../api/timeline/timeline.rules';
import { TimelineKind } from '../../../api/timeline/timeline.types';

describe('whose timeline', () => {
  it('is of exactly one record', () => {
    expect(ownerOf({ businessId: 'b' })).toEqual({ type: 'Business', id: 'b' });
    expect(ownerOf({ associationId: 'a' })).toEqual({ type: 'Association', id: 'a' });
    expect(ownerOf({ contactId: 'c' })).toEqual({ type: 'Contact', id: 'c' });
    expect(() => ownerOf({})).toThrow('VALIDATION');
    expect(() => ownerOf({ businessId: 'b', contactId: 'c' })).toThrow('VALIDATION');
  });
});

describe('which kinds', () => {
  it('are all, or those asked for, without those one may not see', () => {
    expect(visibleKinds(undefined, () => true)).toEqual(Object.values(TimelineKind));
    expect(visibleKinds([], () => true)).toEqual(Object.values(TimelineKind));
    const asked = [TimelineKind.VISIT, TimelineKind.VISIT, TimelineKind.MAIL];
    expect(visibleKinds(asked, (permission) => permission !== 'subscriptions.read')).toEqual(['VISIT']);
  });
});
