import { gzipSync } from 'node:zlib';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const page = (path: string, init: RequestInit = {}) =>
  fetch(`${api.url}${path}`, { headers: { accept: 'text/html' }, ...init });

describe('the frame of the public site', () => {
  it('answers an unknown address with a page in the frame that says where to go', async () => {
    const response = await page('/bestaat-niet');
    const html = await response.text();
    expect(response.status).toBe(404);
    expect(html).toMatch(/^<!doctype html><html lang="nl"/);
    expect(html).toContain('Deze pagina bestaat niet');
    expect(html).toContain('href="#inhoud"');
    expect(html).toContain('Gemeente Lindehoven');
  });

  it('speaks English to who asks for it, without JavaScript, and keeps doing so along the links', async () => {
    const html = await (await page('/bestaat-niet?taal=en')).text();
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('This page does not exist');
    expect(html).toContain('href="/agenda?taal=en"');
  });

  it('gives programs JSON instead of a page', async () => {
    const response = await fetch(`${api.url}/bestaat-niet`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: 'NOT_FOUND' });
  });

  it('has no style or script in the page, and a style sheet that browsers keep for a year', async () => {
    const html = await (await page('/bestaat-niet')).text();
    expect(html).not.toMatch(/<script|<style|style="/);
    const href = /href="(\/assets\/site-[\w-]+\.css)"/.exec(html)?.[1] ?? '';
    const sheet = await fetch(`${api.url}${href}`);
    const css = await sheet.text();
    expect(sheet.headers.get('cache-control')).toContain('immutable');
    expect(sheet.headers.get('content-type')).toContain('text/css');
    expect(css).toContain('.utrecht-button');
    expect(gzipSync(css).length + gzipSync(html).length).toBeLessThan(30_000);
    expect(css).not.toMatch(/url\(|@import/);
  });

  it('refuses a damaged form with a page, not with a stack', async () => {
    const response = await page('/agenda', {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-unknown' },
      body: 'x',
    });
    const html = await response.text();
    expect(response.status).toBeLessThan(500);
    expect(html).not.toMatch(/\.(ts|js):\d+/);
    expect(html).toContain('<h1');
  });
});
