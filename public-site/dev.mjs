import { createServer as createHttpServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { apiSource } from './prerender-source.mjs';

/**
 * The site while it is being worked on: each page is rendered when it is asked for, from the source and the API's content of that moment;
 * styles and components change in the browser without a reload.
 */
const { values } = parseArgs({ options: { port: { type: 'string', default: '5173' }, strictPort: { type: 'boolean' } } });
const api = process.env.API_URL ?? 'http://127.0.0.1:3000';
const origin = `http://localhost:${values.port}`;

const server = createHttpServer();
const passed = { target: api, changeOrigin: true };
const vite = await createServer({
  configFile: join(import.meta.dirname, 'vite.config.ts'),
  appType: 'custom',
  define: { __ASSETS__: JSON.stringify({ script: '/src/entry-client.tsx', style: '/src/styles/index.css', fonts: [] }) },
  server: { middlewareMode: { server }, hmr: { server }, proxy: { '/api': passed, '/media': passed } },
});

server.on('request', (request, response) => {
  const { pathname } = new URL(request.url, origin);
  const page = pathname.replace(/\/(?:index\.html|(?:index|now)\.json)?$/u, '') || '/';
  if (/^\/(?:@|src\/|node_modules\/|api\/|media\/|libs\/)/u.test(pathname)) vite.middlewares(request, response);
  else
    send(page, pathname.endsWith('.json') ? 'json' : 'html', response, () => vite.middlewares(request, response)).catch((error) => {
      vite.ssrFixStacktrace(error);
      console.error(error);
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(error.stack);
    });
});
server.listen(Number(values.port), '127.0.0.1');
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void vite.close().then(() => process.exit()));

/** Sends what is rendered for an address, else whatever else stands there, else the page that says nothing is here. */
async function send(page, kind, response, otherwise) {
  const renderer = await vite.ssrLoadModule('/src/entry-server.ts');
  const source = await apiSource(api);
  let status = 200;
  let file = (await renderer.renderPath(page, source, { origin })).find(({ path }) => path.endsWith(kind));
  if (file === undefined) {
    const extras = await renderer.renderExtras(source, { origin });
    file = extras.find(({ path }) => `/${path}` === page);
    if (file === undefined && page.includes('.')) return otherwise();
    status = file === undefined ? 404 : 200;
    file ??= extras.find(({ path }) => path === '404.html');
  }
  const type = { json: 'application/json', html: 'text/html', xml: 'application/xml', txt: 'text/plain' }[file.path.split('.').at(-1)];
  // Changing styles and scripts in the open page is what the policy forbids.
  const body = file.path.endsWith('.html')
    ? file.body
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '')
        .replace('</head>', '<script type="module" src="/@vite/client"></script></head>')
    : file.body;
  response
    .writeHead(status, { 'content-type': `${type ?? 'application/octet-stream'}; charset=utf-8`, 'cache-control': 'no-store' })
    .end(body);
}
