import type { BlockOf, ContentBlock } from '../../../newsletters/render/content-blocks';
import { renderNewsletter } from '../../../newsletters/render/newsletter';
import type { NewsletterContent } from '../../../newsletters/render/newsletter';
import { PLACEHOLDERS } from '../../../newsletters/render/placeholders';
import { mayBeSent, preflight } from '../../../newsletters/render/preflight';
import type { PreflightLetter } from '../../../newsletters/render/preflight';
import { neutralTheme } from '../../../newsletters/theme';
import { sampleLetter } from '../support/sample-letter';

const article = (changes: Partial<BlockOf<'article'>>): ContentBlock => ({
  kind: 'article',
  aim: 'INFORM',
  title: 'Titel',
  text: '<p>Tekst</p>',
  ...changes,
});

async function good(): Promise<PreflightLetter> {
  const { html, text, subject } = await renderNewsletter(sampleLetter);
  return {
    subject,
    preheader: sampleLetter.preheader,
    blocks: sampleLetter.blocks,
    html,
    text,
    placeholders: Object.values(PLACEHOLDERS),
    unsubscribePlaceholder: PLACEHOLDERS.unsubscribe,
    theme: neutralTheme,
  };
}

describe('the pre-flight of a newsletter', () => {
  it('finds nothing wrong with a good letter', async () => {
    const findings = preflight(await good());
    expect(findings).toEqual([]);
    expect(mayBeSent(findings)).toBe(true);
  });

  const contents: [
    code: string,
    blocking: boolean,
    path: string | undefined,
    defect: Partial<NewsletterContent>,
  ][] = [
    ['SUBJECT_MISSING', true, 'subject', { subject: '  ' }],
    ['SUBJECT_TOO_LONG', true, 'subject', { subject: 'lang '.repeat(40) }],
    ['SUBJECT_CUT_OFF', false, 'subject', { subject: 'woord '.repeat(12) }],
    ['SUBJECT_SHOUTS', false, 'subject', { subject: 'KOM NAAR DE BORREL' }],
    ['SUBJECT_SHOUTS', false, 'subject', { subject: 'Kom!!!' }],
    ['PREHEADER_MISSING', false, 'preheader', { preheader: '' }],
    ['NO_BLOCKS', true, 'blocks', { blocks: [] }],
    ['BLOCK_EMPTY', true, 'blocks.0.text', { blocks: [article({ text: '<p> <br /></p>' })] }],
    ['BLOCK_EMPTY', true, 'blocks.0.title', { blocks: [article({ title: '' })] }],
    [
      'BLOCK_EMPTY',
      true,
      'blocks.0.phone',
      {
        blocks: [
          {
            kind: 'contactPerson',
            aim: 'INFORM',
            name: 'A',
            role: '',
            phone: '',
            email: '',
            workingDays: '',
          },
        ],
      },
    ],
    ['LINK_NOT_HTTPS', true, 'blocks.0.url', { blocks: [article({ url: 'http://a.example/x' })] }],
    ['LINK_RELATIVE', true, 'blocks.0.url', { blocks: [article({ url: 'www.a.example' })] }],
    ['LINK_INVALID', true, 'blocks.0.url', { blocks: [article({ url: 'https://a.example@b.example/' })] }],
    ['LINK_TO_HOME_PAGE', false, 'blocks.0.url', { blocks: [article({ url: 'https://www.a.example' })] }],
    [
      'LINK_SAYS_NOTHING',
      false,
      undefined,
      { blocks: [article({ text: '<p><a href="https://a.example/x">Klik hier!</a></p>' })] },
    ],
    [
      'PLACEHOLDER_UNKNOWN',
      true,
      'blocks.0.text',
      { blocks: [article({ text: '<p>Beste -voornaam-</p>' })] },
    ],
    ['PLACEHOLDER_UNKNOWN', true, 'subject', { subject: 'Nieuws voor {{ naam }}' }],
    ['PLACEHOLDER_UNKNOWN', true, 'preheader', { preheader: 'Hallo *|FNAME|*' }],
    [
      'HTML_TOO_LARGE',
      true,
      undefined,
      { blocks: Array.from({ length: 6 }, () => article({ text: `<p>${'tekst '.repeat(3_000)}</p>` })) },
    ],
    [
      'CONTRAST_TOO_LOW',
      true,
      undefined,
      { theme: { ...neutralTheme, colors: { ...neutralTheme.colors, accent: '#7fd0e0' } } },
    ],
    ['UNSUBSCRIBE_MISSING', true, undefined, { unsubscribePlaceholder: '' }],
  ];

  it.each(contents)('catches %s (blocking: %s) at %s', async (code, blocking, path, defect) => {
    const { warnings } = await renderNewsletter({ ...sampleLetter, ...defect });
    expect(warnings).toContainEqual(
      expect.objectContaining({
        code,
        severity: blocking ? 'BLOCKING' : 'WARNING',
        ...(path ? { path } : {}),
      }),
    );
    expect(mayBeSent(warnings)).toBe(!blocking);
  });

  const bodies: [code: string, defect: (letter: PreflightLetter) => Partial<PreflightLetter>][] = [
    ['TEXT_MISSING', () => ({ text: ' \n' })],
    [
      'UNSUBSCRIBE_MISSING',
      ({ html }) => ({ html: html.replaceAll('-unsubscribe-', 'https://a.example/u') }),
    ],
    [
      'UNSUBSCRIBE_MISSING',
      ({ html }) => ({ html: html.replace('href="-unsubscribe-"', 'title="-unsubscribe-"') }),
    ],
    ['UNSUBSCRIBE_MISSING', ({ text }) => ({ text: text.replace('-unsubscribe-', '') })],
    ['IMAGE_WITHOUT_ALT', ({ html }) => ({ html: `${html}<img src="https://a.example/a.png">` })],
    ['IMAGE_WITHOUT_ALT', ({ html }) => ({ html: `${html}<img alt="" src="https://a.example/a.png">` })],
    ['LINK_RELATIVE', ({ html }) => ({ html: `${html}<a href="/agenda">Onze agenda</a>` })],
    ['LINK_NOT_HTTPS', ({ html }) => ({ html: `${html}<a href="http://a.example/x">Onze agenda</a>` })],
  ];

  it.each(bodies)('catches %s in the finished body', async (code, defect) => {
    const letter = await good();
    const findings = preflight({ ...letter, ...defect(letter) });
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(mayBeSent(findings)).toBe(false);
  });

  it('does not take ordinary dashes and percentages for merge fields', async () => {
    const text = '<p>Vraag-en-antwoord, a -b- c, 30% korting tot 50% - of meer -, -webkit-box</p>';
    const { warnings } = await renderNewsletter({ ...sampleLetter, blocks: [article({ text })] });
    expect(warnings).toEqual([]);
  });
});
