import ICAL from 'ical.js';
import { PublicLinks } from '../../../api/access/public-links';
import { unique } from '../../support/builders';
import { anEvent } from '../../support/event-builders';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const accept = { accept: 'text/html' };
const get = async (path: string) => {
  const response = await fetch(`${api.url}${path}`, { headers: accept });
  return { status: response.status, html: await response.text() };
};

/** Sends a form as a browser does and follows to the page it leads to. */
async function post(path: string, fields: Record<string, string> = {}) {
  const response = await fetch(`${api.url}${path}`, {
    method: 'POST',
    headers: accept,
    body: new URLSearchParams(fields),
  });
  return { status: response.status, url: new URL(response.url), html: await response.text() };
}

const person = (more: object = {}) => ({ name: 'Els de Vries', email: `${unique()}@example.nl`, ...more });
const rowsOf = (event: { id: string }) =>
  api.prisma.registration.findMany({ where: { eventId: event.id }, orderBy: { joinedAt: 'asc' } });

describe('the agenda', () => {
  it('shows what was announced and is not over, and nothing else', async () => {
    const shown = await anEvent(api.prisma, { title: 'Zichtbaar ontbijt' });
    const hidden = [
      await anEvent(api.prisma, { title: 'Concept', status: 'DRAFT' }),
      await anEvent(api.prisma, { title: 'Besloten diner', isPublic: false }),
      await anEvent(api.prisma, { title: 'Opgeborgen', archivedAt: new Date() }),
      await anEvent(api.prisma, {
        title: 'Voorbij',
        startsAt: new Date('2026-03-01T10:00:00Z'),
        endsAt: new Date('2026-03-01T12:00:00Z'),
      }),
    ];
    const { html } = await get('/agenda');
    expect(html).toContain(`href="/agenda/${shown.slug}"`);
    expect(html).toContain('donderdag 19 maart 2026, 17.00 tot 19.00 uur');
    for (const event of hidden) expect(html).not.toContain(event.slug);
    for (const event of hidden.slice(0, 3)) expect((await get(`/agenda/${event.slug}`)).status).toBe(404);
    expect((await get('/')).html).toContain('href="/nieuwsbrief"');
  });

  it('says in words how many places are left', async () => {
    const words = async (event: Parameters<typeof anEvent>[1]) =>
      (await get(`/agenda/${(await anEvent(api.prisma, event)).slug}`)).html;
    expect(await words({ capacity: 80 })).toContain('Er is nog plek');
    expect(await words({ capacity: 3, seatsTaken: 2 })).toContain('Nog 1 plek');
    expect(await words({ capacity: 3, seatsTaken: 3 })).toContain('Zet mij op de wachtlijst');
    expect(await words({ status: 'CLOSED' })).toContain('Aanmelden voor deze bijeenkomst kan niet meer.');
    const cancelled = await words({ status: 'CANCELLED', cancelReason: 'De zaal heeft waterschade.' });
    expect(cancelled).toContain('De zaal heeft waterschade.');
    expect(cancelled).not.toContain('<form');
    expect(await words({ registrationOpensAt: new Date('2026-03-12T08:00:00Z') })).toContain(
      'Aanmelden kan vanaf donderdag 12 maart 2026',
    );
  });

  it('gives the event as a calendar file without anybody in it', async () => {
    const event = await anEvent(api.prisma, { title: 'Ontbijt; met, komma’s\nen regels' });
    const response = await fetch(`${api.url}/agenda/${event.slug}.ics`);
    expect(response.headers.get('content-type')).toContain('text/calendar');
    const calendar = new ICAL.Component(ICAL.parse(await response.text()) as unknown[]);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    const [entry, ...others] = calendar.getAllSubcomponents('vevent');
    expect(others).toEqual([]);
    expect(entry?.getFirstPropertyValue('summary')).toBe('Ontbijt; met, komma’s\nen regels');
    expect(entry?.getAllProperties('attendee')).toEqual([]);
  });

  it('shows text of organisers as text', async () => {
    const event = await anEvent(api.prisma, {
      title: '<script>alert(1)</script>',
      description: '<b>Vet</b>\n\nTweede alinea',
    });
    const { html } = await get(`/agenda/${event.slug}`);
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain('&lt;b&gt;Vet&lt;/b&gt;');
  });
});

describe('registering on the site', () => {
  it('leads to a page that tells of the mail, with nothing personal in its address', async () => {
    const event = await anEvent(api.prisma, { maxGuests: 1, capacity: 4 });
    const els = person({
      guests: '1',
      organisation: 'Bakkerij Vermeer',
      phone: '0302 123456',
      remarks: 'Geen noten\r\ngraag',
    });
    const answer = await post(`/agenda/${event.slug}/aanmelden`, els);
    expect(answer.url.pathname + answer.url.search).toBe(`/agenda/${event.slug}/aangemeld`);
    expect(answer.html).toContain('Wij hebben u een e-mail gestuurd');
    expect(await rowsOf(event)).toMatchObject([
      { email: els.email, guests: 1, status: 'REGISTERED', source: 'PUBLIC', remarks: 'Geen noten\ngraag' },
    ]);
    expect(await api.prisma.mailMessage.count({ where: { email: els.email } })).toBe(1);
  });

  it('shows what is wrong beside each field and at the top, and keeps what was typed', async () => {
    const event = await anEvent(api.prisma);
    const { status, html } = await post(`/agenda/${event.slug}/aanmelden`, {
      name: ' ',
      email: 'els@',
      organisation: 'Bakkerij "Vermeer"',
    });
    expect(status).toBe(422);
    expect(html).toContain('<title>Fout: ');
    expect(html).toMatch(/role="alert"[\s\S]*href="#veld-name"[\s\S]*href="#veld-email"/);
    expect(html).toMatch(/<p id="fout-email"[^>]*>Fout: Vul een e-mailadres in zoals naam@bedrijf\.nl\./);
    expect(html).toMatch(
      /<input(?=[^>]*id="veld-email")(?=[^>]*aria-describedby="hint-email fout-email")(?=[^>]*aria-invalid="true")(?=[^>]*value="els@")/,
    );
    expect(html).toContain('value="Bakkerij &quot;Vermeer&quot;"');
    expect(await rowsOf(event)).toEqual([]);
  });

  it('answers an address that is known already as it answers any other, and mails it again at most three times a day', async () => {
    const event = await anEvent(api.prisma);
    const els = person();
    const first = await post(`/agenda/${event.slug}/aanmelden`, els);
    for (let again = 0; again < 5; again += 1) {
      const answer = await post(`/agenda/${event.slug}/aanmelden`, {
        ...els,
        email: els.email.toUpperCase(),
      });
      expect([answer.status, answer.url.pathname, answer.html]).toEqual([
        first.status,
        first.url.pathname,
        first.html,
      ]);
    }
    expect(await rowsOf(event)).toHaveLength(1);
    expect(await api.prisma.mailMessage.count({ where: { email: els.email } })).toBe(4);
  });

  it('does nothing for a robot that fills in every field, and does not tell', async () => {
    const event = await anEvent(api.prisma);
    const answer = await post(`/agenda/${event.slug}/aanmelden`, person({ website: 'https://spam.example' }));
    expect(answer.url.pathname).toBe(`/agenda/${event.slug}/aangemeld`);
    expect(await rowsOf(event)).toEqual([]);
  });

  it('speaks English in page and mail to who chose English', async () => {
    const event = await anEvent(api.prisma);
    const els = person();
    const answer = await post(`/agenda/${event.slug}/aanmelden?taal=en`, els);
    expect(answer.html).toContain('We have sent you an e-mail');
    const mail = await api.prisma.mailMessage.findFirstOrThrow({ where: { email: els.email } });
    expect(mail.text).toContain('Thursday 19 March 2026');
  });
});

describe('the link in the mail', () => {
  const tokenFor = (id: string) => api.get(PublicLinks).token('manage-registration', id);

  it('shows the registration and changes nothing, however often scanners open it; the button cancels and moves up who waits', async () => {
    const event = await anEvent(api.prisma, { capacity: 1 });
    await post(`/agenda/${event.slug}/aanmelden`, person());
    const waiting = await post(`/agenda/${event.slug}/aanmelden`, person());
    expect(waiting.url.pathname).toBe(`/agenda/${event.slug}/wachtlijst`);
    const [first, second] = await rowsOf(event);
    const path = `/aanmelding/${tokenFor(first?.id ?? '')}`;

    for (let look = 0; look < 3; look += 1) expect((await get(path)).html).toContain('U bent aangemeld.');
    expect((await get(`/aanmelding/${tokenFor(second?.id ?? '')}`)).html).toContain('op plaats 1');
    expect((await rowsOf(event)).map((row) => row.status)).toEqual(['REGISTERED', 'WAITLISTED']);

    for (let press = 0; press < 2; press += 1) expect((await post(path)).html).toContain('U bent afgemeld.');
    expect((await rowsOf(event)).map((row) => row.status)).toEqual(['CANCELLED', 'REGISTERED']);
  });

  it('is too late once the event has begun', async () => {
    const event = await anEvent(api.prisma, {
      startsAt: new Date('2026-03-10T08:00:00Z'),
      endsAt: new Date('2026-03-10T20:00:00Z'),
    });
    const row = await api.prisma.registration.create({
      data: { eventId: event.id, name: 'Els', email: 'els@example.nl', status: 'REGISTERED' },
    });
    const { html } = await post(`/aanmelding/${tokenFor(row.id)}`);
    expect(html).toContain('Afmelden kan niet meer.');
    expect((await rowsOf(event))[0]?.status).toBe('REGISTERED');
  });

  it('opens nothing when forged, cut, or made for something else', async () => {
    const event = await anEvent(api.prisma);
    await post(`/agenda/${event.slug}/aanmelden`, person());
    const id = (await rowsOf(event))[0]?.id ?? '';
    const links = api.get(PublicLinks);
    for (const token of [
      id,
      `${id}.`,
      tokenFor(id).slice(0, -1),
      links.token('unsubscribe', id),
      tokenFor(event.id),
    ]) {
      expect((await get(`/aanmelding/${token}`)).status).toBe(404);
      expect((await post(`/aanmelding/${token}`)).status).toBe(404);
    }
    expect((await rowsOf(event))[0]?.status).toBe('REGISTERED');
  });
});

describe('a flood', () => {
  it('is slowed down, also when every request pretends to come from elsewhere', async () => {
    const event = await anEvent(api.prisma, { capacity: 500 });
    const from = (address: string) =>
      fetch(`${api.url}/agenda/${event.slug}/aanmelden`, {
        method: 'POST',
        headers: { ...accept, 'x-forwarded-for': address },
        body: new URLSearchParams({ name: '', email: '' }),
      });
    const answers = await Promise.all(Array.from({ length: 60 }, (_, place) => from(`203.0.113.${place}`)));
    const slowed = answers.filter((answer) => answer.status === 429);
    expect(slowed.length).toBeGreaterThanOrEqual(20);
    expect(await slowed[0]?.text()).toContain('Even wachten');
  });
});
