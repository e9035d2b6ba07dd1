import { gzipSync } from 'node:zlib';
import type { UploadTicket } from '@atelier/contracts';
import { eventually, startAtelier, type Atelier, type Client } from '../setup/atelier.js';
import { formWith, jpegWithGps } from '../setup/images.js';
import { TusClient } from '../setup/tus.js';

let atelier: Atelier;
let staff: Client;
beforeAll(async () => {
  atelier = await startAtelier();
  staff = await atelier.signIn();
}, 60_000);
afterAll(() => atelier.stop());

const PAGE = '<!doctype html><script>alert(document.domain)</script>';

describe('files of other people', () => {
  it('3.2.1 an original that is also a page, under the name of one, is saved and never shown', async () => {
    const polyglot = Buffer.concat([await jpegWithGps(7), Buffer.from(PAGE)]);
    const name = 'x";filename=evil.html\r\nset-cookie: a=b\u2028<script>.html';
    const { body } = await staff('POST', '/api/admin/media', { body: formWith(polyglot, name) });
    const { headers, status } = await staff('GET', `/api/admin/media/${body.asset.id}/original`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/jpeg');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.!~*'()%-]+$/u);
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('3.2.1 what visitors see of it is a picture and nothing else, in no context but a picture’s', async () => {
    const polyglot = Buffer.concat([await jpegWithGps(8), Buffer.from(PAGE)]);
    const { body } = await staff('POST', '/api/admin/media', { body: formWith(polyglot) });
    const ready = await eventually(
      () => staff('GET', `/api/admin/media/${body.asset.id}`),
      (answer) => answer.body.status === 'ready',
    );
    for (const { url, format } of ready.body.image.renditions as { url: string; format: string }[]) {
      const answer = await fetch(new URL(url, atelier.url));
      expect(answer.headers.get('content-type')).toBe(`image/${format}`);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; sandbox");
      expect(Buffer.from(await answer.arrayBuffer()).includes('<script>')).toBe(false);
    }
  }, 30_000);

  it('3.2.1 a table for a spreadsheet is saved and never shown', async () => {
    const { headers, status } = await staff('GET', '/api/admin/collaborations/export.csv');
    expect([status, headers.get('content-disposition')]).toEqual([200, 'attachment; filename="requests.csv"']);
  });
});

const svg = (inside: string, attributes = '') => `<svg xmlns="http://www.w3.org/2000/svg" ${attributes} viewBox="0 0 9 9">${inside}</svg>`;
const DRAWINGS: [name: string, data: Buffer][] = [
  ['a script', Buffer.from(svg('<script>alert(1)</script>'))],
  ['a handler', Buffer.from(svg('', 'onload="alert(1)"'))],
  ['a page inside', Buffer.from(svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"/></foreignObject>'))],
  ['nothing harmful at all', Buffer.from(svg('<path d="M0 0h9v9z"/>'))],
  ['a prologue and white space before it', Buffer.from(`\ufeff\n\n<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`)],
  ['UTF-16', Buffer.from(`\ufeff${svg('<script>alert(1)</script>')}`, 'utf16le')],
  ['its letters packed', gzipSync(svg('<script>alert(1)</script>'))],
];

describe.each(DRAWINGS)('1.3.4 SVG is refused: with %s', (_name, data) => {
  it.each(['drawing.svg', 'photo.jpg', 'photo.png', 'drawing.svgz'])('1.3.4 as %s', async (fileName) => {
    const { status, body } = await staff('POST', '/api/admin/media', { body: formWith(data, fileName) });
    expect([status, body.code]).toEqual([415, 'media.type_not_allowed']);
  });

  it('1.3.4 in pieces, announced as a photograph', async () => {
    const begun = await staff('POST', '/api/admin/media/uploads', {
      body: { fileName: 'sketch.jpg', bytes: data.length, contentType: 'image/jpeg' },
    });
    const ticket = begun.body.upload as UploadTicket;
    expect(await new TusClient(ticket, atelier.url).sendAll(data)).toBe(204);
    const { status, body } = await staff('POST', `/api/admin/media/uploads/${ticket.id}/complete`);
    expect([status, body.code]).toEqual([415, 'media.type_not_allowed']);
    expect((await staff('GET', '/api/admin/media?q=sketch')).body.total).toBe(0);
  });
});
