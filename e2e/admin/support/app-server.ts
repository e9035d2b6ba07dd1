import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FakeApi } from './fake-api.js';

const DIST = fileURLToPath(new URL('../../../admin-app/dist', import.meta.url));
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

export interface AppServer {
  url: string;
  /** Overrides of files below /admin/, by path. */
  files: Map<string, string>;
  stop: () => Promise<void>;
}

/** The built admin below /admin/ with a fake API beside it, on a port of its own. */
export async function startApp(api: FakeApi, port = 0): Promise<AppServer> {
  const files = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname.startsWith('/api/')) void api.handle(request, response, url);
    else if (url.pathname.startsWith('/files/')) picture(url.pathname, response);
    else staticFile(url.pathname, files, response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function staticFile(pathname: string, files: ReadonlyMap<string, string>, response: ServerResponse): void {
  const override = files.get(pathname);
  const file = join(DIST, pathname.replace(/^\/admin/, ''));
  const isPage = extname(pathname) === '';
  const type = TYPES[isPage ? '.html' : extname(pathname)] ?? 'application/octet-stream';
  if (override !== undefined) response.writeHead(200, { 'content-type': type }).end(override);
  else if (isPage && pathname.startsWith('/admin'))
    response.writeHead(200, { 'content-type': type }).end(files.get('/admin/index.html') ?? readFileSync(join(DIST, 'index.html')));
  else if (existsSync(file) && !isPage) response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
  else response.writeHead(404).end();
}

/** Photographs while designing (`PHOTOS=folder`); plain drawings in tests, so that none is in the repository. */
const photos = process.env['PHOTOS'] === undefined ? [] : readdirSync(process.env['PHOTOS']).filter((name) => name.endsWith('.jpg'));

function picture(pathname: string, response: ServerResponse): void {
  const n = Number(pathname.split('/')[2]);
  const photo = photos[n % Math.max(1, photos.length)];
  if (photo !== undefined && process.env['PHOTOS'] !== undefined) {
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end(readFileSync(join(process.env['PHOTOS'], photo)));
    return;
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><rect width="30" height="20" fill="hsl(${(n * 47) % 360} 25% 60%)"/><path d="M2 18 12 6l8 7 8-9v14z" fill="hsl(${(n * 47) % 360} 30% 35%)"/></svg>`;
  response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(svg);
}
