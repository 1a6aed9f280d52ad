import { checkTopic, slugOf } from '../../../api/topics/topic.rules';

describe('topics', () => {
  it.each([
    ['Werken & Leren', 'werken-leren'],
    ['Café, horeca', 'cafe-horeca'],
    ['!!', 'onderwerp'],
  ])('%s is called %s in addresses', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('need a name', () => {
    expect(() => checkTopic({ name: ' ' }, true)).toThrow('VALIDATION');
    expect(() => checkTopic({ description: 'x' }, false)).not.toThrow();
  });

  it('take an address of letters, digits and dashes only', () => {
    expect(() => checkTopic({ slug: 'A b' }, false)).toThrow('VALIDATION');
    expect(() => checkTopic({ slug: 'a-b' }, false)).not.toThrow();
  });
});
