import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { expect, test } from './support/fixtures.js';

const INDEX = fileURLToPath(new URL('../../admin-app/dist/index.html', import.meta.url));

/** A micro-frontend by somebody else: built alone, with nothing of the shell in it. */
const SOURCE = `
import { createSignal } from 'solid-js';
import { insert, effect } from 'solid-js/web';
import { useLocation } from '@solidjs/router';
import { useKit, defineModule } from '@atelier/admin-kit';
function Hello() {
  const kit = useKit();
  const [clicks, setClicks] = createSignal(0);
  const button = document.createElement('button');
  button.onclick = () => setClicks(clicks() + 1);
  insert(button, () => kit.session.user().name + ' at ' + useLocationOnce() + ', ' + clicks());
  return button;
  function useLocationOnce() { return here; }
}
const here = 'hello';
export default defineModule({ id: 'hello', title: 'Hello', kit: '1.0', navigation: [{ label: 'Hello', path: '/hello', icon: 'M2 2h12v12H2z', order: 90 }],
  routes: [{ path: '/hello', component: async () => ({ default: () => { useLocation(); return Hello(); } }) }] });
`;

async function buildRemote(source: string): Promise<string> {
  const bundle = await rolldown({
    input: 'remote',
    external: ['solid-js', 'solid-js/web', 'solid-js/store', '@solidjs/router', '@atelier/admin-kit'],
    plugins: [{ name: 'source', resolveId: (id) => (id === 'remote' ? id : null), load: (id) => (id === 'remote' ? source : null) }],
  });
  const { output } = await bundle.generate({ format: 'es', minify: true });
  return output[0].code;
}

test('a remote module, built alone, uses the shell’s own signals, router and kit', async ({ open, page, app }) => {
  const code = await buildRemote(SOURCE);
  console.log(`remote module: ${code.length} bytes`);
  expect(code.length).toBeLessThan(900);
  const remote = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' }).end(code),
  );
  await new Promise<void>((resolve) => remote.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(remote.address() as AddressInfo).port}`;
  // What ADMIN_MODULE_ORIGINS does at build time.
  app.files.set(
    '/admin/index.html',
    readFileSync(INDEX, 'utf8')
      .replace('script-src &#39;self&#39;', `script-src 'self' ${origin}`)
      .replace(/script-src 'self'(?! http)/, `script-src 'self' ${origin}`),
  );
  app.files.set('/admin/modules.json', JSON.stringify([{ id: 'hello', url: `${origin}/hello.js` }]));
  await open('/projects');
  await page.getByRole('link', { name: 'Hello' }).click();
  const button = page.getByRole('button', { name: 'Ines Carvalho at hello, 0' });
  await button.click();
  await expect(page.getByRole('button', { name: 'Ines Carvalho at hello, 1' })).toBeVisible();
  await page.reload();
  await expect(button).toBeVisible();
  await new Promise((resolve) => remote.close(resolve));
});

test('missing, broken and too new modules are named; everything else works', async ({ open, page, app, messages }) => {
  app.files.set('/admin/broken.js', 'export default 5;');
  app.files.set('/admin/new.js', await buildRemote(SOURCE.replace("kit: '1.0'", "kit: '2.0'").replace("id: 'hello'", "id: 'new'")));
  app.files.set(
    '/admin/modules.json',
    JSON.stringify([
      { id: 'missing', url: '/admin/missing.js' },
      { id: 'broken', url: '/admin/broken.js' },
      { id: 'new', url: '/admin/new.js' },
    ]),
  );
  await open('/projects');
  for (const id of ['missing', 'broken', 'new']) await expect(page.getByText(`The module “${id}” could not be loaded.`)).toBeVisible();
  await expect(page.getByText('It was made for version 2.0 of the admin; this one offers 1.0.')).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Projects' })).toBeVisible();
  messages.length = 0; // the browser itself logs the 404
});

test('a page that fails takes nothing else with it', async ({ open, page, app, messages }) => {
  app.files.set(
    '/admin/bad.js',
    `export default { id: 'bad', title: 'Bad', kit: '1.0', navigation: [{ label: 'Bad', path: '/bad', icon: '', order: 90 }], routes: [{ path: '/bad', component: async () => ({ default: () => { throw new Error('on purpose'); } }) }] };`,
  );
  app.files.set('/admin/modules.json', JSON.stringify([{ id: 'bad', url: '/admin/bad.js' }]));
  await open('/projects');
  await page.getByRole('link', { name: 'Bad' }).click();
  await expect(page.getByText('Bad failed.')).toBeVisible();
  await page.getByRole('link', { name: 'Projects' }).click();
  await expect(page.getByRole('grid', { name: 'Projects' })).toBeVisible();
  messages.length = 0; // the failure itself is logged for developers
});
