import { Ready } from '@atelier/contracts';
import { failed, ok, skipped, warning, type Check, type Finding } from '../check.js';
import type { Context } from '../context.js';
import { Trouble } from '../trouble.js';

/** Slower, and people notice; a server that slept was woken by the first request. */
const SLOW_MS = 3_000;
/** Of a clock against this machine's. */
const DRIFT_SECONDS = 30;

async function page(context: Context, url: URL, mark: RegExp, what: string): Promise<Finding> {
  const { status, headers, body } = await context.ask(url);
  if (status >= 300 && status < 400)
    return failed(`It leads on to ${String(headers.location)}.`, 'Give the doctor the address it leads to.');
  if (status !== 200 || !String(headers['content-type'] ?? '').startsWith('text/html'))
    return failed(`It answered ${status} and not with ${what}.`, 'Look at the host’s last deploy.');
  if (!mark.test(body.toString()))
    return failed(`What stands there is not ${what}.`, 'Check the address, and the folder the host publishes.');
  return ok(`${what}, ${Math.ceil(body.length / 1000)} kB`);
}

export const reachChecks: readonly Check[] = [
  {
    id: 'api.reachable',
    title: 'API answers',
    unless: ['api.tls'],
    run: async (context) => {
      const began = performance.now();
      const { status, json } = await context.api('/api/health/live');
      if (status !== 200 || (json as { status?: string }).status !== 'ok')
        return failed(
          `/api/health/live answered ${status}.`,
          'Check the address of the API, and whether the host shows its process as running.',
        );
      const ms = Math.round(performance.now() - began);
      return ms > SLOW_MS
        ? warning(`It took ${ms} ms to answer.`, 'A plan whose process sleeps? Visitors wait for it then.')
        : ok(`${ms} ms`);
    },
  },
  {
    id: 'api.ready',
    title: 'API can work',
    needs: ['api.reachable'],
    run: async (context) => {
      const { status, json } = await context.api('/api/health/ready');
      const ready = Ready.safeParse(json);
      if (!ready.success) throw new Trouble(`/api/health/ready answered ${status} with something else.`, 'Check the address of the API.');
      const bad = Object.entries(ready.data.checks).filter(([, check]) => check.status === 'failing');
      if (bad.length === 0) return ok(Object.keys(ready.data.checks).join(', '));
      return failed(
        bad.map(([part, { detail }]) => `${part}: ${detail ?? 'failing'}`).join(' '),
        'docs/operations.md, “Is it ready”, says for each part what to do.',
      );
    },
  },
  {
    id: 'site.reachable',
    title: 'Site answers',
    unless: ['site.tls'],
    run: (context) => page(context, context.targets.site, /<div id="app">|id="data"/u, 'a page of the site'),
  },
  {
    id: 'admin.reachable',
    title: 'Admin answers',
    unless: ['admin.tls'],
    run: (context) => page(context, context.targets.admin, /<div id="app">[^]*staff admin/u, 'the admin'),
  },
  {
    id: 'api.clock',
    title: 'Clock of what answers',
    needs: ['api.reachable'],
    run: (context) => clock(() => context.api('/api/health/live').then(({ headers }) => headers.date)),
  },
];

/** By what it says itself: a host may put its own `Date` on answers. */
export const systemClock: Check = {
  id: 'system.clock',
  title: 'Clock of the server',
  needs: ['auth.sign-in'],
  run: (context) => clock(() => context.done('GET', '/api/admin/system').then(({ json }) => (json as { now?: string }).now)),
};

async function clock(ask: () => Promise<string | undefined>): Promise<Finding> {
  const asked = Date.now();
  const said = Date.parse((await ask()) ?? '');
  if (Number.isNaN(said)) return skipped('It does not say.');
  const drift = Math.abs(said - (asked + Date.now()) / 2) / 1000;
  if (drift <= DRIFT_SECONDS) return ok(`within ${Math.ceil(drift)} s of this machine’s`);
  return failed(
    `It is ${Math.round(drift)} s away from this machine’s.`,
    'See which of the two is wrong (`date -u`) and turn its time synchronisation on: sign-ins and codes go by it.',
  );
}
