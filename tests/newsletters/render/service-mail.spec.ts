import { momentInWords } from '../../../newsletters/render/moment';
import { SERVICE_MAIL_KINDS, renderServiceMail } from '../../../newsletters/render/service-mail';
import type { MailLanguage } from '../../../newsletters/render/municipality';
import { sampleMails } from '../support/sample-mails';

const everyMail = (['nl', 'en'] as MailLanguage[]).flatMap((language) =>
  SERVICE_MAIL_KINDS.map((kind) => [language, kind] as const),
);

describe('service mails', () => {
  it.each(everyMail)('%s %s is complete in subject, HTML and plain text', async (language, kind) => {
    const mail = await renderServiceMail(sampleMails(language)[kind]);
    expect(mail.subject.length).toBeGreaterThan(8);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    for (const body of [mail.html, mail.text]) {
      expect(body).toContain('Geachte mevrouw Van den Berg,');
      expect(body).toContain('Gemeente Waterrijk');
      expect(body).not.toMatch(/\{\{|\}\}|undefined|NaN|\[object|-[a-z]+-(?=[\s<])/);
    }
    expect(mail.html).toContain(`lang="${language}"`);
    expect(mail.html).not.toMatch(/<img|<script|@import|href=""/);
    expect(mail.text).not.toMatch(/<[a-z]|&[a-z]+;|\n{3}/);
  });

  it.each(everyMail)('%s %s has every link of the HTML in the plain text too', async (language, kind) => {
    const { html, text } = await renderServiceMail(sampleMails(language)[kind]);
    const links = [...html.matchAll(/href="(https:[^"]*)"/g)].map((match) => match[1] ?? '');
    for (const link of links) expect(text).toContain(link);
  });

  it('invites people to subscribe without promoting anything: one link of ours, and silence is no', async () => {
    const { html, text } = await renderServiceMail(sampleMails('nl')['subscription-invitation']);
    const links = [...html.matchAll(/href="(https:\/\/ingang[^"]*)"/g)].map((match) => match[1]);
    expect(links).toEqual(['https://ingang.waterrijk.example/nieuwsbrief/abc']);
    expect(text).toContain('Doet u niets? Dan krijgt u de nieuwsbrief niet.');
  });

  it('tells where and when, and how to cancel', async () => {
    const { text } = await renderServiceMail(sampleMails('nl')['registration-confirmed']);
    expect(text).toContain('Wanneer: vrijdag 20 november 2026, 16.00 tot 19.00 uur');
    expect(text).toContain('Waar: De Werf, Havenkade 12');
    expect(text).toContain('Aangemeld voor: 2 personen');
    expect(text).toContain('https://ingang.waterrijk.example/afmelden/abc');
  });

  it('signs with the colleague who can be called', async () => {
    const contact = {
      name: 'Kim de Wit',
      phone: '0187 12 34 90',
      email: 'k@waterrijk.example',
      workingDays: 'maandag',
    };
    const { html, text } = await renderServiceMail({ ...sampleMails('nl')['visit-invitation'], contact });
    for (const body of [html, text]) {
      expect(body).toContain('Kim de Wit');
      expect(body).toContain('0187 12 34 90');
      expect(body).toContain('maandag');
    }
  });

  it('greets neutrally when nobody knows better', async () => {
    const mail = sampleMails('nl')['event-cancelled'];
    const { text } = await renderServiceMail({ ...mail, greeting: undefined });
    expect(text).toContain('Geachte heer of mevrouw,');
  });

  it('does not let a title, reason or name become markup or a header', async () => {
    const evil = 'Borrel</title><script>alert(1)</script>\r\nBcc: a@b.example {{title}}';
    const mail = sampleMails('nl')['event-cancelled'];
    if (mail.kind !== 'event-cancelled') throw new Error('another kind');
    const { html, subject } = await renderServiceMail({
      ...mail,
      greeting: evil,
      reason: evil,
      event: { title: evil, when: evil, where: evil },
    });
    expect(html).not.toContain('<script');
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('refuses a link that is not a web address', async () => {
    const mail = { ...sampleMails('nl')['confirm-subscription'], confirmUrl: 'javascript:alert(1)' };
    await expect(renderServiceMail(mail)).rejects.toThrow('absolute web address');
  });
});

describe('a moment in words', () => {
  const at = (iso: string): Date => new Date(iso);
  it.each([
    ['nl', '2026-11-12T16:00:00Z', '2026-11-12T18:00:00Z', 'donderdag 12 november 2026, 17.00 tot 19.00 uur'],
    ['nl', '2026-07-12T16:00:00Z', null, 'zondag 12 juli 2026, 18.00 uur'],
    [
      'nl',
      '2026-11-12T22:00:00Z',
      '2026-11-13T00:30:00Z',
      'donderdag 12 november 2026, 23.00 uur tot vrijdag 13 november 2026, 01.30 uur',
    ],
    ['en', '2026-11-12T16:00:00Z', '2026-11-12T18:00:00Z', 'Thursday 12 November 2026, 17:00 to 19:00'],
  ] as const)('%s %s to %s', (language, start, end, words) => {
    expect(momentInWords(at(start), end ? at(end) : null, language)).toBe(words);
  });
});
