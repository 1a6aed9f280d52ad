import { ValidationError } from '../../../api/errors/domain-error';
import { checkInteraction, warningsFor } from '../../../api/interactions/interaction.rules';

const problems = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as ValidationError).problems.map(({ field, code }) => `${field}:${code}`);
  }
  return [];
};

describe('checking a contact moment', () => {
  it('wants a summary and somebody it was with', () => {
    expect(problems(() => checkInteraction({}))).toEqual(['summary:REQUIRED', 'businessId:AT_LEAST_ONE']);
    expect(problems(() => checkInteraction({ summary: 'Gebeld', contactIds: ['c'] }))).toEqual([]);
    expect(problems(() => checkInteraction({ summary: 'Gebeld', associationId: 'a' }))).toEqual([]);
  });

  it('refuses two parties, also when a change adds the second', () => {
    expect(problems(() => checkInteraction({ associationId: 'a' }, { businessId: 'b' }))).toEqual([
      'associationId:EXACTLY_ONE_PARTY',
    ]);
    expect(
      problems(() => checkInteraction({ associationId: 'a', businessId: null }, { businessId: 'b' })),
    ).toEqual([]);
    expect(problems(() => checkInteraction({ businessId: undefined }, { businessId: 'b' }))).toEqual([]);
  });
});

describe('what to look at twice', () => {
  it('warns of nine digits that may be a BSN, in the summary and in the follow-up', () => {
    expect(warningsFor({ summary: 'Zijn nummer is 111222333.' })).toEqual(['BSN_SUSPECTED']);
    expect(warningsFor({ summary: 'Gebeld', followUp: 'Zoek 111222333 op' })).toEqual(['BSN_SUSPECTED']);
    expect(warningsFor({ summary: 'KVK 12345678, 0572 123 456' })).toEqual([]);
    expect(warningsFor({})).toEqual([]);
  });
});
