import { execFile, spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as Postgres } from 'pg';
import type { Outcome } from '../../src/infrastructure/doctor/check.js';
import { selfSigned } from '../mail/certificate.js';
import { ADMIN, type Atelier } from '../setup/atelier.js';
import { startSmtp } from '../setup/smtp-stand.js';
import { SERVICE_KEY, SupabaseStandIn } from '../setup/supabase-stand-in.js';
import { startWhole } from '../setup/whole.js';
import { startProxy, type Proxy } from './proxy.js';

const CLI = join(process.cwd(), 'backend/dist/cli.js');

export interface Examined {
  code: number;
  stdout: string;
  stderr: string;
  checks: Outcome[];
  left: string[];
  /** Ids, by how they ended. */
  ids: (status: Outcome['status']) => string[];
}

/** The whole product as it is deployed: behind a proxy that ends TLS, with Supabase's storage, a mail server and a fresh backup. */
export async function startDeployment() {
  const certificates = {
    good: selfSigned({ days: 90 }),
    ending: selfSigned({ days: 5 }),
    foreign: selfSigned({ days: 90, host: 'other.example' }),
  };
  const ca = join(await mkdtemp(join(tmpdir(), 'atelier-ca-')), 'ca.pem');
  await writeFile(
    ca,
    Object.values(certificates)
      .map(({ cert }) => cert)
      .join('\n'),
  );
  const storage = await SupabaseStandIn.start(['atelier-media', 'atelier-originals']);
  let smtp = await startSmtp();
  const up: { atelier?: Atelier } = {};
  const proxy = await startProxy(() => up.atelier?.url ?? '', certificates.good);
  const atelier = (up.atelier = await startWhole({
    ...{ STORAGE: 'supabase', SUPABASE_URL: storage.url, SUPABASE_SERVICE_KEY: SERVICE_KEY },
    ...{ SMTP_URL: smtp.url, MAIL_FROM: 'atelier@studio.example', PUBLIC_URL: proxy.url, TRUST_PROXY_HOPS: '1' },
  }));
  const database = new Postgres({ connectionString: atelier.env['DATABASE_OWNER_URL'] });
  await database.connect();
  const query = async <T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> =>
    (await database.query(sql, values)).rows as T[];
  await query(
    `insert into atelier.backups values ('one', '/srv/backups', now() - interval '2 hours', now() - interval '1 hour', 1, 1, 1, 0, now(), true, true)`,
  );

  const calls = (targets: Partial<Record<'api' | 'site' | 'admin', string>>, args: string[]) => {
    const { api = proxy.url, site = proxy.url, admin = `${proxy.url}/admin/` } = targets;
    return [CLI, 'doctor', '--api', api, '--site', site, '--admin', admin, '--supabase', storage.url, ...args];
  };
  /** Nothing of the deployment's settings: the doctor has none. */
  const env = {
    PATH: process.env['PATH'],
    NODE_EXTRA_CA_CERTS: ca,
    ...{ DOCTOR_EMAIL: ADMIN.email, DOCTOR_PASSWORD: ADMIN.password, DOCTOR_ANON_KEY: 'sb_publishable_of_the_stand_in' },
  };

  return {
    ...{ atelier, storage, proxy, certificates, query, env },
    call: (args: string[], targets = {}) =>
      new Promise<Examined>((resolve) => {
        execFile(process.execPath, calls(targets, args), { env, maxBuffer: 10_000_000 }, (error, stdout, stderr) => {
          const { checks = [], left = [] } = (stdout.startsWith('{') ? JSON.parse(stdout) : {}) as Partial<Examined>;
          const ids = (status: Outcome['status']) => checks.filter((check) => check.status === status).map(({ id }) => id);
          resolve({ code: Number(error?.code ?? 0), stdout, stderr, checks, left, ids });
        });
      }),
    stopSmtp: () => smtp.close(),
    restartSmtp: async () => void (smtp = await startSmtp({}, smtp.port)),
    spawn: (args: string[]) => spawn(process.execPath, calls({}, args), { env, stdio: ['ignore', 'pipe', 'pipe'] }),
    /** How much of everything there is; what is counted up for ever, and what is written down about acts, is left out. */
    counts: async (): Promise<Record<string, number>> => {
      const tables = await query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'atelier'`,
      );
      const counted = tables.map(({ name }) => name).filter((name) => !PASSING.includes(name));
      const counts: Record<string, number> = { objects: storage.keys.length };
      for (const name of counted) {
        const live = name === 'staff_sessions' ? ' where revoked_at is null' : '';
        const [row] = await query<{ n: number }>(`select count(*)::int as n from atelier.${name}${live}`);
        counts[name] = row?.n ?? 0;
      }
      return counts;
    },
    stop: async () => {
      await database.end();
      await atelier.stop();
      await Promise.all([proxy.close(), smtp.close(), storage.stop()]);
    },
  };
}
/** Kept for a while or for ever by its nature: what was done, by whom, how often; references that were given; what is swept by the hour. */
const PASSING = [
  ...['audit_log', 'rate_limits', 'workers', 'schedules', 'outbox', 'published_facets', 'media_uploads'],
  ...['collaboration_references', 'collaboration_arrivals', 'collaboration_proofs'],
];
export type Deployment = Awaited<ReturnType<typeof startDeployment>> & { proxy: Proxy };
