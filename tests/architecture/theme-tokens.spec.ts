import { tokens } from '../../admin/layout/tokens';
import { neutralTheme } from '../../newsletters/theme';

describe('the look of Ingang', () => {
  it('is the same in the admin as in letters and public pages', () => {
    expect(tokens).toEqual(neutralTheme);
  });
});
