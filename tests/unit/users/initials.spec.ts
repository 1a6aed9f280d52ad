import { initialsOf } from '../../../api/users/user.rules';

describe('the initials of a member of staff', () => {
  it.each([
    ['Sanne de Vries', 'SV'],
    ['jan', 'J'],
    ['Anne-Marie van der Berg-Jansen Smit', 'AMBJ'],
  ])('of %s are %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
});
