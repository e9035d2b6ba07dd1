import { fault, here, settings, type Break } from './break.js';

/** What runs the studio: processes, mail, storage, database, backups. */
export const RUNNING: Break[] = [
  {
    ...{ what: 'the worker stopped', only: 'worker,queue,schedule,database,api.ready', failed: ['worker.alive'], says: /10 min ago/u },
    act: settings({ WORKER: 'separate' }, () => here.place.query(`update atelier.workers set seen_at = now() - interval '10 minutes'`)),
  },
  {
    ...{ what: 'the mail server down', only: 'letter,mail', failed: ['letter.mailed'], says: /ECONNREFUSED|refused/iu },
    act: async () => {
      await here.place.stopSmtp();
      return () => here.place.restartSmtp();
    },
  },
  {
    ...{ what: 'the storage down', only: 'api.ready,media', failed: ['api.ready', 'media.upload'], says: /storage/iu },
    act: () => {
      here.place.storage.down = true;
      return () => (here.place.storage.down = false);
    },
  },
  {
    ...{ what: 'the clock of the server wrong', only: 'api.clock,system', failed: ['system.clock'], says: /600 s away/u },
    act: async () => {
      await here.place.atelier.moveClock(600_000);
      return () => here.place.atelier.moveClock(0);
    },
  },
  {
    ...{
      what: 'a migration missing',
      only: 'api.ready,database',
      failed: ['api.ready', 'database.migrations'],
      says: /Not applied: 2026/u,
    },
    act: async () => {
      const [row] = await here.place.query<{ name: string; executed_at: Date }>(
        'delete from atelier.migrations where name = (select max(name) from atelier.migrations) returning name, executed_at',
      );
      return () => here.place.query('insert into atelier.migrations (name, executed_at) values ($1, $2)', [row?.name, row?.executed_at]);
    },
  },
  {
    ...{ what: 'the last backup of the day before yesterday', only: 'backup,storage,mail', failed: ['backup.recent'], says: /50 h old/u },
    act: async () => {
      await here.place.query(`update atelier.backups set finished_at = now() - interval '50 hours'`);
      return () => here.place.query(`update atelier.backups set finished_at = now() - interval '1 hour'`);
    },
  },
  {
    ...{ what: 'a backup nobody proved', only: 'backup', failed: [], warned: ['backup.recent'], says: /never proved/u },
    act: async () => {
      await here.place.query(`update atelier.backups set verified_inside = false`);
      return () => here.place.query(`update atelier.backups set verified_inside = true`);
    },
  },
  {
    ...{ what: 'a proved backup, beside a newer one', only: 'backup', failed: [], says: /^$/u },
    act: async () => {
      await here.place.query(`insert into atelier.backups values ('two', '/srv/backups', now(), now(), 1, 1, 1, 0)`);
      return () => here.place.query(`delete from atelier.backups where id = 'two'`);
    },
  },
  {
    ...{ what: 'a damaged backup, beside an older proof', only: 'backup', failed: ['backup.recent'], says: /found damaged/u },
    act: async () => {
      await here.place.query(`insert into atelier.backups values ('two', '/srv/backups', now(), now(), 1, 1, 1, 0, now(), false, true)`);
      return () => here.place.query(`delete from atelier.backups where id = 'two'`);
    },
  },
  {
    ...{ what: 'the clock of what stands in front wrong', only: 'api.clock', failed: ['api.clock'], says: /36\d\d s away/u },
    act: fault({
      path: /^\/api\/health\/live/u,
      response: (headers) => (headers['date'] = new Date(Date.now() - 3_600_000).toUTCString()),
    }),
  },
  {
    ...{ what: 'an API that owns its tables', only: 'database,api.ready', failed: ['database.role'], says: /owner of the tables/u },
    act: () => settings({ DATABASE_URL: here.place.atelier.env['DATABASE_OWNER_URL']! })(),
  },
];
