import { colleaguesCalled } from '../../../api/imports/import-colleagues';

const colleague = (name: string, email: string, isActive = true) => ({ name, email, isActive });
const NOOR = colleague('Noor de Vries', 'noor@gemeente.example');
const ZOE = colleague('Zoë Mol', 'zoe@gemeente.example');
const ZOË = colleague('Zoe Mol', 'zmol@gemeente.example');
const GONE = colleague('Jan Bakker', 'jan@gemeente.example', false);
const ALL = [NOOR, ZOE, ZOË, GONE];

describe('a colleague in a list', () => {
  it.each([
    ['Noor de Vries', [NOOR]],
    [' noor  DE VRIES', [NOOR]],
    ['NOOR@gemeente.example', [NOOR]],
    ['noor-de-vries', [NOOR]],
    ['zoë mol', [ZOE]],
    ['ZOE MOL', [ZOË]],
    ['Zoé-Mol', [ZOE, ZOË]],
    ['Jan Bakker', []],
    ['jan@gemeente.example', []],
    ['de Vries', []],
    ['!', []],
  ])('%s', (said, found) => {
    expect(colleaguesCalled(said, ALL)).toEqual(found);
  });
});
