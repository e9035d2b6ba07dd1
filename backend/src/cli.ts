import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { NewPassword, PASSWORD_MIN, ROLES } from '@atelier/contracts';
import { z } from 'zod';
import { readConfig } from './infrastructure/config/config.js';
import { createLogger } from './infrastructure/observability/logger.js';
import { progressBar } from './infrastructure/observability/progress-bar.js';
import { createServices, createSupabaseStorage, type Services } from './infrastructure/services.js';
import { failStart } from './infrastructure/shutdown.js';

const HELP = `Usage: npm run cli -- <command>

  setup                   migrate; on the first run, fill the studio with demo content and add the administrator
  migrate [--down]        bring the database to the newest version, or one step back
  seed-demo               fill an empty studio with the demo content; goes on where it stopped
  staff:create --email E [--name N] [--role admin|editor|viewer] [--password P]
                          add somebody, or give a known address a new password
  staff:reset --email E [--password P]
                          let somebody in again who is locked out: new password, second factor off, all sessions ended
  secrets:reseal          seal second factors with the present ENCRYPTION_KEY, so that ENCRYPTION_KEY_PREVIOUS can go
  site:publish            render the whole public site again
  storage:setup           make the buckets of Supabase Storage, or bring them up to date
  storage:reconcile       compare database and storage both ways and mend what is safe to mend
  media:clean             give up uploads nobody ended and empty the trash, as the worker does by itself
  requests:digest         write the letter of the day about requests that wait, as the worker does by itself
  requests:anonymise      take away who sent archived requests that are old enough, as the worker does by itself
  media:rerender [--all]  make the files of images again that an earlier recipe made; goes on where it stopped
  jobs:failed             list jobs that failed for good
  jobs:retry ID           try one of them again
  openapi --out FILE      write the OpenAPI document`;

type Flags = Record<string, string | boolean | undefined>;
type Command = (services: Services, flags: Flags, rest: string[]) => Promise<void>;

/** As the owner of the tables, over a session connection, which a transaction pooler is not. */
async function migrateDatabase(direction: 'up' | 'down'): Promise<string[]> {
  const { migrate } = await import('./infrastructure/persistence/migrate.js');
  const { admitApiRole } = await import('./infrastructure/persistence/api-role.js');
  const config = readConfig(process.env);
  const owner = config.DATABASE_OWNER_URL ?? config.DATABASE_DIRECT_URL ?? config.DATABASE_URL;
  const steps = await migrate(owner, direction, config.DATABASE_CA);
  if (direction === 'up') await admitApiRole(owner, config.DATABASE_URL, config.DATABASE_CA);
  return steps;
}

/** The same rule as in the admin. */
function long(password: string): string {
  if (!NewPassword.safeParse(password).success) throw new Error(`Use a password of ${PASSWORD_MIN} characters or more.`);
  return password;
}

const say = (line: string) => void process.stdout.write(`${line}\n`);

const commands: Record<string, Command> = {
  setup: async (services, flags, rest) => {
    await migrateDatabase('up');
    if ((await services.staff.count()) > 0) return;
    say('Setting up the demo studio (some minutes, once) …');
    await commands['seed-demo']?.(services, flags, rest);
    await services.publishSite.execute([]);
    const email = process.env['ADMIN_EMAIL'] ?? 'admin@atelier.example';
    const password = process.env['ADMIN_PASSWORD'] ?? randomBytes(12).toString('base64url');
    await services.createStaffUser.execute({ email, name: 'Administrator', role: 'admin', password: long(password) });
    say(
      `\n  Sign in to the admin as  ${email}\n  Password                 ${process.env['ADMIN_PASSWORD'] === undefined ? `${password}   (shown this once)` : 'as in ADMIN_PASSWORD'}`,
    );
  },
  migrate: async (_services, { down }) => {
    const done = await migrateDatabase(down === true ? 'down' : 'up');
    say(done.length === 0 ? 'The database is up to date.' : `${down === true ? 'Undone' : 'Applied'}: ${done.join(', ')}`);
  },
  'seed-demo': async (services) => {
    const { seedDemo } = await import('./infrastructure/demo/seed-demo.js');
    await seedDemo(services, say);
  },
  'staff:create': async ({ createStaffUser }, { email, name, role = 'admin', password }) => {
    if (typeof email !== 'string') throw new Error('--email is missing.');
    const generated = randomBytes(12).toString('base64url');
    const user = await createStaffUser.execute({
      email,
      name: typeof name === 'string' ? name : (email.split('@')[0] ?? email),
      role: z.enum(ROLES).parse(role),
      password: typeof password === 'string' ? long(password) : generated,
    });
    say(JSON.stringify({ email: user.email, role: user.role, ...(typeof password === 'string' ? {} : { password: generated }) }));
  },
  'staff:reset': async ({ createStaffUser }, { email, password }) => {
    if (typeof email !== 'string') throw new Error('--email is missing.');
    const generated = randomBytes(12).toString('base64url');
    const user = await createStaffUser.reset(email, typeof password === 'string' ? long(password) : generated);
    if (user === null) throw new Error(`Nobody on the staff has the address ${email}.`);
    say(`${user.name} <${user.email}> may sign in again. All sessions have ended and the second factor is off.`);
    if (typeof password !== 'string') say(`New password: ${generated}   (shown this once; change it after signing in)`);
  },
  'secrets:reseal': async ({ resealSecondFactors }) => {
    say(`${await resealSecondFactors()} second factors sealed with the present key. ENCRYPTION_KEY_PREVIOUS is no longer needed.`);
  },
  'site:publish': async ({ publishSite }) => {
    await publishSite.execute([]);
    say('The public site is rendered.');
  },
  'storage:setup': async ({ config }) => {
    if (config.STORAGE !== 'supabase') return say('Files lie on this machine (STORAGE=disk): nothing to set up.');
    const storage = await createSupabaseStorage(config);
    for (const line of await storage.setUp()) say(line);
  },
  'storage:reconcile': async ({ reconcileMedia }) => {
    const { orphans, missingRenditions, missingOriginals } = await reconcileMedia.execute();
    say(`${orphans} objects that nothing refers to: will be deleted`);
    say(`${missingRenditions} images with files missing: will be made again`);
    say(`${missingOriginals.length} images without their original: upload it again`);
    for (const id of missingOriginals) say(`  ${id}`);
  },
  'media:clean': async ({ sweepUploads, emptyTrash, emptyContentTrash }) => {
    say(`${await sweepUploads.execute()} uploads given up or forgotten`);
    say(`${await emptyContentTrash.execute()} projects, articles and pages deleted from the trash`);
    say(`${await emptyTrash.execute()} images deleted from the trash`);
  },
  'requests:anonymise': async ({ anonymiseRequests }) => {
    const count = await anonymiseRequests.execute();
    say(`${count} archived ${count === 1 ? 'request' : 'requests'} no longer tell who sent them`);
  },
  'requests:digest': async ({ writeDigest }) => {
    const count = await writeDigest.execute();
    say(count === 0 ? 'No digest is due' : `${count} ${count === 1 ? 'digest' : 'digests'} written`);
  },
  'media:rerender': async ({ rerenderMedia }, { all }) => {
    // New uploads and visitors go first; children inherit it.
    setPriority(constants.priority.PRIORITY_LOW);
    const stopping = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopping.abort());
    const bar = progressBar(say);
    for await (const progress of rerenderMedia.execute(stopping.signal, all === true)) bar(progress);
    if (stopping.signal.aborted) say('Stopped. The same command goes on with the rest.');
  },
  'jobs:failed': async ({ queue }) => {
    for (const job of await queue.failed()) say(`${job.id}  ${job.name}  ${job.failedAt.toISOString()}  ${job.error}`);
  },
  'jobs:retry': async ({ queue }, _flags, [id = '']) => {
    await queue.retry(id);
  },
  openapi: async (services, { out }) => {
    const { createServer } = await import('./infrastructure/http/server.js');
    const { createOpenApiDocument } = await import('./infrastructure/http/openapi.js');
    const config = readConfig(process.env);
    const app = await createServer(config, services, createLogger({ LOG_LEVEL: 'error' }));
    await writeFile(String(out), `${JSON.stringify(createOpenApiDocument(app), null, 2)}\n`);
    await app.close();
  },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    down: { type: 'boolean' },
    all: { type: 'boolean' },
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    password: { type: 'string' },
    out: { type: 'string' },
  },
});
const [name = '', ...rest] = positionals;
const command = commands[name];
if (command === undefined) {
  say(HELP);
  process.exit(name === '' || name === 'help' ? 0 : 64);
}
try {
  const config = readConfig(process.env);
  const services = await createServices(
    config,
    createLogger({ LOG_LEVEL: 'warn' }),
    fileURLToPath(new URL('./image-child.js', import.meta.url)),
  );
  await command(services, values, rest);
  await services.close();
  process.exit(0);
} catch (error) {
  failStart(error);
}
