import { connect } from 'node:net';
import { client, eventually, startAtelier, type Atelier } from '../setup/atelier.js';
import { formWith, jpegWithGps } from '../setup/images.js';

let atelier: Atelier;
afterEach(() => atelier.stop());

const gone = () => new Promise((resolve) => atelier.process.once('exit', resolve));

describe.each([
  ['jobs in PostgreSQL', () => ({})],
  ['jobs in Redis', () => ({ REDIS_URL: `${process.env['TEST_REDIS_URL'] ?? ''}/${Math.floor(Math.random() * 14) + 1}` })],
])('killed while an image is being made, with %s', (_where, settings) => {
  it('makes it after the next start', async () => {
    atelier = await startAtelier(settings());
    const staff = await atelier.signIn();
    const ids: string[] = [];
    for (let n = 0; n < 3; n++)
      ids.push((await staff('POST', '/api/admin/media', { body: formWith(await jpegWithGps(100 + n, 2600, 1800)) })).body.asset.id);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const exit = gone();
    atelier.process.kill('SIGKILL');
    await exit;
    await atelier.restart();
    const again = await atelier.signIn();
    for (const id of ids) {
      const { body } = await eventually(
        () => again('GET', `/api/admin/media/${id}`),
        (answer) => answer.body.status === 'ready',
        60_000,
      );
      expect(body.image.renditions).toHaveLength(15);
    }
  }, 120_000);
});

it('does not wait at its end for connections that browsers opened ahead of need', async () => {
  atelier = await startAtelier();
  const { hostname, port } = new URL(atelier.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  const began = Date.now();
  const exit = gone();
  atelier.process.kill('SIGTERM');
  await exit;
  expect(Date.now() - began).toBeLessThan(5_000);
  await atelier.restart();
}, 60_000);

it('finishes what it was asked before it closes on SIGTERM', async () => {
  atelier = await startAtelier();
  const staff = await atelier.signIn();
  const writes = Array.from({ length: 20 }, (_, n) =>
    staff('POST', '/api/admin/projects', { body: { title: `Write ${n}` } }).catch(() => null),
  );
  let answered = 0;
  for (const write of writes) void write.then(() => answered++);
  await Promise.race(writes);
  const before = answered;
  const exit = gone();
  atelier.process.kill('SIGTERM');
  const acknowledged = (await Promise.all(writes)).filter((answer) => answer?.status === 201).length;
  await exit;
  // Those that were under way then, too.
  expect(acknowledged).toBeGreaterThan(before);
  await atelier.restart();
  const { body } = await (await atelier.signIn())('GET', '/api/admin/projects?limit=100');
  expect(body.total).toBeGreaterThanOrEqual(acknowledged);
  expect((await client(() => atelier.url)('GET', '/api/health/ready')).status).toBe(200);
}, 60_000);
