import sharp from 'sharp';
import { withMemoryCap } from './memory-cap.mjs';
import { median, report } from './report.mjs';
import { withSystem } from './system.mjs';

/** What a small dyno has: the whole app with its image children must live in it, the database elsewhere. */
const CAP = 512 * 1024 * 1024;
const PHOTOGRAPHS = 10;
const LIMIT_MS = 5 * 60_000;

/** Detail like a photograph's at a camera's 24 megapixels; each different. */
async function photograph(seed) {
  const noise = { type: 'gaussian', mean: 100 + seed * 5, sigma: 40 };
  const small = await sharp({ create: { width: 1500, height: 1000, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer();
  return sharp(small).resize(6000, 4000, { kernel: 'cubic' }).jpeg({ quality: 80 }).toBuffer();
}

const photographs = [];
for (let seed = 0; seed < PHOTOGRAPHS; seed++) photographs.push(await photograph(seed));

await withSystem(({ start, server, cli }) =>
  withMemoryCap(CAP, async ({ add, peak, kills }) => {
    await cli('staff:create', '--email', 'bench@studio.example', '--password', 'correct horse battery');
    const { child, url, stop } = await start(server, { WORKER: 'inline' });
    await add(child.pid);
    let ended = false;
    child.once('exit', () => (ended = true));
    const call = async (method, path, body, token) => {
      const form = body instanceof FormData;
      const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(body && !form && { 'content-type': 'application/json' }) };
      const answer = await fetch(`${url}${path}`, { method, headers, ...(body && { body: form ? body : JSON.stringify(body) }) });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    };
    const { accessToken } = await call('POST', '/api/auth/login', { email: 'bench@studio.example', password: 'correct horse battery' });

    // Is the site still answering while images are made?
    const waits = [];
    const watching = setInterval(async () => {
      const began = performance.now();
      await fetch(`${url}/api/health/live`).then(
        (answer) => answer.text(),
        () => undefined,
      );
      waits.push(performance.now() - began);
    }, 200);

    const began = performance.now();
    const ids = await Promise.all(
      photographs.map(async (photo, n) => {
        const form = new FormData();
        form.append('file', new Blob([photo]), `burst-${n}.jpg`);
        return (await call('POST', '/api/admin/media', form, accessToken)).asset.id;
      }),
    );
    let states = [];
    while (performance.now() - began < LIMIT_MS && !ended) {
      states = (await call('GET', '/api/admin/media?limit=100', undefined, accessToken)).items.map(({ status }) => status);
      if (states.length === ids.length && states.every((status) => status !== 'processing')) break;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    clearInterval(watching);
    const ready = states.filter((status) => status === 'ready').length;
    const killed = await kills();
    const megabytes = photographs.reduce((sum, { length }) => sum + length, 0) / 1e6;
    report({
      what: `ten 4000×6000 JPEGs at once (${megabytes.toFixed(0)} MB), whole app in 512 MB: ready of ten`,
      value: ready,
      budget: 'all, no restart',
      ok: (value) => value === PHOTOGRAPHS && !ended && killed === 0,
      restarted: ended,
      oomKills: killed,
      seconds: Math.round((performance.now() - began) / 100) / 10,
    });
    report({
      what: 'the same, most memory with the kernel’s file cache, MB',
      value: (await peak()) / 1024 / 1024,
      budget: '≤ 512 MB',
      ok: (value) => value <= 512.5,
    });
    report({
      what: 'the same, answer to a visitor meanwhile, median ms',
      value: median(waits),
      budget: 'for comparison',
      ok: () => true,
      worst: Math.round(Math.max(...waits)),
    });
    await stop();
  }),
);
