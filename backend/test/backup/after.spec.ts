import { jest } from '@jest/globals';
import { Client } from 'pg';
import { Keyring } from '../../src/infrastructure/security/keyring.js';
import { TotpCodes } from '../../src/infrastructure/security/one-time-codes.js';
import { ADMIN } from '../setup/atelier.js';
import { SERVICE_KEY, SupabaseStandIn } from '../setup/supabase-stand-in.js';
import { studioWithFiles, temporary } from './place.js';

jest.setTimeout(120_000);
const OF_THEN = 'of-then-'.repeat(4);
let studio: Awaited<ReturnType<typeof studioWithFiles>>;

beforeAll(async () => {
  studio = await studioWithFiles([1_000]);
});
afterAll(() => studio.atelier.stop());

it('a restore says whose second factor no key here opens, and that the site was not rendered, and has succeeded', async () => {
  const { atelier, identity } = studio;
  const { sealed } = new TotpCodes(new Keyring(OF_THEN)).create(ADMIN.email, 'Studio');
  const owner = new Client({ connectionString: atelier.env['DATABASE_OWNER_URL'] });
  await owner.connect();
  await owner.query('update atelier.staff_users set second_factor = $1', [
    { sealedSecret: sealed, confirmedAt: new Date().toISOString(), lastStep: 0, recoveryHashes: [] },
  ]);
  await owner.end();
  const place = await temporary('place');
  await atelier.cli('backup', '--to', place);
  const restore = () => atelier.cli('restore', '--from', place, '--identity', identity, '--yes', '--replace');
  // Nobody listens there.
  Object.assign(atelier.env, { NETLIFY_TOKEN: 't', NETLIFY_SITE_ID: 's', NETLIFY_API_URL: 'http://127.0.0.1:1' });
  const said = await restore();
  expect(said).toMatch(new RegExp(`second factor of one person .*ENCRYPTION_KEY[^]*staff:reset --email ${ADMIN.email}`, 'u'));
  expect(said).toMatch(/The studio is restored. The public site was not rendered \(.+\): npm run cli -- site:publish/u);
  for (const name of ['NETLIFY_TOKEN', 'NETLIFY_SITE_ID', 'NETLIFY_API_URL']) Reflect.deleteProperty(atelier.env, name);
  atelier.env['ENCRYPTION_KEY'] = OF_THEN;
  const right = await restore();
  expect(right).toMatch(/The public site is rendered/u);
  expect(right).not.toMatch(/second factor/u);
});

it('backups in a bucket are looked at with its settings alone', async () => {
  const { atelier, identity } = studio;
  const bucket = await SupabaseStandIn.start(['unused', 'backups']);
  const settings = { BACKUP_BUCKET: 'backups', BACKUP_SUPABASE_URL: bucket.url, BACKUP_SUPABASE_KEY: SERVICE_KEY };
  Object.assign(atelier.env, settings);
  await atelier.cli('backup');
  const before = { ...atelier.env };
  for (const name of Object.keys(before)) if (name !== 'PATH') Reflect.deleteProperty(atelier.env, name);
  Object.assign(atelier.env, settings);
  try {
    expect(await atelier.cli('backup:list')).toMatch(/1 file /u);
    expect(await atelier.cli('verify-backup', '--identity', identity)).toMatch(/its inside is whole too/u);
  } finally {
    Object.assign(atelier.env, before);
    await bucket.stop();
  }
});
