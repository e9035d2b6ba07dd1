import { Lifecycle } from './lifecycle.js';
import { Readiness } from './readiness.js';

type Parts = ConstructorParameters<typeof Readiness>;
const pool = { size: 5, open: 1, idle: 1, waiting: 0 };

function readiness(change: { read?: () => Promise<unknown>; pool?: typeof pool } = {}) {
  let asked = 0;
  const lifecycle = new Lifecycle();
  const count = () => Promise.resolve(void asked++);
  const database = { read: change.read ?? count, poolState: () => Promise.resolve(change.pool ?? pool) };
  const facts = { migrations: () => Promise.resolve({ newest: 'x', pending: [] }) };
  const one = new Readiness(
    lifecycle,
    database as unknown as Parts[1],
    facts as unknown as Parts[2],
    { check: count } as unknown as Parts[3],
    {
      check: count,
    } as unknown as Parts[4],
  );
  return { one, lifecycle, asked: () => asked };
}

it('asks each part once for all who ask within a second', async () => {
  const { one, asked } = readiness();
  const answers = await Promise.all(Array.from({ length: 200 }, () => one.read()));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['ok']));
  expect(asked()).toBe(3);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await one.read();
  expect(asked()).toBe(6);
});

it('is not ready from the moment it drains, whatever was known before', async () => {
  const { one, lifecycle } = readiness();
  expect((await one.read()).status).toBe('ok');
  lifecycle.leave();
  expect(await one.read()).toEqual({
    status: 'failing',
    checks: { process: { status: 'failing', detail: 'This process is stopping. Another one takes over.' } },
  });
});

it('answers within seconds though the database never does, and repeats nothing of what failed', async () => {
  const silent = readiness({ read: () => new Promise(() => undefined) });
  const began = performance.now();
  const { checks } = await silent.one.read();
  expect(performance.now() - began).toBeLessThan(4_000);
  expect(checks['database']).toEqual({ status: 'failing', detail: 'The database does not answer.' });
  const loud = readiness({ read: () => Promise.reject(new Error('postgresql://owner:secret@host')) });
  expect(JSON.stringify(await loud.one.read())).not.toContain('secret');
});

it('tells a busy pool from one that nobody can get into', async () => {
  const busy = readiness({ pool: { size: 5, open: 5, idle: 0, waiting: 99 } });
  expect((await busy.one.read()).status).toBe('ok');
  const full = readiness({ pool: { size: 5, open: 5, idle: 0, waiting: 101 }, read: () => Promise.reject(new Error('timeout')) });
  expect((await full.one.read()).checks).toMatchObject({ database: { status: 'ok' }, pool: { status: 'failing' } });
});
