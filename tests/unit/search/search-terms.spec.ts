import { isEmptySearch, searchTermsOf } from '../../../api/search/search-terms.rules';

describe('what a text in the search box may mean', () => {
  it.each([
    ['06-12345678', '+31612345678'],
    ['06 1234 5678', '+31612345678'],
    ['+31 6 12345678', '+31612345678'],
    ['+31(0)6-12345678', '+31612345678'],
    ['0031 6 12 34 56 78', '+31612345678'],
    ['tel. 0229-237245', '+31229237245'],
    ['31612345678', '+31612345678'],
    ['3161234567', '+3161234567'],
    ['06 1234', '+3161234'],
    ['+31 6 12', '+31612'],
    ['0031 6 1', '+3161'],
    ['+49 30 1234567', '+49301234567'],
  ])('takes %s for the telephone number %s', (text, phone) => {
    expect(searchTermsOf(text).phone).toBe(phone);
  });

  it.each(['123', '1234 AB', '12345678', 'jan 06', '99999'])('takes %s for no telephone number', (text) => {
    expect(searchTermsOf(text).phone).toBeUndefined();
  });

  it.each([
    ['12345678', { kvkNumber: '12345678', branchNumber: '12345678', wholeBranchNumber: '000012345678' }],
    [
      'KVK 12.34.56.78',
      { kvkNumber: '12345678', branchNumber: '12345678', wholeBranchNumber: '000012345678' },
    ],
    ['1234 56', { kvkNumber: '123456', branchNumber: '123456', wholeBranchNumber: '000000123456' }],
    ['1234567', { kvkNumber: '01234567', branchNumber: '1234567', wholeBranchNumber: '000001234567' }],
    ['0000 2000', { kvkNumber: '00002000', branchNumber: '00002000' }],
    ['vestigingsnr. 000020000001', { branchNumber: '000020000001', wholeBranchNumber: '000020000001' }],
  ])('takes %s for a number of the trade register', (text, numbers) => {
    const { kvkNumber, branchNumber, wholeBranchNumber } = searchTermsOf(text);
    expect({ kvkNumber, branchNumber, wholeBranchNumber }).toEqual(numbers);
  });

  it.each(['123', '1234567890123', 'bedrijf 12345678'])('takes %s for no number of the register', (text) => {
    expect(searchTermsOf(text).branchNumber).toBeUndefined();
  });

  it.each([
    ['1234 AB 12', '1234AB', '12'],
    ['1234ab12', '1234AB', '12'],
    ['1234AB, 12-A', '1234AB', '12a'],
    ['1234 ab nr 3 bis', '1234AB', '3bis'],
    ['1234 AB', '1234AB', undefined],
  ])('takes %s for an address', (text, postcode, houseNumber) => {
    const terms = searchTermsOf(text);
    expect([terms.postcode, terms.houseNumber]).toEqual([postcode, houseNumber]);
    expect(terms.words).toEqual([]);
  });

  it('knows letters that are never given out in a postcode', () => {
    expect(searchTermsOf('1234 SS 1').postcode).toBeUndefined();
  });

  it.each([
    ['Jan@Bakkerij.NL', { how: 'WHOLE', text: 'jan@bakkerij.nl' }],
    ['jan@', { how: 'START', text: 'jan@' }],
    ['@bakkerij.nl', { how: 'PART', text: '@bakkerij.nl' }],
    ['j.jansen', { how: 'PART', text: 'j.jansen' }],
    ['info19', { how: 'PART', text: 'info19' }],
  ])('takes %s for an e-mail address or part of one', (text, email) => {
    expect(searchTermsOf(text).email).toEqual(email);
  });

  it.each(['jan', 'jan @ x', 'b@', '1234', 'Jansen & Zn.'])('takes %s for no e-mail address', (text) => {
    expect(searchTermsOf(text).email).toBeUndefined();
  });

  it.each([
    ['vd berg', ['van d', 'berg'], []],
    ['Berg, van den', ['Berg', 'van', 'den'], []],
    ['A. van der Berg', ['van', 'der', 'Berg'], ['A']],
    ['Jansen-de Vries', ['Jansen', 'de', 'Vries'], []],
    ['Bakker & Zn. B.V.', ['Bakker', 'Zn.'], []],
    ['bakker en zoon bv', ['bakker', 'zoon'], []],
    ['B.V.', ['BV'], []],
    ['j', ['j'], []],
    ['een twee drie vier vijfde zesde', ['vijfde', 'zesde', 'twee', 'drie'], []],
  ])('reads %s as words and initials', (text, words, initials) => {
    const terms = searchTermsOf(text);
    expect([terms.words, terms.initials]).toEqual([words, initials]);
  });

  it('knows an id, also inside a pasted address', () => {
    const id = '01a2013e-c86e-73df-896e-3ae196ee8680';
    expect(searchTermsOf(`https://ingang.example/admin/businesses/${id.toUpperCase()}/show`).id).toBe(id);
  });

  it('looks for a short number in names too, and for a long one only in numbers', () => {
    expect(searchTermsOf('1234').words).toEqual(['1234']);
    expect(searchTermsOf('123456').words).toEqual([]);
  });

  it.each(['', '   ', ' , ', '- -'])('finds nothing to look for in "%s"', (text) => {
    expect(isEmptySearch(searchTermsOf(text))).toBe(true);
  });

  it.each(['a', '1234 AB', 'jan@', '01a2013e-c86e-73df-896e-3ae196ee8680', '12345678', '0612345678'])(
    'finds something to look for in "%s"',
    (text) => expect(isEmptySearch(searchTermsOf(text))).toBe(false),
  );
});
