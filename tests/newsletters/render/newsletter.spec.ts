import fc from 'fast-check';
import type { ContentBlock } from '../../../newsletters/render/content-blocks';
import { renderNewsletter } from '../../../newsletters/render/newsletter';
import { parseBlocks } from '../../../newsletters/render/parse-blocks';
import {
  applySubstitutions,
  missingSubstitutions,
  substitutionValue,
} from '../../../newsletters/render/placeholders';
import { contrastRatio } from '../../../newsletters/render/contrast';
import { neutralTheme } from '../../../newsletters/theme';
import { sampleLetter } from '../support/sample-letter';

describe('rendering a newsletter', () => {
  it('makes one body with placeholders for what differs per reader', async () => {
    const { html, text, warnings } = await renderNewsletter(sampleLetter);
    expect(warnings).toEqual([]);
    for (const body of [html, text]) {
      expect(body).toContain('-salutation-');
      expect(body).toContain('-preferences-');
      expect(body).toContain('-unsubscribe-');
      expect(body).toContain('Dag van de Ondernemer');
      expect(body).not.toMatch(/\{\{|\}\}|undefined|NaN|\[object/);
    }
    expect(html).toContain('<a href="-unsubscribe-"');
    expect(html).toContain('lang="nl"');
    expect(Buffer.byteLength(html)).toBeLessThan(40_000);
  });

  it('asks nothing from anywhere else: no fonts, pictures or pixels', async () => {
    const { html } = await renderNewsletter(sampleLetter);
    expect(html).not.toMatch(/<img|<link|@import|url\(/i);
  });

  it('shows every block in its order, in both forms', async () => {
    const { html, text } = await renderNewsletter(sampleLetter);
    const words = [
      'dagen worden korter',
      'groener bedrijfspand',
      'De Werf',
      'Korenaar kan',
      'spijkers',
      'Stel uw vraag',
      'Marloes',
    ];
    for (const body of [html, text]) {
      const places = words.map((word) => body.lastIndexOf(word));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('speaks English when asked', async () => {
    const { html, text } = await renderNewsletter({ ...sampleLetter, language: 'en' });
    expect(html).toContain('lang="en"');
    expect(html).not.toContain('lang="nl"');
    expect(html).toContain('Unsubscribe');
    expect(text).toContain('Unsubscribe: -unsubscribe-');
    expect(`${html}${text}`).not.toContain('Uitschrijven');
  });

  it('takes on the look of the municipality', async () => {
    const theme = { ...neutralTheme, colors: { ...neutralTheme.colors, accent: '#7a1fa2' } };
    const { html } = await renderNewsletter({ ...sampleLetter, theme });
    expect(html).toContain('#7a1fa2');
    expect(html).not.toContain(neutralTheme.colors.accent);
  });

  it('renders an unfinished letter for the preview and says what is missing', async () => {
    const blocks = parseBlocks([
      { kind: 'event', aim: 'INFORM' },
      { kind: 'contactPerson', aim: 'INFORM' },
    ]).blocks;
    const { html, warnings } = await renderNewsletter({ ...sampleLetter, subject: '', blocks });
    expect(html).toContain('-unsubscribe-');
    expect(warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['SUBJECT_MISSING', 'BLOCK_EMPTY']),
    );
  });

  it('writes plain text of which no line is too long, apart from addresses', async () => {
    const { text } = await renderNewsletter(sampleLetter);
    for (const line of text.split('\n'))
      if (!line.includes('https://')) expect(line.length).toBeLessThanOrEqual(74);
    expect(text).not.toMatch(/<[a-z]|&amp;|\n{3}/);
    expect(text).toMatch(/^Subsidie voor uw pand en de Dag van de Ondernemer\n=+\n/);
  });

  it('lets nothing that a person typed become markup, MJML or a merge field', async () => {
    const evil = `"><script>alert(1)</script>{{subject}}{{{text}}}<mj-include path="/etc/passwd"/>'--><!--`;
    const fields = {
      title: evil,
      when: evil,
      where: evil,
      credit: evil,
      label: evil,
      name: evil,
      role: evil,
      workingDays: evil,
      phone: evil,
    };
    const kinds = ['text', 'article', 'event', 'success', 'callToAction', 'contactPerson'] as const;
    const blocks = kinds.map((kind) => ({
      kind,
      aim: 'INFORM',
      text: evil,
      url: `https://a.example/?q=${evil}`,
      email: 'a@b.example',
      ...fields,
    }));
    const { html } = await renderNewsletter({
      ...sampleLetter,
      subject: evil,
      preheader: evil,
      municipality: { name: evil, team: evil, address: evil },
      // Straight from the database, as if the check on saving had been passed by.
      blocks: blocks as unknown as ContentBlock[],
    });
    expect(html).not.toMatch(/<script|<mj-|etc\/passwd"\/>'/i);
    expect(html).not.toContain("'-->");
    expect(html).toContain('{{subject}}');
    const clean = await renderNewsletter({ ...sampleLetter, blocks: parseBlocks(blocks).blocks });
    expect(tags(clean.html)).toEqual(
      tags(clean.html).filter((tag) => !['script', 'iframe', 'img'].includes(tag)),
    );
  });

  it('has the same tags whatever the titles say', async () => {
    const tagsOf = async (title: string): Promise<string[]> => {
      const blocks: ContentBlock[] = [{ kind: 'article', aim: 'INFORM', title, text: '<p>Tekst</p>' }];
      return tags((await renderNewsletter({ ...sampleLetter, subject: title, blocks })).html);
    };
    const expected = await tagsOf('Gewoon');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (title) => {
        expect(await tagsOf(title)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what differs per reader', () => {
  it('takes its place in HTML and text without becoming markup', () => {
    const values = {
      '-salutation-': 'Geachte <b>heer</b> "X",\r\nBcc: a@b',
      '-unsubscribe-': 'https://a.example/u?t=1&x=2',
    };
    expect(applySubstitutions('-salutation- -unsubscribe-', values)).toBe(
      'Geachte b heer /b X , Bcc: a@b https://a.example/u?t=1&x=2',
    );
    expect(substitutionValue('Geachte heer ’t Hart & zn.,')).toBe('Geachte heer ’t Hart & zn.,');
  });

  it('may not be missing for anybody', () => {
    expect(missingSubstitutions('-a- -b-', ['-a-', '-b-', '-c-'], { '-a-': 'x', '-b-': ' ' })).toEqual([
      '-b-',
    ]);
  });
});

describe('the neutral theme', () => {
  const { colors } = neutralTheme;
  it.each([
    ['text on a surface', colors.ink, colors.surface],
    ['quiet text on a surface', colors.inkMuted, colors.surface],
    ['quiet text on the page', colors.inkMuted, colors.canvas],
    ['quiet text on the tint', colors.inkMuted, colors.accentSoft],
    ['links on a surface', colors.accent, colors.surface],
    ['links on the page', colors.accent, colors.canvas],
    ['links on the tint', colors.accent, colors.accentSoft],
    ['buttons', colors.onAccent, colors.accent],
    ['pressed buttons', colors.onAccent, colors.accentStrong],
    ['success', colors.success, colors.successSoft],
    ['warning', colors.warning, colors.warningSoft],
    ['danger', colors.danger, colors.dangerSoft],
    ['white on danger', colors.onAccent, colors.danger],
  ])('is readable by the standard: %s', (_what, text, behind) => {
    expect(contrastRatio(text, behind)).toBeGreaterThanOrEqual(4.5);
  });
});

function tags(html: string): string[] {
  return [...html.matchAll(/<([a-z][a-z0-9-]*)\b/gi)].map((match) => match[1] ?? '');
}
