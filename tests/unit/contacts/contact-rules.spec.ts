import { checkedContact } from '../../../api/contacts/contact.rules';
import { ValidationError } from '../../../api/errors/domain-error';

function problemsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ValidationError) return error.problems.map(({ field, code }) => `${field}:${code}`);
    throw error;
  }
  return [];
}

describe('a contact', () => {
  it('is stored in one notation, with empty text as nothing', () => {
    const input = {
      initials: 'a.j',
      givenName: ' Anna  Maria ',
      infix: ' ',
      familyName: 'Berg ',
      remarks: '',
    };
    expect(checkedContact(input, true)).toEqual({
      initials: 'A.J.',
      givenName: 'Anna Maria',
      infix: null,
      familyName: 'Berg',
      remarks: null,
    });
  });

  it('keeps initials it does not understand', () => {
    expect(checkedContact({ initials: 'Anna  B' }, false)).toEqual({ initials: 'Anna B' });
  });

  it('has one primary address and number: the one that says so, or else the first', () => {
    const { emails, phones } = checkedContact(
      {
        emails: [{ address: 'Anna@Bakker.NL' }, { address: 'anna@thuis.nl', isPrimary: true }],
        phones: [{ number: '06 12345678' }, { number: '030-4269427' }],
      },
      false,
    );
    expect(emails).toEqual([
      { address: 'anna@bakker.nl', isPrimary: false },
      { address: 'anna@thuis.nl', isPrimary: true },
    ]);
    expect(phones).toEqual([
      { number: '+31612345678', isPrimary: true },
      { number: '+31304269427', isPrimary: false },
    ]);
  });

  it('may lose all its addresses', () => {
    expect(checkedContact({ emails: [], phones: [] }, false)).toEqual({ emails: [], phones: [] });
  });

  it('names the place of a wrong or repeated address', () => {
    const input = {
      familyName: ' ',
      emails: [{ address: 'a@b.nl' }, { address: 'geen adres' }, { address: 'A@B.nl' }],
      phones: [{ number: 'bel maar' }],
    };
    expect(problemsOf(() => checkedContact(input, true))).toEqual([
      'familyName:REQUIRED',
      'emails.1.address:EMAIL_INVALID',
      'emails.2.address:ALREADY_EXISTS',
      'phones.0.number:PHONE_INVALID',
    ]);
  });
});
