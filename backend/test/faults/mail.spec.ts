import { jest } from '@jest/globals';
import { Client as Postgres } from 'pg';
import { client, eventually, startAtelier, type Atelier } from '../setup/atelier.js';
import { startSmtp } from '../setup/smtp-stand.js';

jest.setTimeout(120_000);
let atelier: Atelier;
let database: Postgres;
const open = async (url: string, env: NodeJS.ProcessEnv = {}) => {
  atelier = await startAtelier({ SMTP_URL: url, MAIL_FROM: 'atelier@studio.example', ...env });
  database = new Postgres({ connectionString: atelier.env['DATABASE_URL'] });
  await database.connect();
};
afterEach(async () => {
  await database.end();
  await atelier.stop();
});
const send = (email: string) =>
  client(() => atelier.url)('POST', '/api/collaborations', {
    body: { name: 'Marta', email, kind: 'press', message: 'Pictures, please.', consent: true },
  });
const mailTo = async (email: string) =>
  (await database.query<{ status: string; attempts: number; error: string }>('select * from atelier.mails where to_address = $1', [email]))
    .rows[0];

it('takes letters in while the mail server is away, and sends them by itself when it is back', async () => {
  const away = await startSmtp();
  await away.close();
  await open(away.url);
  expect((await send('m@example.org')).status).toBe(201);
  await eventually(
    () => mailTo('m@example.org'),
    (mail) => mail?.status === 'queued' && mail.attempts >= 1 && mail.error !== '',
  );
  const back = await startSmtp({}, away.port);
  await eventually(
    () => mailTo('m@example.org'),
    (mail) => mail?.status === 'sent',
    90_000,
  );
  expect(back.letters.filter(({ to }) => to.includes('m@example.org'))).toHaveLength(1);
  await back.close();
});

it.each([
  ['PostgreSQL', () => ({})],
  ['Redis', () => ({ REDIS_URL: `${process.env['TEST_REDIS_URL'] ?? ''}/14` })],
])('sends no second letter after a kill between sending and hearing that it arrived: jobs in %s', async (where, env) => {
  const arrived: string[] = [];
  // Takes everything and never says so.
  const silent = await startSmtp({
    onData: (stream, session) => void stream.resume().on('end', () => arrived.push(session.envelope.rcptTo[0]?.address ?? '')),
  });
  await open(silent.url, env());
  // One letter, so that no other waits for the silent server before it.
  const requests = { thank: false, notifyIds: [], digest: 'off', template: '' };
  const staff = await atelier.signIn();
  expect((await staff('PATCH', '/api/admin/site', { version: 0, body: { name: 'Sund Serra', requests } })).status).toBe(200);
  await send('m@example.org');
  await eventually(
    () => Promise.resolve(arrived.length),
    (count) => count === 1,
  );
  const [victim = ''] = arrived;
  expect((await mailTo(victim))?.status).toBe('transmitting');
  atelier.process.kill('SIGKILL');
  await new Promise((resolve) => atelier.process.once('exit', resolve));
  await atelier.restart();
  // Handed out again at once, instead of when the queue notices that its worker is dead. In Redis that takes half a minute.
  if (where === 'PostgreSQL')
    await database.query(`update atelier_jobs.job set state = 'retry', start_after = now() where name = 'send-mail' and state = 'active'`);
  await eventually(
    () => mailTo(victim),
    (mail) => mail?.status === 'uncertain',
    45_000,
  );
  expect(arrived.filter((address) => address === victim)).toHaveLength(1);
  atelier.process.kill('SIGKILL');
  await silent.close();
});
