import { fillingOf } from '../../../admin/register/fill-form';

const told = {
  name: 'Lindeprint',
  city: 'Lindehoven',
  tradeNames: ['A', 'B'],
  website: null,
  isNonMailing: false,
  isAddressShielded: true,
};

describe('filling a form from the register', () => {
  it('fills what is empty and leaves what the register does not know', () => {
    expect(fillingOf(told, { website: 'https://eigen.example' }, new Set())).toEqual({
      fill: { name: 'Lindeprint', city: 'Lindehoven', tradeNames: ['A', 'B'], isAddressShielded: true },
      differences: [],
    });
  });

  it('proposes where somebody typed something else, and never writes over it', () => {
    const form = { name: 'De drukker', city: 'Zuidlinde', tradeNames: ['B', 'A'] };
    const { fill, differences } = fillingOf(told, form, new Set(['name', 'tradeNames']));
    expect(fill).toEqual({ city: 'Lindehoven', isAddressShielded: true });
    expect(differences).toEqual([{ field: 'name', here: 'De drukker', told: 'Lindeprint' }]);
  });

  it('takes no shield away and no refusal of post', () => {
    const open = { isAddressShielded: false, isNonMailing: false };
    expect(fillingOf(open, { isAddressShielded: true, isNonMailing: true }, new Set())).toEqual({
      fill: {},
      differences: [],
    });
  });
});
