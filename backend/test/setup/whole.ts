import { request } from 'node:http';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAtelier, type Atelier } from './atelier.js';

/** The server with everything it can hand out: API, pages, the admin, images. */
export async function startWhole(extra: NodeJS.ProcessEnv = {}): Promise<Atelier> {
  const atelier = await startAtelier({
    SITE_DIR: await mkdtemp(join(tmpdir(), 'atelier-site-')),
    SITE_BUILD: join(process.cwd(), 'public-site/dist'),
    ADMIN_BUILD: join(process.cwd(), 'admin-app/dist'),
    ...extra,
  });
  await atelier.cli('site:publish');
  return atelier;
}

export interface Raw {
  status: number;
  headers: Record<string, string | undefined>;
  body: string;
}

/** A request as no browser and no `fetch` would send it. Ends at the headers of an answer that goes on for ever. */
export function raw(
  url: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const { body, method = 'GET', headers = {} } = options;
    const { hostname, port } = new URL(url);
    const sent = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const done = (text: string) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers as Raw['headers'], body: text });
      if (answer.headers['content-type']?.startsWith('text/event-stream') === true) {
        done('');
        return void sent.destroy();
      }
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
      answer.on('end', () => done(text));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
