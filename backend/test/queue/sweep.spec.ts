import { Client as Connection } from 'pg';
import { eventually, startAtelier } from '../setup/atelier.js';

it('jobs nobody announced wait where the database is asked rarely; a commit of the process has them taken at once', async () => {
  const atelier = await startAtelier({ QUEUE_POLL_SECONDS: '120' });
  const sql = new Connection({ connectionString: String(atelier.env['DATABASE_OWNER_URL']) });
  await sql.connect();
  const waiting = async () => (await sql.query('select 1 from atelier.outbox where handed_at is null')).rowCount;
  try {
    const staff = await atelier.signIn();
    await eventually(waiting, (rows) => rows === 0);
    // What the start commits has had itself looked after; the schedule commits again after half a minute.
    await new Promise((done) => setTimeout(done, 2_000));
    await sql.query(
      `insert into atelier.outbox (id, name, data, due_at) values (gen_random_uuid(), 'publish-site', '{"changed": []}', now())`,
    );
    await new Promise((done) => setTimeout(done, 5_000));
    expect(await waiting()).toBe(1);
    const { body } = await staff('POST', '/api/admin/news', { body: { title: 'Announced' } });
    await staff('POST', `/api/admin/news/${body.id}/publish`, { version: body.version });
    await eventually(waiting, (rows) => rows === 0);
  } finally {
    await sql.end();
    await atelier.stop();
  }
}, 60_000);
