import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createLogger } from '../observability/logger.js';
import { databaseOf, type Config } from '../config/config.js';
import { required, type Cli, type Commands } from './command.js';
import { longEnough } from './staff.js';

/** As the owner of the tables, over a session connection, which a transaction pooler is not. */
async function migrateDatabase(config: Config, direction: 'up' | 'down', say: Cli['say']): Promise<string[]> {
  const { migrate } = await import('../persistence/migrate.js');
  const { admitApiRole } = await import('../persistence/api-role.js');
  const { owner, api } = databaseOf(config);
  const steps = await migrate(owner, direction, { onWait: () => say('Another migration is under way; waiting for its end …') });
  if (direction === 'up') await admitApiRole(owner, api);
  return steps;
}

async function fillWithDemo({ services, say }: Cli): Promise<void> {
  const { seedDemo } = await import('../demo/seed-demo.js');
  await seedDemo(await services(), say);
}

export const studioCommands: Commands = {
  setup: {
    usage: '',
    help: 'migrate; on the first run, fill the studio with demo content and add the administrator',
    run: async (cli) => {
      const { say } = cli;
      await migrateDatabase(cli.settings(), 'up', say);
      const services = await cli.services();
      if ((await services.staff.count()) > 0) return;
      say('Setting up the demo studio (some minutes, once) …');
      await fillWithDemo(cli);
      await services.publishSite.execute([]);
      const email = process.env['ADMIN_EMAIL'] ?? 'admin@atelier.example';
      const password = process.env['ADMIN_PASSWORD'] ?? randomBytes(12).toString('base64url');
      await services.createStaffUser.execute({ email, name: 'Administrator', role: 'admin', password: longEnough(password) });
      say(
        `\n  Sign in to the admin as  ${email}\n  Password                 ${process.env['ADMIN_PASSWORD'] === undefined ? `${password}   (shown this once)` : 'as in ADMIN_PASSWORD'}`,
      );
    },
  },
  migrate: {
    usage: '[--down]',
    help: 'bring the database to the newest version, or one step back; that drops what only the newer one can hold',
    run: async ({ settings, flags, say }) => {
      const down = flags['down'] === true;
      const done = await migrateDatabase(settings(), down ? 'down' : 'up', say);
      say(done.length === 0 ? 'The database is up to date.' : `${down ? 'Undone' : 'Applied'}: ${done.join(', ')}`);
    },
  },
  'seed-demo': { usage: '', help: 'fill an empty studio with the demo content; goes on where it stopped', run: fillWithDemo },
  'site:publish': {
    usage: '',
    help: 'render the whole public site again',
    run: async ({ services, say }) => {
      await (await services()).publishSite.execute([]);
      say('The public site is rendered.');
    },
  },
  openapi: {
    usage: '--out FILE',
    help: 'write the OpenAPI document',
    run: async ({ services, settings, flags }) => {
      const out = required(flags, 'out');
      const { createServer } = await import('../http/server.js');
      const { createOpenApiDocument } = await import('../http/openapi.js');
      const app = await createServer(settings(), await services(), createLogger({ LOG_LEVEL: 'error' }));
      await writeFile(out, `${JSON.stringify(createOpenApiDocument(app), null, 2)}\n`);
      await app.close();
    },
  },
};
