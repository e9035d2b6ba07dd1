import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as Postgres } from 'pg';
import { ADMIN, client, startAtelier, type Atelier } from '../setup/atelier.js';
import { logged, publish, startWorker, type Worker } from './support.js';

let atelier: Atelier;
let worker: Worker;
afterEach(async () => {
  await worker.stop();
  await atelier.stop();
});

describe.each([
  ['Redis', () => ({ REDIS_URL: process.env['TEST_REDIS_URL'] })],
  ['PostgreSQL', () => ({})],
])('with jobs in %s', (_name, settings) => {
  it('a job of another process logs under the id of the request that set it off, and so do the jobs it sets off', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'atelier-mail-'));
    atelier = await startAtelier({ ...settings(), WORKER: 'separate', MAIL_DIR: folder });
    worker = await startWorker(atelier);
    const { requestId } = await publish(await atelier.signIn(), 'Colophon');
    const [done] = await logged(worker.output, ({ requestId: id, msg }) => id === requestId && msg === 'job done');
    expect(done).toMatchObject({ job: 'publish-site', attempt: 1, outcome: 'done', jobId: expect.any(String), ms: expect.any(Number) });

    const forgot = await client(() => atelier.url)('POST', '/api/auth/password/forgot', { body: { email: ADMIN.email } });
    const letter = String(forgot.headers.get('x-request-id'));
    const lines = await logged(worker.output, ({ requestId: id, msg }) => id === letter && msg === 'job done', 2);
    expect(lines.map(({ job }) => job)).toEqual(['write-reset-letter', 'send-mail']);
    expect(worker.output()).not.toContain(ADMIN.email);
  }, 90_000);

  it('also after a failed try; and a job that an earlier version left is its own beginning', async () => {
    atelier = await startAtelier({
      ...settings(),
      WORKER: 'separate',
      SITE_DIR: join(tmpdir(), 'atelier-no-site'),
      SITE_BUILD: '/nowhere',
    });
    worker = await startWorker(atelier);
    const { requestId } = await publish(await atelier.signIn(), 'Imprint');
    const tries = await logged(worker.output, ({ requestId: id, job }) => id === requestId && job === 'publish-site', 2);
    expect(tries.slice(0, 2).map(({ msg, attempt, outcome }) => [msg, attempt, outcome])).toEqual([
      ['job again', 1, 'again'],
      ['job again', 2, 'again'],
    ]);
    const owner = new Postgres({ connectionString: atelier.env['DATABASE_OWNER_URL'] });
    await owner.connect();
    const id = '019a0000-0000-7000-8000-000000000001';
    await owner.query(`insert into atelier.outbox (id, name, data, due_at) values ('${id}', 'tidy-security', '{}', now())`);
    await owner.end();
    const [line] = await logged(worker.output, ({ jobId }) => jobId === id);
    expect(line).toMatchObject({ msg: 'job done', requestId: id });
  }, 90_000);
});
