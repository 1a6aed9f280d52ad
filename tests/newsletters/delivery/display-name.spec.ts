import fc from 'fast-check';
import { asciiSender, recipientName } from '../../../newsletters/delivery/display-name';

describe('names in an address', () => {
  it.each([
    ['Jansen, P.', 'P. Jansen'],
    ['Berg, Anna van den', 'Anna van den Berg'],
    ['Bakkerij; De Korenaar, B.V.; Waterrijk', 'Bakkerij De Korenaar B.V. Waterrijk'],
    ['Zoë Çelik', 'Zoë Çelik'],
    ['"Piet" <piet@x.example>', 'Piet piet@x.example'],
    ['Piet\r\nBcc: a@b.example', 'Piet Bcc: a@b.example'],
    [' ,; ', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of a recipient: %j becomes %j', (name, accepted) => {
    expect(recipientName(name)).toBe(accepted);
  });

  it.each([
    ['Gemeente Súdwest-Fryslân', 'Gemeente Sudwest-Fryslan'],
    ['Team economie – Waterrijk', 'Team economie - Waterrijk'],
    ['Ondernemersloket ’t Hart', "Ondernemersloket 't Hart"],
    ['市', undefined],
  ])('of the sender have no letters outside ASCII: %s becomes %s', (name, accepted) => {
    expect(asciiSender({ email: 'a@b.example', name }).name).toBe(accepted);
  });

  it('writes the sender’s domain in ASCII', () => {
    expect(asciiSender({ email: 'info@súdwest.example' }).email).toBe('info@xn--sdwest-pya.example');
  });

  it('are always acceptable, whatever people are called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(recipientName(name) ?? '').not.toMatch(/[;,<>"\r\n\0]/);
        expect(asciiSender({ email: 'a@b.example', name }).name ?? '').toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
});
