import { DomainError } from '../../domain/domain-error.js';
import type { Targets } from '../doctor/context.js';
import { optional, required, UsageError, type Cli, type Commands } from './command.js';

/** What is made is taken away afterwards by the sign-in of the beginning, which holds for 900. */
const LONGEST_WAIT = 720;
const ID_WIDTH = 27;

function address(flags: Cli['flags'], name: string, text = required(flags, name)): URL {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/u.test(url.protocol)) throw new UsageError(`--${name} is no address like https://studio.example.`);
  // A folder: what is below it is found by relative addresses.
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function seconds(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > LONGEST_WAIT) throw new UsageError(`--wait takes seconds, 1 to ${LONGEST_WAIT}.`);
  return value;
}

/** What opens doors may stand in the environment instead, which no history of commands and no list of processes shows. */
function targetsOf(flags: Cli['flags']): Targets {
  const given = (flag: string) => optional(flags, flag) ?? (process.env[`DOCTOR_${flag.toUpperCase().replaceAll('-', '_')}`] || undefined);
  const [email, password, token, supabase, anonKey] = ['email', 'password', 'token', 'supabase', 'anon-key'].map(given);
  if ((email === undefined) !== (password === undefined))
    throw new UsageError('--email and --password go together (or DOCTOR_EMAIL and DOCTOR_PASSWORD).');
  if ((supabase === undefined) !== (anonKey === undefined)) throw new UsageError('--supabase and --anon-key go together.');
  return {
    api: address(flags, 'api'),
    site: address(flags, 'site'),
    admin: address(flags, 'admin'),
    ...{ email, password, token, otp: given('otp'), anonKey },
    supabase: supabase === undefined ? undefined : address(flags, 'supabase', supabase),
    bucket: optional(flags, 'bucket') ?? 'atelier-media',
    privateBucket: optional(flags, 'private-bucket') ?? 'atelier-originals',
    siteWithinMs: seconds(optional(flags, 'wait') ?? '45') * 1000,
  };
}

export const doctorCommands: Commands = {
  doctor: {
    usage:
      '--api URL --site URL --admin URL [--json] [--email E --password P [--otp C]] [--token T] [--supabase URL --anon-key K [--bucket B --private-bucket B]] [--wait SECONDS] [--only CHECKS]',
    help: 'prove a deployment from outside, over HTTP alone; DOCTOR_EMAIL, DOCTOR_PASSWORD, … may stand in the environment (docs/operations.md)',
    run: async ({ flags, say, stopping }) => {
      const targets = targetsOf(flags);
      const only = (optional(flags, 'only') ?? '').split(',').filter((name) => name !== '');
      const [{ examine, UnknownCheck }, { renderJson, renderTable, countsOf }] = await Promise.all([
        import('../doctor/doctor.js'),
        import('../doctor/render.js'),
      ]);
      const at = new Date();
      const signal = stopping();
      const report = await examine(targets, only, signal).catch((error: unknown) => {
        throw error instanceof UnknownCheck ? new UsageError(error.message) : error;
      });
      const { api, site, admin } = targets;
      say(
        flags['json'] === true
          ? renderJson(report, { at, targets: { api: api.href, site: site.href, admin: admin.href } })
          : renderTable(report),
      );
      const { failed } = countsOf(report.outcomes);
      if (signal.aborted) throw new DomainError('doctor.stopped', 'Stopped before its end.');
      if (failed > 0) throw new DomainError('doctor.failed', `${failed} ${failed === 1 ? 'check' : 'checks'} failed.`);
      const { length: left } = report.left;
      if (left > 0)
        throw new DomainError('doctor.left', `${left} of what the doctor made could not be taken away; delete what it names in the admin.`);
    },
  },
  'doctor:checks': {
    usage: '',
    help: 'list what the doctor looks at, by the ids --only takes',
    run: async ({ say }) => {
      const { allChecks } = await import('../doctor/all-checks.js');
      for (const { id, title } of allChecks()) say(`${id.padEnd(ID_WIDTH)}${title}`);
    },
  },
};
