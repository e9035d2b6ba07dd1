import { ADMIN, client, eventually, pause } from '../setup/atelier.js';
import { formWith, jpegWithGps } from '../setup/images.js';
import { Clients } from './storm/clients.js';
import { compare, hasten, waiting } from './storm/compare.js';
import { planStorm, tell, unleash } from './storm/fates.js';
import { Ledger } from './storm/ledger.js';
import { unseen } from './storm/falsify.js';
import { Place } from './storm/place.js';
import { reportOf, tellReport } from './storm/report.js';

/** Two minutes in the long form (`npm run test:faults`), in which nothing is hastened. STORM_SEED throws the same dice again. */
const LONG = process.env['STORM_SECONDS'];
const SECONDS = Number(LONG ?? 12);
/** The short form throws the same dice each time, so that it says the same of the same code; the long one looks for what nobody has met yet. */
const SEED = Number(process.env['STORM_SEED'] ?? (process.env['STORM_SECONDS'] === undefined ? 36_670 : Math.floor(Math.random() * 1e6)));
/** The longest pauses between tries that the storm can bring about, added up. */
const CATCH_UP_MS = LONG === undefined ? 60_000 : 400_000;

let place: Place | undefined;
afterEach(async () => {
  await place?.close();
  place = undefined;
}, 30_000);

/** An image that projects can show. */
async function coverIn({ urls }: Place): Promise<string> {
  const [url = ''] = urls;
  const login = await client(() => url)('POST', '/api/auth/login', { body: { email: ADMIN.email, password: ADMIN.password } });
  const staff = client(() => url, login.body.accessToken as string);
  const { id } = (await staff('POST', '/api/admin/media', { body: formWith(await jpegWithGps(1, 300, 200)) })).body.asset;
  const ready = await eventually(
    () => staff('GET', `/api/admin/media/${id}`),
    ({ body }) => body.status === 'ready',
    30_000,
  );
  await staff('PATCH', `/api/admin/media/${id}`, { version: ready.body.version, body: { alt: 'A roof' } });
  return id as string;
}

it.each([
  ['PostgreSQL', false],
  ['Redis', true],
])(
  `16.5.2 loses nothing that it acknowledged, and does nothing twice, in a storm of ${SECONDS} s: jobs in %s`,
  async (queue, withRedis) => {
    place = await Place.open(withRedis);
    const here = place;
    const ledger = new Ledger();
    const clients = new Clients(here.urls, ledger, await coverIn(here));
    const plan = planStorm(SEED, SECONDS, withRedis, LONG === undefined);
    process.stdout.write(`\nStorm, jobs in ${queue}, ${tell(plan)}\n`);

    const working = clients.work();
    await unleash(here, plan);
    clients.over = true;
    const calm = performance.now();
    await working;
    const deadline = Date.now() + CATCH_UP_MS;
    while ((await waiting(here)).length > 0 && Date.now() < deadline) {
      if (LONG === undefined) await hasten(here);
      await pause(500);
    }
    const left = await waiting(here);
    const catchUpMs = performance.now() - calm;
    for (const url of here.urls)
      await eventually(
        // One that starts anew does not listen yet.
        () => client(() => url)('GET', '/api/health/ready').catch(() => null),
        (answer) => answer?.status === 200,
        30_000,
      );

    const { orphans } = await compare(here, ledger);
    const letters = await here.query<{ status: string; count: number }>(
      'select status, count(*)::int as count from atelier.mails group by 1',
    );
    const report = reportOf(plan, ledger, {
      ...{ queue, surprises: here.surprises, orphans, catchUpMs },
      letters: Object.fromEntries(letters.map(({ status, count }) => [status, count])),
    });
    await tellReport(report, here.logs());
    expect(left).toEqual([]);
    expect(report).toMatchObject({ lost: [], doubled: [], wrongAnswers: [], surprises: [] });
    // A fault leaves at most one letter of which nobody knows whether it arrived.
    expect(report.letters['uncertain'] ?? 0).toBeLessThanOrEqual(plan.events.length);
    expect(Object.keys(report.acknowledged).length).toBeGreaterThanOrEqual(7);
    expect(await unseen(here, ledger)).toEqual([]);
  },
  SECONDS * 1_000 + CATCH_UP_MS + 120_000,
);
