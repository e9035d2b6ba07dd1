import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError, readBackupSettings, readConfig, Settings } from './config.js';

const minimal = {
  DATABASE_URL: 'postgresql://u:p@db/atelier',
  JWT_SECRET: 'x'.repeat(32),
  ENCRYPTION_KEY: 'y'.repeat(32),
  STORAGE: 'disk',
  STORAGE_DIR: '/srv/media',
  NODE_ENV: 'development',
};
const mistakesOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.mistakes;
  }
  return [];
};

describe('configuration', () => {
  it('takes what one machine needs', () => {
    expect(readConfig(minimal)).toMatchObject({ PORT: 3000, WORKER: 'separate', CORS_ORIGINS: [], TRUST_PROXY_HOPS: 0 });
  });

  it('asks for nothing but the place of backups where they are only looked at', () => {
    expect(readBackupSettings({})).toEqual({});
    const place = { BACKUP_BUCKET: 'backups', BACKUP_SUPABASE_URL: 'https://p.example', BACKUP_SUPABASE_KEY: 'k' };
    expect(readBackupSettings({ ...place, JWT_SECRET: 'short' })).toEqual(place);
    expect(() => readBackupSettings({ BACKUP_BUCKET: 'backups', BACKUP_DIR: '/mnt/b' })).toThrow(
      /one place[^]*BACKUP_SUPABASE_URL: is missing/u,
    );
  });

  it('lists every mistake at once, each by its name', () => {
    const mistakes = mistakesOf({
      PORT: 'many',
      JWT_SECRET: 'short',
      DATABASE_URL: 'mysql://x',
      CORS_ORIGINS: 'https://a.example, nonsense',
    });
    expect(mistakes.map((mistake) => mistake.split(/[:.]/u)[0])).toEqual(['PORT', 'DATABASE_URL', 'JWT_SECRET', 'CORS_ORIGINS']);
    expect(mistakesOf({ STORAGE: 'disk' }).find((mistake) => mistake.startsWith('DATABASE_URL'))).toBe('DATABASE_URL: is missing');
  });

  it('takes certificates on one line, and only ways of encryption that say for certain what happens', () => {
    const ca = '-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----';
    expect(readConfig({ ...minimal, DATABASE_CA: ca }).DATABASE_CA).toBe('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----');
    expect(mistakesOf({ ...minimal, REDIS_CA: 'ca.pem' })[0]).toMatch(/^REDIS_CA: must be a certificate in PEM/u);
    expect(mistakesOf({ ...minimal, DATABASE_URL: `${minimal.DATABASE_URL}?sslmode=prefer` })[0]).toMatch(/^DATABASE_URL: has an sslmode/u);
    for (const query of ['ssl=0', 'ssl=no-verify', 'sslmode=verify-full&sslrootcert=ca.pem', 'uselibpqcompat=true'])
      expect(mistakesOf({ ...minimal, DATABASE_URL: `${minimal.DATABASE_URL}?${query}` })[0]).toMatch(
        /^DATABASE_URL: says how to encrypt/u,
      );
  });

  it('reads headers of a collector as OpenTelemetry writes them, and says what is wrong with them', () => {
    const headers = (list: string) => ({ ...minimal, OTEL_EXPORTER_OTLP_HEADERS: list });
    expect(readConfig(headers('authorization=Basic%20eA==, x-team=a')).OTEL_EXPORTER_OTLP_HEADERS).toEqual({
      authorization: 'Basic eA==',
      'x-team': 'a',
    });
    expect(mistakesOf(headers('authorization=100%'))).toEqual(['OTEL_EXPORTER_OTLP_HEADERS: has a % that begins no code: write %25']);
  });

  it('needs a key of its own for what is sealed, on a host', () => {
    const host = { ...minimal, NODE_ENV: 'production', ALLOW_LOCAL_STORAGE: 'true' };
    expect(mistakesOf({ ...host, ENCRYPTION_KEY: undefined })).toEqual(['ENCRYPTION_KEY: is missing']);
    expect(mistakesOf({ ...host, ENCRYPTION_KEY: host.JWT_SECRET })).toEqual(['ENCRYPTION_KEY: must be another secret than JWT_SECRET']);
    expect(mistakesOf({ ...host, JWT_SECRET_PREVIOUS: 'short' })).toEqual(['JWT_SECRET_PREVIOUS: must be 32 characters or more']);
  });

  it('refuses a disk that a host would throw away, and half a Supabase', () => {
    expect(mistakesOf({ ...minimal, NODE_ENV: 'production' })[0]).toMatch(/^STORAGE: disk loses every upload/u);
    expect(mistakesOf({ ...minimal, NODE_ENV: 'production', ALLOW_LOCAL_STORAGE: 'true' })).toEqual([]);
    expect(mistakesOf({ ...minimal, STORAGE: 'supabase', SUPABASE_URL: 'https://x.supabase.co' })).toEqual([
      'SUPABASE_SERVICE_KEY: is missing (or set STORAGE=disk)',
    ]);
  });

  it('reads only origins from addresses of sites', () => {
    expect(readConfig({ ...minimal, CORS_ORIGINS: 'https://a.example/, https://b.example' }).CORS_ORIGINS).toEqual([
      'https://a.example',
      'https://b.example',
    ]);
  });

  it('is what .env.example describes, name by name', () => {
    const example = readFileSync(join(process.cwd(), '.env.example'), 'utf8');
    const names = [...example.matchAll(/^#? ?([A-Z_]+)=/gmu)].map((match) => match[1]);
    expect(names.sort()).toEqual(Object.keys(Settings.shape).sort());
  });
});
