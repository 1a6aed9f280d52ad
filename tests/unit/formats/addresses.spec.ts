import fc from 'fast-check';
import { parseEmailAddress } from '../../../api/formats/email-address';
import { parsePhoneNumber, showPhoneNumber } from '../../../api/formats/phone-number';
import { parseStreetAddress, showStreetAddress } from '../../../api/formats/street-address';
import { parseWebsite, showWebsite } from '../../../api/formats/website';

describe('phone number', () => {
  it.each([
    ['+31(0)229237245', '+31229237245'],
    ['0031613208911', '+31613208911'],
    ['tel. 030-4269427', '+31304269427'],
    ['06 692 26682', '+31669226682'],
    ['06 12 34 56 78', '+31612345678'],
    ['+31 88 7572727', '+31887572727'],
    ['023 654 7406', '+31236547406'],
    ['+32 2 555 12 12', '+3225551212'],
    ['14020', undefined],
    ['14 0229', undefined],
    ['12345', undefined],
    ['geen', undefined],
    ['', undefined],
  ])('reads %j as %j', (text, e164) => {
    expect(parsePhoneNumber(text)).toBe(e164);
  });

  it.each([
    ['+31304269427', '030 426 9427'],
    ['+31612345678', '06 12345678'],
    ['+3225551212', '+32 2 555 12 12'],
    ['nummer', 'nummer'],
  ])('shows %s as %s', (e164, shown) => {
    expect(showPhoneNumber(e164)).toBe(shown);
  });
});

describe('e-mail address', () => {
  it.each([
    [' MOUNIR.DEVRIES30@BEDRIJF-557.EXAMPLE ', 'mounir.devries30@bedrijf-557.example'],
    ['Willemijn <w.vandeven@bedrijf.example>', 'w.vandeven@bedrijf.example'],
    ['mailto:info@bakker.nl', 'info@bakker.nl'],
    ["o'brien+nieuws@bakker.nl", "o'brien+nieuws@bakker.nl"],
    ['info@café.nl', 'info@xn--caf-dma.nl'],
    ['geen', undefined],
    ['n.v.t.', undefined],
    ['info@@bedrijf.example', undefined],
    ['jan@', undefined],
    ['@bakker.nl', undefined],
    ['a b@c.example', undefined],
    ['jan@bakker', undefined],
    ['jan@127.0.0.1', undefined],
    ['jan..smit@bakker.nl', undefined],
    ['a@bakker.nl, b@bakker.nl', undefined],
    ['a@bakker.nl; b@bakker.nl', undefined],
    ['Jan <a@bakker.nl> <b@bakker.nl>', undefined],
    ['jan@bakker.nl\r\nBcc: x@y.nl', undefined],
    ['jan\u0000@bakker.nl', undefined],
    [`${'a'.repeat(65)}@bakker.nl`, undefined],
    [
      `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(60)}.nl`,
      undefined,
    ],
  ])('reads %j as %j', (text, address) => {
    expect(parseEmailAddress(text)).toBe(address);
  });

  it('gives nothing or one clean lower-case mailbox that reads as itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (text) => {
        const address = parseEmailAddress(text);
        if (address === undefined) return;
        expect(address).toMatch(/^[^\s<>,;@]+@[^\s<>,;@]+$/);
        expect(address).toBe(address.toLowerCase());
        expect(parseEmailAddress(address)).toBe(address);
      }),
    );
  });
});

describe('website', () => {
  it.each([
    ['www.bakker.example', 'https://www.bakker.example'],
    ['https://bakker.example/', 'https://bakker.example'],
    ['http://Bakker.example/Winkel?x=1', 'http://bakker.example/Winkel?x=1'],
    ['bakker.example:8080', 'https://bakker.example:8080'],
    ['javascript:alert(1)', undefined],
    ['ftp://bakker.example', undefined],
    ['https://jan:geheim@bakker.example', undefined],
    ['info@bakker.example', undefined],
    ['geen', undefined],
    ['geen site', undefined],
    ['http://', undefined],
    ['https://10.0.0.1', undefined],
  ])('reads %j as %j', (text, website) => {
    expect(parseWebsite(text)).toBe(website);
  });

  it('is printed without its scheme', () => {
    expect(showWebsite('https://www.bakker.example')).toBe('www.bakker.example');
  });
});

describe('street and number', () => {
  it.each([
    ['Havenkade 195', { street: 'Havenkade', houseNumber: 195 }],
    ['Ambachtsweg 123a', { street: 'Ambachtsweg', houseNumber: 123, houseNumberAddition: 'a' }],
    [
      'Burg. van Tuyllkade 102-2',
      { street: 'Burg. van Tuyllkade', houseNumber: 102, houseNumberAddition: '2' },
    ],
    ['Nijverheidslaan 38 bis', { street: 'Nijverheidslaan', houseNumber: 38, houseNumberAddition: 'bis' }],
    ["'t Zand 217  3 hoog", { street: "'t Zand", houseNumber: 217, houseNumberAddition: '3 hoog' }],
    ['Plein 1940 5', { street: 'Plein 1940', houseNumber: 5 }],
    ['2e Industrieweg 7', { street: '2e Industrieweg', houseNumber: 7 }],
    ['Postbus 1234', { street: 'Postbus', houseNumber: 1234 }],
    ['Marktplein', { street: 'Marktplein' }],
    ['12', undefined],
    ['', undefined],
  ])('splits %j', (text, address) => {
    expect(parseStreetAddress(text)).toEqual(address);
  });

  it.each([
    [{ street: 'Kade', houseNumber: 102, houseNumberAddition: '2' }, 'Kade 102-2'],
    [{ street: 'Kade', houseNumber: 102, houseNumberAddition: 'a' }, 'Kade 102a'],
    [{ street: 'Kade', houseNumber: 102, houseNumberAddition: '3 hoog' }, 'Kade 102 3 hoog'],
    [{ street: 'Kade', houseNumber: 102 }, 'Kade 102'],
    [{ street: 'Kade' }, 'Kade'],
  ])('shows %j', (address, shown) => {
    expect(showStreetAddress(address)).toBe(shown);
    expect(parseStreetAddress(shown)).toEqual(address);
  });
});
