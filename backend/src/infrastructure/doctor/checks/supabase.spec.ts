import { openness } from './supabase.js';

it.each([
  ['rows hidden by row level security', 200, [], null],
  ['a schema that is not exposed', 406, { code: 'PGRST106' }, null],
  ['a table that is not there', 404, { code: 'PGRST205' }, null],
  ['a role that may not', 401, { code: '42501' }, null],
  ['rows', 200, [{ id: 1 }], /gives its rows away/u],
  ['a key that is refused', 401, { message: 'Invalid API key' }, /answers 401 , which is no refusal/u],
  ['a path that is none', 404, {}, /answers 404/u],
  ['something that is no list', 200, {}, /answers 200/u],
])('%s is closed or said', (_what, status, json, said) => {
  const found = openness({ status, json });
  if (said === null) expect(found).toBeNull();
  else expect(found).toMatch(said);
});
