import fc from 'fast-check';
import { findBsnCandidates, passesElevenCheck } from '../../../api/formats/bsn';
import { lostLeadingZero, parseBranchNumber, parseKvkNumber } from '../../../api/formats/kvk-number';
import { parsePostcode, showPostcode } from '../../../api/formats/postcode';
import { parseSbiCode, showSbiCode } from '../../../api/formats/sbi-code';
import { parseWorkingPersons, showWorkingPersons } from '../../../api/formats/working-persons';

describe('KVK number', () => {
  it.each([
    ['51541297', '51541297'],
    ['24 10 32 10', '24103210'],
    ['KVK 62028464', '62028464'],
    ['KvK-nr.: 24.10.32.10', '24103210'],
    ['9079723', '09079723'],
    ['1234', undefined],
    ['411572139', undefined],
    ['00000000', undefined],
    ['onbekend', undefined],
    ['', undefined],
  ])('reads %j as %j', (text, number) => {
    expect(parseKvkNumber(text)).toBe(number);
  });

  it('tells when a leading zero was restored', () => {
    expect(lostLeadingZero('9079723')).toBe(true);
    expect(lostLeadingZero('09079723')).toBe(false);
    expect(lostLeadingZero('0000000')).toBe(false);
  });
});

describe('branch number', () => {
  it.each([
    ['000038509504', '000038509504'],
    ['38509504', '000038509504'],
    ['4127436', '000004127436'],
    ['vestigingsnr. 0000 3850 9504', '000038509504'],
    ['000000001234', '000000001234'],
    ['00001', undefined],
    ['1234', undefined],
    ['000000000000', undefined],
    ['1234567890123', undefined],
    ['hoofdvestiging', undefined],
  ])('reads %j as %j', (text, number) => {
    expect(parseBranchNumber(text)).toBe(number);
  });
});

describe('postcode', () => {
  it.each([
    ['1234AB', '1234AB'],
    [' 8390 xm', '8390XM'],
    ['1034\u00a0WL', '1034WL'],
    ['0123AB', undefined],
    ['1234SS', undefined],
    ['1234 sa', undefined],
    ['1234SD', undefined],
    ['1234', undefined],
    ['B-2000', undefined],
  ])('reads %j as %j', (text, postcode) => {
    expect(parsePostcode(text)).toBe(postcode);
  });

  it('is shown with a space', () => {
    expect(showPostcode('1234AB')).toBe('1234 AB');
    expect(showPostcode('B-2000')).toBe('B-2000');
  });
});

describe('SBI code', () => {
  it.each([
    ['62.01', '6201'],
    ['86210', '86210'],
    ['56.11.1', '56111'],
    ['SBI 47.11', '4711'],
    ['01110', '01110'],
    ['62', '62'],
    ['nvt', undefined],
    ['6', undefined],
    ['00110', undefined],
    ['123456', undefined],
  ])('reads %j as %j', (text, code) => {
    expect(parseSbiCode(text)).toBe(code);
  });

  it.each([
    ['86210', '86.21.0'],
    ['4711', '47.11'],
    ['561', '56.1'],
    ['56', '56'],
  ])('shows %s as %s', (code, shown) => {
    expect(showSbiCode(code)).toBe(shown);
  });
});

describe('working persons', () => {
  it.each([
    ['10', { atLeast: 10, atMost: 10 }],
    ['2-5', { atLeast: 2, atMost: 5 }],
    ['10 t/m 19 fte', { atLeast: 10, atMost: 19 }],
    ['250+', { atLeast: 250 }],
    ['ca. 40', { atLeast: 40 }],
    ['± 1.200 medewerkers', { atLeast: 1200 }],
    ['minimaal 5', { atLeast: 5 }],
    ['> 50', { atLeast: 51 }],
    ['minder dan 10', { atLeast: 0, atMost: 9 }],
    ['<0', undefined],
    ['5-2', undefined],
    ['veel', undefined],
    ['', undefined],
  ])('reads %j', (text, persons) => {
    expect(parseWorkingPersons(text)).toEqual(persons);
  });

  it('reads what it shows', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.option(fc.nat(5000), { nil: undefined }), (atLeast, more) => {
        const persons = more === undefined ? { atLeast } : { atLeast, atMost: atLeast + more };
        expect(parseWorkingPersons(showWorkingPersons(persons))).toEqual(persons);
      }),
    );
  });
});

describe('BSN', () => {
  it.each([
    ['111222333', true],
    ['990983419', true],
    ['123456782', true],
    ['123456789', false],
    ['000000000', false],
    ['12345678', false],
  ])('11-check of %s: %s', (digits, passes) => {
    expect(passesElevenCheck(digits)).toBe(passes);
  });

  it.each([
    ['BSN 111222333 staat hier', ['111222333']],
    ['bsn: 1234.56.782', ['1234.56.782']],
    ['111 222 333', ['111 222 333']],
    ['bel +31 111222333', []],
    ['bel +31111222333 of 0031 111222333', []],
    ['order 1112223334', []],
    ['123456789', []],
  ])('finds candidates in %j', (text, found) => {
    expect(findBsnCandidates(text)).toEqual(found);
  });
});
