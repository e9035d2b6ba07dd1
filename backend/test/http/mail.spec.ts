import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { FiledLetter, MailOverview } from '@atelier/contracts';
import { Client as Postgres } from 'pg';
import { client, eventually, startAtelier, type Atelier, type Client } from '../setup/atelier.js';

jest.setTimeout(60_000);
const DAY = 24 * 60 * 60 * 1000;

/** From one address, as tests come. */
async function forgetArrivals(atelier: Atelier): Promise<void> {
  const database = new Postgres({ connectionString: atelier.env['DATABASE_URL'] });
  await database.connect();
  await database.query('delete from atelier.collaboration_arrivals');
  await database.end();
}

let serial = 0;
const write = async (atelier: Atelier, change = {}) => {
  const body = { ...{ name: 'Marta Keller', email: `m${++serial}@example.org`, kind: 'press', message: `Letter ${serial}` }, ...change };
  const answer = await client(() => atelier.url)('POST', '/api/collaborations', { body: { ...body, consent: true, language: 'en' } });
  expect(answer.status).toBe(201);
};

describe('where letters are kept as files', () => {
  let folder: string;
  let atelier: Atelier;
  let staff: Client;
  const overview = async (): Promise<MailOverview> => (await staff('GET', '/api/admin/mail')).body;
  const subjects = async () => (await overview()).filed.map(({ subject }) => subject);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atelier-letters-'));
    atelier = await startAtelier({ MAIL_DIR: folder });
    staff = await atelier.signIn();
    await staff('PATCH', '/api/admin/site', { version: 0, body: { name: 'Sund Serra', email: 'studio@sundserra.example' } });
  }, 60_000);
  afterAll(async () => {
    await atelier.stop();
    await rm(folder, { recursive: true, force: true });
  });

  beforeEach(() => forgetArrivals(atelier));

  it('shows them to staff, one by one', async () => {
    await write(atelier, { message: 'We own a shed.' });
    await eventually(subjects, (all) => all.length === 2);
    const found = await overview();
    expect(() => MailOverview.strict().parse(found)).not.toThrow();
    expect([found.way, found.undelivered]).toEqual(['folder', []]);
    const toStudio = found.filed.find(({ to }) => to === 'studio@sundserra.example');
    const { body } = await staff('GET', `/api/admin/mail/filed/${toStudio?.file}`);
    expect(() => FiledLetter.strict().parse(body)).not.toThrow();
    expect(body.text).toContain('We own a shed.');
    expect(body.html).toContain('We own a shed.');
  });

  it('takes them away with the letter they are about', async () => {
    await write(atelier, { name: 'Gone Soon' });
    await eventually(subjects, (all) => all.some((subject) => subject.includes('Gone Soon')));
    const [request] = (await staff('GET', '/api/admin/collaborations?q=Gone%20Soon')).body.items;
    const before = (await subjects()).length;
    await eventually(subjects, (all) => all.length % 2 === 0);
    expect((await staff('DELETE', `/api/admin/collaborations/${request.id}`, { version: request.version })).status).toBe(204);
    expect((await subjects()).some((subject) => subject.includes('Gone Soon'))).toBe(false);
    expect((await subjects()).length).toBeLessThan(before);
  });

  it.each(['nothing.eml', '..%2F..%2Fetc%2Fpasswd', '..%2Fclock', '.eml'])('5.3.2 has no letter %s', async (file) => {
    expect((await staff('GET', `/api/admin/mail/filed/${file}`)).body.code).toBe('mail.not_found');
  });

  it('tells the studio once a day of all that wait, if it wants that, and only if somebody wrote', async () => {
    const digests = async () => (await subjects()).filter((subject) => subject.includes('for an answer'));
    expect(await atelier.cli('requests:digest')).toContain('No digest is due');
    const { version, content } = (await staff('GET', '/api/admin/site')).body;
    const body = { requests: { ...content.requests, digest: 'daily', thank: false } };
    expect((await staff('PATCH', '/api/admin/site', { version, body })).status).toBe(200);
    const before = (await subjects()).length;
    await write(atelier, { name: 'Ada', company: 'Kade' });
    expect(await atelier.cli('requests:digest')).toContain('1 digest written');
    expect(await eventually(digests, (all) => all.length === 1)).toEqual(['2 letters wait for an answer']);
    expect((await subjects()).length).toBe(before + 1);
    await write(atelier);
    expect(await atelier.cli('requests:digest')).toContain('No digest is due');
    const inDays = async (days: number) => {
      await atelier.moveClock(days * DAY);
      const said = await atelier.cli('requests:digest');
      await atelier.moveClock(0);
      return said;
    };
    expect(await inDays(1)).toContain('1 digest written');
    expect(await eventually(digests, (all) => all.length === 2)).toContain('3 letters wait for an answer');
    expect(await inDays(2)).toContain('No digest is due');
  });

  it('knows to whom letters can be given', async () => {
    await atelier.cli('staff:create', '--email', 'v@studio.example', '--password', 'viewer password', '--role', 'viewer');
    await atelier.cli('staff:create', '--email', 'e@studio.example', '--password', 'editor password', '--role', 'editor', '--name', 'Abel');
    const { body } = await staff('GET', '/api/admin/collaborations/assignees');
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['Abel', 'Ines Carvalho']);
  });
});

describe('where no mail server is set up', () => {
  let atelier: Atelier;
  beforeAll(async () => void (atelier = await startAtelier()), 60_000);
  afterAll(() => atelier.stop());

  it('says what waits and why', async () => {
    const staff = await atelier.signIn();
    await write(atelier);
    const overview = await eventually(
      async (): Promise<MailOverview> => (await staff('GET', '/api/admin/mail')).body,
      ({ undelivered }) => undelivered.length === 2,
    );
    expect([overview.way, overview.filed]).toEqual(['none', []]);
    expect(overview.undelivered[0]).toMatchObject({
      status: 'queued',
      attempts: 1,
      error: expect.stringContaining('SMTP_URL') as unknown,
      requestId: expect.any(String) as unknown,
    });
  });
});
