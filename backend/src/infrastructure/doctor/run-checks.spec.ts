import { failed, ok, skipped, warning, type Check } from './check.js';
import { Cleanup } from './cleanup.js';
import { Context, type Targets } from './context.js';
import { choose } from './all-checks.js';
import { runChecks } from './run-checks.js';
import { Trouble } from './trouble.js';

const check = (id: string, run: Check['run'] = () => Promise.resolve(ok('well')), more: Partial<Check> = {}): Check => ({
  id,
  title: id.toUpperCase(),
  run,
  ...more,
});
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const setUp = () => {
  const cleanup = new Cleanup();
  const stopping = new AbortController();
  const run = (checks: Check[], limitMs = 1_000) =>
    runChecks(checks, (signal) => new Context({} as Targets, 'Doctor test', {}, cleanup, signal), {
      cleanup,
      stopping: stopping.signal,
      limitMs,
    });
  return { cleanup, stopping, run };
};

describe('running checks', () => {
  it('keeps their order, whichever ends first, and runs a few at a time', async () => {
    let now = 0;
    let most = 0;
    const slow = (ms: number) => async () => {
      most = Math.max(most, ++now);
      await pause(ms);
      now--;
      return ok('well');
    };
    const { outcomes } = await setUp().run([60, 50, 40, 30, 20, 10, 5, 1].map((ms, at) => check(`c${at}`, slow(ms))));
    expect(outcomes.map(({ id }) => id)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7']);
    expect(most).toBe(4);
  });

  it('skips what has lost its ground, with the reason, and what stood on that', async () => {
    const { outcomes } = await setUp().run([
      check('ground', () => Promise.resolve(failed('gone', 'mend it'))),
      check('house', undefined, { needs: ['ground'] }),
      check('roof', undefined, { needs: ['house'] }),
      check('garden'),
    ]);
    expect(outcomes.map(({ id, status, found }) => [id, status, found])).toEqual([
      ['ground', 'failed', 'gone'],
      ['house', 'skipped', 'Not asked: “GROUND” failed.'],
      ['roof', 'skipped', 'Not asked: “HOUSE” was skipped.'],
      ['garden', 'ok', 'well'],
    ]);
  });

  it.each([
    [skipped('does not apply'), 'skipped', 'ok'],
    [warning('hm', 'look'), 'ok', 'ok'],
    [failed('no', 'mend'), 'skipped', 'skipped'],
  ])('takes %j as ground for what needs it: %s; and for what only asks that it did not fail: %s', async (finding, needs, unless) => {
    const { outcomes } = await setUp().run([
      check('one', () => Promise.resolve(finding)),
      check('needs', undefined, { needs: ['one'] }),
      check('unless', undefined, { unless: ['one'] }),
    ]);
    expect(outcomes.slice(1).map(({ status }) => status)).toEqual([needs, unless]);
  });

  it('ends a check that takes too long, and tells it', async () => {
    let told = false;
    const stuck = check('stuck', ({ signal }) => {
      signal.addEventListener('abort', () => (told = true));
      return new Promise(() => undefined);
    });
    const { outcomes } = await setUp().run([stuck, check('next', undefined, { unless: ['other'] })], 50);
    expect(outcomes.map(({ status, found }) => [status, found])).toEqual([
      ['failed', 'No result within 0.05 s.'],
      ['ok', 'well'],
    ]);
    expect(told).toBe(true);
  });

  it('takes a check that throws as failed, with the advice that comes along', async () => {
    const { outcomes } = await setUp().run([
      check('thrown', () => Promise.reject(new Trouble('It answered 500.', 'Look into the log.'))),
      check('thrown at once', () => {
        throw new Error('broken');
      }),
    ]);
    expect(outcomes[0]).toMatchObject({ status: 'failed', found: 'It answered 500.', advice: 'Look into the log.' });
    expect(outcomes[1]).toMatchObject({ status: 'failed', found: 'broken' });
  });
});

describe('cleaning up', () => {
  it('takes away what failing checks made, the newest first, and leaves what is gone already', async () => {
    const { cleanup, run } = setUp();
    const gone: string[] = [];
    const makes = (what: string) =>
      check(what, (context) => {
        context.cleanup.add(what, () => Promise.resolve(void gone.push(what)));
        if (what === 'b') cleanup.forget('b');
        throw new Error('broken');
      });
    const { left } = await run([makes('a'), makes('b'), makes('c')]);
    expect([gone, left]).toEqual([['c', 'a'], []]);
  });

  it('tries again, and says what it could not take away', async () => {
    const { cleanup, run } = setUp();
    let tries = 0;
    cleanup.add('the letter', () => (++tries < 3 ? Promise.reject(new Error('503')) : Promise.resolve()));
    cleanup.add('the picture', () => Promise.reject(new Error('403 auth.forbidden')));
    expect((await run([check('a')])).left).toEqual(['the picture: 403 auth.forbidden']);
    expect(tries).toBe(3);
  });

  it('comes at once when the doctor is stopped, and nothing more is asked', async () => {
    const { cleanup, stopping, run } = setUp();
    const gone: string[] = [];
    const makes = check('makes', ({ signal }) => {
      cleanup.add('project', () => Promise.resolve(void gone.push('project')));
      stopping.abort();
      return signal.aborted ? Promise.resolve(ok('')) : new Promise(() => undefined);
    });
    const { outcomes } = await run([makes, check('later', undefined, { unless: ['makes'] })], 60_000);
    expect(outcomes.map(({ status, found }) => [status, found])).toEqual([
      ['skipped', 'Stopped.'],
      ['skipped', 'Not asked: stopped.'],
    ]);
    expect(gone).toEqual(['project']);
  });
});

describe('choosing checks', () => {
  const all = [
    check('api.tls'),
    check('api.reachable', undefined, { unless: ['api.tls'] }),
    check('media.upload', undefined, { needs: ['api.reachable'] }),
    check('apiary.bees'),
  ];
  it.each([
    [['media'], ['api.tls', 'api.reachable', 'media.upload']],
    [['api.tls'], ['api.tls']],
    [['api'], ['api.tls', 'api.reachable']],
  ])('takes %j with what they stand on', (names, ids) => {
    const chosen = choose(all, names);
    expect(Array.isArray(chosen) && chosen.map(({ id }) => id)).toEqual(ids);
  });
  it('names what there is not', () => expect(choose(all, ['api', 'medai'])).toBe('medai'));
});
