import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { allChecks } from '../../src/infrastructure/doctor/all-checks.js';
import { CONTENT } from './breaks/content.js';
import { FRONT } from './breaks/front.js';
import { RUNNING } from './breaks/services.js';
import { SUPABASE } from './breaks/supabase.js';

/** Never seen to fail by a break, and why that is well. */
const ELSEWHERE: Record<string, string> = {
  'auth.sign-in': 'doctor.spec.ts, which needs a second factor for it',
};

it('has been seen to find what it is for, every one of the checks', async () => {
  const folder = join(process.cwd(), 'backend/src/infrastructure/doctor/checks');
  const specs = (await readdir(folder)).filter((name) => name.endsWith('.spec.ts'));
  const texts = await Promise.all(specs.map((name) => readFile(join(folder, name), 'utf8')));
  // As a row of a table: id, what is changed, how it then ends.
  const judged = texts.flatMap((text) => [...text.matchAll(/\[\s*'([a-z]+\.[a-z-]+)',\s*\{/gu)].map(([, id]) => id));
  const broken = [...FRONT, ...RUNNING, ...SUPABASE, ...CONTENT].flatMap(({ failed, warned = [] }) => [...failed, ...warned]);
  const seen = new Set([...judged, ...broken, ...Object.keys(ELSEWHERE)]);
  const ids = allChecks().map(({ id }) => id);
  expect(ids.filter((id) => !seen.has(id))).toEqual([]);
  expect([...seen].filter((id) => !ids.includes(id!))).toEqual([]);
});
