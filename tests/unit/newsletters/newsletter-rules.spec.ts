import {
  checkedNewsletter,
  contentHash,
  isTooLate,
  letterGreeting,
  slugOf,
} from '../../../api/newsletters/newsletter.rules';
import type { NewsletterContentFacts } from '../../../api/newsletters/newsletter.types';
import type { ValidationError } from '../../../api/errors/domain-error';

const letter: NewsletterContentFacts = {
  subject: 'Nieuws voor ondernemers',
  preheader: 'Maart',
  blocks: [{ kind: 'text', aim: 'INFORM', text: '<p>Hallo</p>' }],
  language: 'NL',
  topicIds: ['a', 'b'],
  segmentIds: [],
};

function problemsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    return (error as ValidationError).problems.map(({ field, code }) => `${field}:${code}`);
  }
  return [];
}

describe('the fingerprint of a letter', () => {
  it('stays the same when keys or topics stand in another order', () => {
    const shuffled = {
      ...letter,
      topicIds: ['b', 'a', 'a'],
      blocks: [{ text: '<p>Hallo</p>', aim: 'INFORM', kind: 'text' }],
    };
    expect(contentHash(shuffled)).toBe(contentHash(letter));
  });

  it.each([
    ['subject', { subject: 'Anders' }],
    ['preheader', { preheader: null }],
    ['blocks', { blocks: [] }],
    ['language', { language: 'EN' as const }],
    ['topics', { topicIds: ['a'] }],
    ['segments', { segmentIds: ['s'] }],
  ])('changes with the %s', (_what, change) => {
    expect(contentHash({ ...letter, ...change })).not.toBe(contentHash(letter));
  });

  it('tells the order of blocks apart', () => {
    const second = { kind: 'text', aim: 'AMUSE', text: '<p>Dag</p>' };
    const blocks = [...(letter.blocks as object[]), second];
    expect(contentHash({ ...letter, blocks })).not.toBe(contentHash({ ...letter, blocks: blocks.reverse() }));
  });
});

describe('a letter that was not sent at its moment', () => {
  const scheduledAt = new Date('2026-03-10T08:00:00Z');

  it('leaves by itself up to six hours later', () => {
    expect(isTooLate(scheduledAt, new Date('2026-03-10T14:00:00Z'))).toBe(false);
  });

  it('waits for a person after that', () => {
    expect(isTooLate(scheduledAt, new Date('2026-03-10T14:00:01Z'))).toBe(true);
  });
});

describe('what is typed into a letter', () => {
  it('is cleaned: one line, no unknown fields, safe markup', () => {
    const input = checkedNewsletter(
      {
        subject: '  Nieuws\nvoor ondernemers ',
        preheader: ' ',
        blocks: [{ kind: 'text', aim: 'INFORM', text: '<p onclick="x">Hallo</p><script>1</script>', odd: 1 }],
      },
      true,
    );
    expect(input).toEqual({
      subject: 'Nieuws voor ondernemers',
      preheader: null,
      blocks: [{ kind: 'text', aim: 'INFORM', text: '<p>Hallo</p>' }],
    });
  });

  it('leaves alone what is absent', () => {
    expect(checkedNewsletter({}, false)).toEqual({});
    expect(checkedNewsletter({ preheader: null }, false)).toEqual({ preheader: null });
  });

  it('is refused with the place of every mistake', () => {
    const blocks = [
      { kind: 'article', aim: 'INFORM', title: 'x'.repeat(301), text: '', url: 'http://oud.example/' },
      { kind: 'contactPerson', aim: 'SELL', email: 'geen adres' },
      'tekst',
    ];
    const many = Array.from({ length: 51 }, String);
    expect(
      problemsOf(() => checkedNewsletter({ subject: ' ', blocks, topicIds: many, segmentIds: many }, true)),
    ).toEqual([
      'subject:REQUIRED',
      'topicIds:TOO_LARGE',
      'segmentIds:TOO_LARGE',
      'blocks.0.title:TOO_LONG',
      'blocks.0.url:WEBSITE_INVALID',
      'blocks.1.aim:INVALID',
      'blocks.1.email:EMAIL_INVALID',
      'blocks.2:INVALID',
    ]);
  });

  it('holds at most sixty blocks', () => {
    const blocks = Array.from({ length: 61 }, () => ({ kind: 'text', aim: 'INFORM', text: '' }));
    expect(problemsOf(() => checkedNewsletter({ blocks }, false))).toEqual(['blocks:TOO_LARGE']);
    expect(problemsOf(() => checkedNewsletter({ blocks: 'x' }, false))).toEqual(['blocks:INVALID']);
  });
});

describe('the address of an edition', () => {
  it('is readable', () => {
    expect(slugOf('Subsidie voor cafés & zonnepanelen!', '3f9a')).toBe(
      'subsidie-voor-cafes-zonnepanelen-3f9a',
    );
  });

  it('exists for a subject without letters too, and stays short', () => {
    expect(slugOf('???', '3f9a')).toBe('nieuwsbrief-3f9a');
    expect(slugOf(`${'a'.repeat(59)} ${'b'.repeat(40)}`, '3f9a')).toBe(`${'a'.repeat(59)}-3f9a`);
  });
});

describe('the first line', () => {
  const contact = {
    givenName: 'Anna',
    infix: 'van den',
    familyName: 'Berg',
    salutationPreference: 'MRS' as const,
  };

  it('follows the preference of the person', () => {
    expect(letterGreeting('NL', { contact, name: null })).toBe('Geachte mevrouw Van den Berg,');
    expect(letterGreeting('EN', { contact, name: null })).toBe('Dear Anna van den Berg,');
  });

  it('takes the name that a subscriber gave', () => {
    expect(letterGreeting('NL', { contact: null, name: ' Kees ' })).toBe('Beste Kees,');
    expect(letterGreeting('EN', { contact: null, name: 'Kees' })).toBe('Dear Kees,');
  });

  it('is neutral when nothing is known', () => {
    expect(letterGreeting('NL', { contact: null, name: null })).toBe('Geachte heer of mevrouw,');
    expect(letterGreeting('EN', { contact: null, name: ' ' })).toBe('Dear Sir or Madam,');
  });
});
