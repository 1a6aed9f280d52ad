import { formatPhone } from '../../../admin/fields/dutch-phone';

describe('a telephone number on screen', () => {
  it.each([
    ['+31612345678', '06 12345678'],
    ['+31572123456', '0572 123 456'],
    ['+31201234567', '020 123 45 67'],
    ['+31799999999', '079 999 99 99'],
    ['+3222345678', '+3222345678'],
  ])('%s reads as %s', (stored, shown) => {
    expect(formatPhone(stored)).toBe(shown);
  });
});
