import fc from 'fast-check';
import {
  letterHtmlToText,
  sanitizeLetterHtml,
  textToLetterHtml,
} from '../../../newsletters/render/letter-html';

describe('the limited HTML of a letter', () => {
  it.each([
    ['<p>Dit <strong>mag</strong> en <em>dit</em></p>', '<p>Dit <strong>mag</strong> en <em>dit</em></p>'],
    ['<script>alert(1)</script><p>Hallo</p>', '<p>Hallo</p>'],
    ['<p style="position:fixed" onclick="x()">Hallo</p>', '<p>Hallo</p>'],
    ['<img src=x onerror=alert(1)>', ''],
    ['<a href="javascript:alert(1)">klik</a>', '<a>klik</a>'],
    ['<a href="jAvAsCrIpT&#58;alert(1)">klik</a>', '<a>klik</a>'],
    ['<a href="http://a.example">a</a>', '<a>a</a>'],
    ['<a href="//a.example">a</a>', '<a>a</a>'],
    [
      '<a href="https://a.example/?x=1&y=2" target="_blank">a</a>',
      '<a href="https://a.example/?x=1&amp;y=2">a</a>',
    ],
    ['<a href="https://gemeente.example@kwaad.example/">a</a>', '<a>a</a>'],
    ['<a href="mailto:a@b.example">a</a>', '<a href="mailto:a@b.example">a</a>'],
    ['<h1>Kop</h1><b>vet</b><i>schuin</i>', '<p>Kop</p><strong>vet</strong><em>schuin</em>'],
    ['<iframe src="https://a.example"></iframe><style>p{}</style>x', 'x'],
    ['<mj-include path="/etc/passwd" />x', 'x'],
    ['a < b & c', 'a &lt; b &amp; c'],
    ['<svg><script>alert(1)</script></svg>', ''],
  ])('%s', (dirty, clean) => {
    expect(sanitizeLetterHtml(dirty)).toBe(clean);
  });

  it('comes out of itself unchanged, whatever goes in', () => {
    const tags = fc.constantFrom(
      '<p>',
      '</p>',
      '<a href="',
      '">',
      '<b',
      '<!--',
      '-->',
      '<ul><li>',
      '&lt;',
      "'",
      '\u0000',
      '<svg/onload=',
    );
    const mess = fc.array(fc.oneof(tags, fc.string())).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(mess, (html) => {
        const once = sanitizeLetterHtml(html);
        expect(sanitizeLetterHtml(once)).toBe(once);
        expect(once.match(/<[^>]*>/g) ?? []).toEqual(
          once.match(/<(\/?(p|strong|em|ul|ol|li|a)|br \/|a href="(https:\/\/|mailto:)[^"<>]*")>/g) ?? [],
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('letter HTML as plain text', () => {
  it('keeps paragraphs, lists and links readable', () => {
    const html =
      '<p>Beste lezer,<br />welkom.</p><ul><li>Eén &amp; twee</li><li>Drie<ol><li>a</li><li>b</li></ol></li></ul>' +
      '<p>Lees <a href="https://a.example/x">de pagina</a> of mail <a href="mailto:a@b.example">a@b.example</a>.</p>';
    expect(letterHtmlToText(html)).toBe(
      'Beste lezer,\nwelkom.\n\n- Eén & twee\n- Drie\n  1. a\n  2. b\n\nLees de pagina (https://a.example/x) of mail a@b.example.',
    );
  });

  it('comes back from typed text', () => {
    const typed = 'Regel 1\nregel 2 <niet vet>\n\nTweede alinea & meer';
    expect(letterHtmlToText(textToLetterHtml(typed))).toBe(typed);
  });
});
