import { unique } from '../../support/builders';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function edition(
  status: 'FINISHED' | 'SENDING' | 'DRAFT' | 'CANCELLED',
  subject: string,
): Promise<string> {
  const author = await api.prisma.user.create({
    data: { email: `${unique()}@lindehoven.example`, name: 'M', initials: 'M', role: 'COMMUNICATIONS' },
  });
  const { slug } = await api.prisma.newsletter.create({
    data: {
      slug: `brief-${unique()}`,
      subject,
      status,
      finishedAt: status === 'FINISHED' ? new Date('2026-03-01T09:00:00Z') : null,
      renderedHtml: '<p>-salutation-</p><a href="-unsubscribe-">af</a><a href="-preferences-">keuze</a>',
      renderedText: '-salutation-',
      createdById: author.id,
    },
  });
  return slug;
}

const page = (path = '') => fetch(`${api.url}/nieuwsbrief/archief${path}`);

describe('the web archive of newsletters', () => {
  it('lists what was sent and nothing else', async () => {
    const slug = await edition('FINISHED', 'Verzonden <brief>');
    await edition('DRAFT', 'Nog niet af');
    await edition('CANCELLED', 'Toch niet');
    const html = await (await page()).text();
    expect(html).toContain('Verzonden &lt;brief&gt;');
    expect(html).toContain(`/nieuwsbrief/archief/${slug}`);
    expect(html).toContain('zondag 1 maart 2026');
    expect(html).not.toMatch(/Nog niet af|Toch niet/);
  });

  it('shows a letter without anything personal, and lets it run or fetch nothing', async () => {
    const answer = await page(`/${await edition('FINISHED', 'Brief')}`);
    const html = await answer.text();
    expect(html).toContain('Geachte heer of mevrouw,');
    expect(html).toContain('href="http://localhost:4000/nieuwsbrief"');
    expect(html).not.toMatch(/-(salutation|unsubscribe|preferences)-/);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('can be read by the first readers while the rest is being sent', async () => {
    expect((await page(`/${await edition('SENDING', 'Onderweg')}`)).status).toBe(200);
  });

  it.each(['DRAFT', 'CANCELLED'] as const)('does not show an edition that is %s', async (status) => {
    expect((await page(`/${await edition(status, 'Geheim')}`)).status).toBe(404);
  });
});
