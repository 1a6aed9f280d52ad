import { compiledTemplate, fill, fillPart } from '../../../newsletters/render/templates';
import { neutralTheme } from '../../../newsletters/theme';

describe('templates', () => {
  it('escape text and take markup as it is, in one pass', () => {
    const values = { name: '<b>&"\'{{markup}}', markup: '<i>{{name}}</i>' };
    expect(fill('{{name}}|{{ name }}|{{{markup}}}|{{{ markup }}}', values)).toBe(
      '&lt;b&gt;&amp;&quot;&#39;{{markup}}|&lt;b&gt;&amp;&quot;&#39;{{markup}}|<i>{{name}}</i>|<i>{{name}}</i>',
    );
  });

  it('complain about a value that is not given', () => {
    expect(() => fill('{{title}}', {})).toThrow('"title"');
    expect(() => fill('{{toString}}', {})).toThrow('"toString"');
  });

  it.each(['newsletter', 'service-mail'] as const)(
    '%s has its pieces and no token left over',
    async (name) => {
      const template = await compiledTemplate(name, neutralTheme);
      expect([...template.parts.keys()]).toEqual(expect.arrayContaining(['top', 'bottom']));
      const all = [template.head, template.foot, ...template.parts.values()].join('');
      expect(all).not.toMatch(/theme\.|<mj-|undefined/);
      expect(() => fillPart(template, 'poll', {})).toThrow('"poll"');
    },
  );

  it('complain about a token that the theme does not have', async () => {
    const broken = { ...neutralTheme, colors: {} } as unknown as typeof neutralTheme;
    await expect(compiledTemplate('newsletter', broken)).rejects.toThrow('theme has no token');
  });
});
