import { z } from 'zod';
import { parseRetention } from '../../domain/backup/retention.js';
import { connectionTo, SSL_MODES, type Connection } from '../persistence/connection.js';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const url = (protocols: RegExp, hint: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.test(new URL(value).protocol), `must be ${hint}`);
/** Hosts keep a setting on one line: `\n` stands for its end. */
const pem = z
  .string()
  .transform((text) => text.replaceAll('\\n', '\n'))
  .refine((text) => text.includes('-----BEGIN CERTIFICATE-----'), 'must be a certificate in PEM, from -----BEGIN CERTIFICATE----- on');
const postgres = url(/^postgres(ql)?:$/u, 'a PostgreSQL address like postgresql://user:password@host:5432/name')
  .refine(
    (value) => SSL_MODES.includes((URL.parse(value)?.searchParams.get('sslmode') ?? 'disable') as never),
    `has an sslmode that is none of ${SSL_MODES.join(', ')}`,
  )
  .refine(
    // Drivers would believe these rather than sslmode.
    (value) => [...(URL.parse(value)?.searchParams.keys() ?? [])].every((name) => name === 'sslmode' || !/ssl|libpq/iu.test(name)),
    'says how to encrypt in other words than sslmode; certificates go into DATABASE_CA',
  );
const origin = url(/^https?:$/u, 'an address like https://studio.example').transform((value) => new URL(value).origin);

/** `name=value,name=value`, as OpenTelemetry writes headers. */
const pairs = z
  .string()
  .default('')
  .transform((list) => list.split(',').flatMap((one) => (one.includes('=') ? [one.trim().split(/=(.*)/su).slice(0, 2)] : [])))
  .transform((list, context): Record<string, string> => {
    try {
      return Object.fromEntries(list.map(([name = '', value = '']) => [name, decodeURIComponent(value)]));
    } catch {
      context.addIssue('has a % that begins no code: write %25');
      return z.NEVER;
    }
  });

/** Long enough for 256 bits in any usual notation. */
const SECRET_LENGTH = 32;

/** Every setting there is; `.env.example` names each of them. This is the only reader of the environment. */
export const Settings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  PUBLIC_URL: origin.optional(),
  DATABASE_URL: postgres,
  DATABASE_DIRECT_URL: postgres.optional(),
  DATABASE_OWNER_URL: postgres.optional(),
  DATABASE_CA: pem.optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(50).default(5),
  REDIS_URL: url(/^rediss?:$/u, 'a Redis address like redis://host:6379').optional(),
  REDIS_CA: pem.optional(),
  REDIS_TLS_VERIFY: flag.default(true),
  QUEUE_POLL_SECONDS: z.coerce.number().min(0.5).max(600).default(0.5),
  JWT_SECRET: z.string().min(SECRET_LENGTH, `must be ${SECRET_LENGTH} characters or more, from a random source`),
  JWT_SECRET_PREVIOUS: z.string().min(SECRET_LENGTH, `must be ${SECRET_LENGTH} characters or more`).optional(),
  ENCRYPTION_KEY: z.string().min(SECRET_LENGTH, `must be ${SECRET_LENGTH} characters or more, from a random source`).optional(),
  ENCRYPTION_KEY_PREVIOUS: z.string().min(SECRET_LENGTH, `must be ${SECRET_LENGTH} characters or more`).optional(),
  WORKER: z.enum(['inline', 'separate']).default('separate'),
  STORAGE: z.enum(['disk', 'supabase']).default('supabase'),
  STORAGE_DIR: z.string().optional(),
  SUPABASE_URL: url(/^https?:$/u, 'the address of the Supabase project').optional(),
  SUPABASE_SERVICE_KEY: z.string().min(1).optional(),
  SUPABASE_BUCKET: z.string().min(1).default('atelier-media'),
  SUPABASE_PRIVATE_BUCKET: z.string().min(1).default('atelier-originals'),
  MEDIA_QUOTA_MB: z.coerce.number().int().min(1).max(10_000_000).default(1000),
  SMTP_URL: url(/^smtps?:$/u, 'a mail server like smtp://user:password@host:587').optional(),
  MAIL_FROM: z.email('must be an e-mail address').optional(),
  MAIL_FROM_NAME: z.string().optional(),
  MAIL_DIR: z.string().optional(),
  ADMIN_URL: url(/^https?:$/u, 'the address of the admin').optional(),
  SITE_DIR: z.string().optional(),
  SITE_BUILD: z.string().optional(),
  ADMIN_BUILD: z.string().optional(),
  NETLIFY_BUILD_HOOK: url(/^https?:$/u, 'the address of the build hook').optional(),
  NETLIFY_BUILDS_PER_DAY: z.coerce.number().min(0).max(48).default(1),
  NETLIFY_TOKEN: z.string().min(1).optional(),
  NETLIFY_SITE_ID: z.string().min(1).optional(),
  NETLIFY_API_URL: url(/^https?:$/u, 'the address of Netlify’s API').default('https://api.netlify.com/api/v1'),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    )
    .pipe(z.array(origin)),
  TRUST_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(15).default(0),
  RATE_LIMIT_FACTOR: z.coerce.number().int().min(1).max(1_000_000).default(1),
  PUBLIC_CACHE: z.enum(['on', 'off']).default('on'),
  PIXEL_LIMIT: z.coerce.number().int().min(1_000_000).max(500_000_000).default(100_000_000),
  ALLOW_LOCAL_STORAGE: flag.default(false),
  BACKUP_DIR: z.string().optional(),
  BACKUP_BUCKET: z.string().min(1).optional(),
  BACKUP_SUPABASE_URL: url(/^https?:$/u, 'the address of the Supabase project for backups').optional(),
  BACKUP_SUPABASE_KEY: z.string().min(1).optional(),
  BACKUP_RECIPIENT: z
    .string()
    .regex(/^age1[a-z0-9]+$/u, 'must be a public key like age1…; npm run cli -- backup:key makes one')
    .optional(),
  BACKUP_IDENTITY: z.string().optional(),
  BACKUP_KEEP: z
    .string()
    .default('7d,4w,12m')
    .transform((text, context) => {
      const retention = parseRetention(text);
      if (retention === null) context.addIssue('must say how many days, weeks and months, like 7d,4w,12m');
      return retention ?? z.NEVER;
    }),
  METRICS_TOKEN: z.string().min(20, 'must be 20 characters or more, from a random source').optional(),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  SENTRY_DSN: url(/^https?:$/u, 'a DSN like https://key@host/1').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(/^https?:$/u, 'the address of a collector like http://host:4318').optional(),
  OTEL_EXPORTER_OTLP_HEADERS: pairs,
  SOURCE_VERSION: z.string().optional(),
  HEROKU_SLUG_COMMIT: z.string().optional(),
});
export type Config = z.infer<typeof Settings>;

const REQUIRED_FOR_SUPABASE = ['SUPABASE_URL', 'SUPABASE_SERVICE_KEY'] as const;

/** What a backup's place is found and opened with: all that a machine needs on which backups are only looked at. */
const BackupSettings = Settings.pick({
  BACKUP_DIR: true,
  BACKUP_BUCKET: true,
  BACKUP_SUPABASE_URL: true,
  BACKUP_SUPABASE_KEY: true,
  BACKUP_IDENTITY: true,
  SUPABASE_URL: true,
  SUPABASE_SERVICE_KEY: true,
});
export type BackupSettings = z.infer<typeof BackupSettings>;

/** Reads those of backups, and asks for no others. @throws ConfigurationError */
export function readBackupSettings(env: NodeJS.ProcessEnv): BackupSettings {
  const { parsed, mistakes } = parse(BackupSettings, env);
  if (parsed !== undefined) mistakes.push(...mistakesInPlace(parsed));
  if (parsed === undefined || mistakes.length > 0) throw new ConfigurationError(mistakes);
  return parsed;
}

/** Reads the settings. @throws ConfigurationError that lists every mistake at once. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const { parsed: config, mistakes } = parse(Settings, env);
  if (config !== undefined) {
    if (config.STORAGE === 'supabase') {
      for (const name of REQUIRED_FOR_SUPABASE) if (config[name] === undefined) mistakes.push(`${name}: is missing (or set STORAGE=disk)`);
    }
    if (config.STORAGE === 'disk' && config.STORAGE_DIR === undefined) mistakes.push('STORAGE_DIR: is missing');
    if (config.STORAGE === 'disk' && config.NODE_ENV === 'production' && !config.ALLOW_LOCAL_STORAGE) {
      mistakes.push('STORAGE: disk loses every upload on a host that replaces its disk; set ALLOW_LOCAL_STORAGE=true if this one keeps it');
    }
    if (config.NODE_ENV === 'production') {
      if (config.ENCRYPTION_KEY === undefined) mistakes.push('ENCRYPTION_KEY: is missing');
      if (config.ENCRYPTION_KEY === config.JWT_SECRET) mistakes.push('ENCRYPTION_KEY: must be another secret than JWT_SECRET');
    }
    if (config.METRICS_PORT !== undefined && config.METRICS_TOKEN === undefined)
      mistakes.push('METRICS_TOKEN: is missing, but METRICS_PORT is set');
    if (config.SMTP_URL !== undefined && config.MAIL_FROM === undefined) mistakes.push('MAIL_FROM: is missing, but SMTP_URL is set');
    if ((config.BACKUP_DIR ?? config.BACKUP_BUCKET) !== undefined && config.BACKUP_RECIPIENT === undefined)
      mistakes.push('BACKUP_RECIPIENT: is missing, so nothing would be backed up; npm run cli -- backup:key makes it');
    mistakes.push(...mistakesInPlace(config));
    if (config.BACKUP_BUCKET !== undefined && config.BACKUP_SUPABASE_URL === undefined) {
      for (const name of ['SUPABASE_BUCKET', 'SUPABASE_PRIVATE_BUCKET'] as const)
        if (config[name] === config.BACKUP_BUCKET) mistakes.push(`BACKUP_BUCKET: must be another one than ${name}`);
    }
    if ((config.NETLIFY_TOKEN === undefined) !== (config.NETLIFY_SITE_ID === undefined))
      mistakes.push('NETLIFY_TOKEN: goes with NETLIFY_SITE_ID; set both or neither');
    if (config.SITE_DIR !== undefined && config.SITE_BUILD === undefined) mistakes.push('SITE_BUILD: is missing, but SITE_DIR is set');
  }
  if (config === undefined || mistakes.length > 0) throw new ConfigurationError(mistakes);
  return config;
}

/** The three ways to the database: as the API, perhaps through a pooler; for a session, which a transaction pooler is not; and as who owns the tables. */
export function databaseOf(config: Config): Record<'api' | 'session' | 'owner', Connection> {
  const { DATABASE_URL, DATABASE_DIRECT_URL, DATABASE_OWNER_URL, DATABASE_CA } = config;
  const session = DATABASE_DIRECT_URL ?? DATABASE_URL;
  const to = (address: string) => connectionTo(address, DATABASE_CA);
  return { api: to(DATABASE_URL), session: to(session), owner: to(DATABASE_OWNER_URL ?? session) };
}

function parse<T extends z.ZodType>(schema: T, env: NodeJS.ProcessEnv): { parsed: z.infer<T> | undefined; mistakes: string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const { data, error } = schema.safeParse(given);
  return { parsed: data, mistakes: (error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${reason(issue, given)}`) };
}

function mistakesInPlace(settings: BackupSettings): string[] {
  const { BACKUP_DIR, BACKUP_BUCKET, BACKUP_SUPABASE_URL, BACKUP_SUPABASE_KEY, SUPABASE_URL } = settings;
  const mistakes: string[] = [];
  if (BACKUP_DIR !== undefined && BACKUP_BUCKET !== undefined)
    mistakes.push('BACKUP_DIR: backups go to one place; take it out, or BACKUP_BUCKET');
  if (BACKUP_BUCKET !== undefined && (BACKUP_SUPABASE_URL ?? SUPABASE_URL) === undefined)
    mistakes.push('BACKUP_SUPABASE_URL: is missing, but BACKUP_BUCKET is set');
  if (BACKUP_SUPABASE_URL !== undefined && BACKUP_SUPABASE_KEY === undefined)
    mistakes.push('BACKUP_SUPABASE_KEY: is missing, but BACKUP_SUPABASE_URL is set');
  return mistakes;
}

const reason = (issue: z.core.$ZodIssue, given: Record<string, unknown>) =>
  given[String(issue.path[0])] === undefined ? 'is missing' : issue.message.replace(/^Invalid/u, 'is invalid');

export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  constructor(readonly mistakes: readonly string[]) {
    super(
      `The configuration has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}:\n${mistakes.map((m) => `  ${m}`).join('\n')}`,
    );
  }
}
