import { jest } from '@jest/globals';
import { eventually } from '../setup/atelier.js';
import { here } from './breaks/break.js';
import { CONTENT } from './breaks/content.js';
import { FRONT } from './breaks/front.js';
import { RUNNING } from './breaks/services.js';
import { SUPABASE } from './breaks/supabase.js';
import { startDeployment } from './deployment.js';
import { startProxy } from './proxy.js';

jest.setTimeout(120_000);
let before: Record<string, number>;
beforeAll(async () => {
  here.place = await startDeployment();
  here.elsewhere = await startProxy(() => here.place.atelier.url, here.place.certificates.good);
  before = await here.place.counts();
});
afterAll(async () => {
  await here.elsewhere.close();
  await here.place.stop();
});
/** It comes from one address, and as often as nobody does. */
beforeEach(() => here.place.query('delete from atelier.collaboration_arrivals; delete from atelier.rate_limits'));

it.each([...RUNNING, ...SUPABASE, ...FRONT, ...CONTENT].map((one) => [one.what, one] as const))(
  'finds %s, and nothing else',
  async (_what, { only, act, failed, warned = [], says, targets, args = [] }) => {
    const undo = await act();
    const found = await here.place.call(['--json', '--wait', '3', '--only', only, ...args], targets?.()).finally(undo);
    const expected = ['auth.second-factor', ...warned];
    expect([found.ids('failed'), found.ids('warning').filter((id) => !expected.includes(id)), found.left]).toEqual([failed, [], []]);
    expect(found.ids('warning')).toEqual(expect.arrayContaining(warned));
    const named = found.checks.filter(({ id }) => [...failed, ...warned].includes(id));
    expect(named.map((check) => check.found).join('\n')).toMatch(says);
    for (const { advice } of named) expect(advice?.length).toBeGreaterThan(10);
    expect(found.code).toBe(failed.length > 0 ? 1 : 0);
    await eventually(here.place.counts, (counts) => JSON.stringify(counts) === JSON.stringify(before), 20_000);
  },
);
