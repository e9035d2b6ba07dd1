import { jest } from '@jest/globals';
import { AdminRequest, AdminRequestPage, PersonExport } from '@atelier/contracts';
import { Client as Postgres } from 'pg';
import { client, eventually, startAtelier, type Atelier, type Client } from '../setup/atelier.js';
import { startSmtp, type SmtpStand } from '../setup/smtp-stand.js';

jest.setTimeout(30_000);
let smtp: SmtpStand;
let atelier: Atelier;
let staff: Client;
let ines: string;

beforeAll(async () => {
  smtp = await startSmtp();
  atelier = await startAtelier({ SMTP_URL: smtp.url, MAIL_FROM: 'atelier@studio.example' });
  staff = await atelier.signIn();
  ines = (await staff('GET', '/api/auth/me')).body.id;
  await staff('PATCH', '/api/admin/site', { version: 0, body: { name: 'Sund Serra', email: 'studio@sundserra.example' } });
}, 60_000);
afterAll(async () => {
  await atelier.stop();
  await smtp.close();
});

/** From one address, as tests come. */
beforeEach(async () => {
  const database = new Postgres({ connectionString: atelier.env['DATABASE_URL'] });
  await database.connect();
  await database.query('delete from atelier.collaboration_arrivals');
  await database.end();
});

let serial = 0;
async function receive(change = {}): Promise<AdminRequest> {
  const email = `m${++serial}@example.org`;
  const body = { ...{ name: 'Marta Keller', email, kind: 'press', message: `Letter ${serial}`, consent: true, language: 'en' }, ...change };
  const { reference } = (await client(() => atelier.url)('POST', '/api/collaborations', { body })).body;
  const found = (await staff('GET', `/api/admin/collaborations?q=${reference}${'website' in change ? '&status=spam' : ''}`)).body;
  return (await staff('GET', `/api/admin/collaborations/${found.items[0].id}`)).body;
}
const patch = ({ id, version }: AdminRequest, body: object) => staff('PATCH', `/api/admin/collaborations/${id}`, { version, body });
const answer = ({ id, version }: AdminRequest, text: string, key: string) =>
  staff('POST', `/api/admin/collaborations/${id}/answer`, { version, body: { text }, headers: { 'idempotency-key': key } });

it('shows what came in, who has it and what happened', async () => {
  let request = await receive({ company: 'Kade', message: 'We own a shed.' });
  expect(() => AdminRequest.strict().parse(request)).not.toThrow();
  request = (await patch(request, { status: 'in_review', assigneeId: ines })).body;
  const noted = await staff('POST', `/api/admin/collaborations/${request.id}/notes`, { body: { text: 'We met them in Rotterdam.' } });
  expect(noted.body.events.map(({ kind, detail }: { kind: string; detail: string }) => [kind, detail])).toEqual([
    ['received', 'new'],
    ['status', 'in_review'],
    ['assigned', 'Ines Carvalho'],
    ['note', 'We met them in Rotterdam.'],
  ]);
  expect(noted.body.events[3].by.name).toBe('Ines Carvalho');
  const { body } = await staff('GET', '/api/admin/collaborations?mine=true&q=kade');
  expect(() => AdminRequestPage.strict().parse(body)).not.toThrow();
  expect(body.items).toMatchObject([{ id: request.id, status: 'in_review', assignee: { id: ines }, summary: 'We own a shed.' }]);
  expect(body.counts).toMatchObject({ in_review: 1, mine: 1 });
  const stale = await patch({ ...request, version: 1 }, { status: 'archived' });
  expect([stale.status, stale.body.code, stale.body.current.status]).toEqual([412, 'content.stale', 'in_review']);
  expect((await patch(request, { assigneeId: request.id })).body.code).toBe('staff.not_found');
});

it('keeps spam apart, with the reason', async () => {
  const spam = await receive({ website: 'http://x' });
  expect(spam).toMatchObject({ status: 'spam', suspicions: [expect.stringMatching(/hidden/u)] });
  expect((await staff('GET', '/api/admin/collaborations')).body.items.map(({ id }: { id: string }) => id)).not.toContain(spam.id);
  expect((await patch(spam, { status: 'new' })).body.status).toBe('new');
});

it('answers by e-mail, once, and says so', async () => {
  const request = await receive({ language: 'fr' });
  const answers = await Promise.all([answer(request, 'Dear Marta,\n\nyes.', 'k'), answer(request, 'Dear Marta,\n\nyes.', 'k')]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect((await answer(request, 'Something else', 'another')).body.code).toBe('content.stale');
  const find = () =>
    smtp.letters.filter(({ to, mail }) => to[0] === request.letter.email && mail.text?.includes('Dear Marta,\n\nyes.') === true);
  await eventually(
    () => Promise.resolve(find().length),
    (count) => count > 0,
  );
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(find()).toHaveLength(1);
  expect(find()[0]?.mail).toMatchObject({
    subject: `Sund Serra, ${request.reference}`,
    replyTo: [{ address: 'studio@sundserra.example' }],
  });
  const { body } = await staff('GET', `/api/admin/collaborations/${request.id}`);
  expect(body).toMatchObject({
    status: 'replied',
    events: expect.arrayContaining([expect.objectContaining({ kind: 'answered' })]) as unknown,
  });
  expect(body.mails.map(({ template, status }: { template: string; status: string }) => [template, status])).toEqual(
    expect.arrayContaining([
      ['thanks', 'sent'],
      ['answer', 'sent'],
    ]),
  );
});

it('tells the second of two who answer the same letter, and never sends one answer twice', async () => {
  const { id } = await receive();
  const first = (await staff('GET', `/api/admin/collaborations/${id}`)).body;
  const answered = (await answer(first, 'One.', 'one')).body;
  expect(answered.status).toBe('replied');
  expect((await answer(answered, 'Two.', 'two')).status).toBe(200);
  expect((await answer(answered, 'Three.', 'three')).body.code).toBe('content.stale');
  expect((await answer(answered, 'Two.', 'two')).status).toBe(200);
  const { mails } = (await staff('GET', `/api/admin/collaborations/${id}`)).body;
  expect(mails.filter(({ template }: { template: string }) => template === 'answer')).toHaveLength(2);
});

it('gives letters only to staff who may work on them, and tells only those of them', async () => {
  await atelier.cli('staff:create', '--email', 'looks@studio.example', '--password', 'looking password', '--role', 'viewer');
  const viewer = await atelier.signIn('looks@studio.example', 'looking password');
  const { id } = (await viewer('GET', '/api/auth/me')).body;
  expect((await patch(await receive(), { assigneeId: id })).body.code).toBe('staff.not_found');
  const { version, content } = (await staff('GET', '/api/admin/site')).body;
  await staff('PATCH', '/api/admin/site', { version, body: { requests: { ...content.requests, notifyIds: [id] } } });
  const request = await receive();
  expect(request.mails.map(({ to }) => to)).not.toContain('looks@studio.example');
});

it('knows none but its own cursors', async () => {
  for (const value of ['x', '2026-02-31T00:00:00.000Z', 5, ''])
    for (const id of ['00000000-0000-0000-0000-000000000000', '------------------------------------'])
      for (const path of ['news', 'projects', 'admin/collaborations', 'admin/news', 'admin/media']) {
        const cursor = Buffer.from(JSON.stringify([value, id])).toString('base64url');
        const { status } = await staff('GET', `/api/${path}?cursor=${cursor}`);
        expect([`${path} ${value} ${id}`, status < 500]).toEqual([`${path} ${value} ${id}`, true]);
      }
});

it('thanks one address a few times a day, and repeats to it only what came with a proof', async () => {
  const email = `often${++serial}@example.org`;
  const requests: AdminRequest[] = [];
  for (const message of ['Unproved words 1', 'Unproved words 2']) requests.push(await receive({ email, message }));
  const thanks = () => smtp.letters.filter(({ to, mail }) => to[0] === email && mail.subject?.includes('has arrived') === true);
  await eventually(
    () => Promise.resolve(thanks().length),
    (count) => count === 2,
  );
  expect(thanks().some(({ mail }) => mail.text?.includes('Unproved words') === true)).toBe(false);
});

it('1.2.10 exports a table that no spreadsheet takes for formulas', async () => {
  await receive({ name: '=HYPERLINK("//evil.example","x")', company: '+1', message: '@sum, "quoted"\nand a line', phone: '-2' });
  const { body, headers } = await staff('GET', '/api/admin/collaborations/export.csv?q=HYPERLINK');
  expect(headers.get('content-disposition')).toBe('attachment; filename="requests.csv"');
  expect(body).toContain(`"'=HYPERLINK(""//evil.example"",""x"")"`);
  for (const cell of [`'+1`, `'-2`, `"'@sum, ""quoted""`]) expect(body).toContain(cell);
  expect(body.replace(/^\ufeff/u, '')).toMatch(/^reference,received,status/u);
});

it('gives everything known about one person, and deletes for good', async () => {
  const request = await receive({ email: 'Person@Example.org' });
  const { body } = await staff('GET', '/api/admin/collaborations/person?email=person%40example.org');
  expect(() => PersonExport.strict().parse(body)).not.toThrow();
  expect(body.requests.map(({ id }: { id: string }) => id)).toEqual([request.id]);
  expect((await staff('DELETE', `/api/admin/collaborations/${request.id}`, { version: 99 })).body.code).toBe('content.stale');
  expect((await staff('DELETE', `/api/admin/collaborations/${request.id}`, { version: request.version })).status).toBe(204);
  expect((await staff('GET', `/api/admin/collaborations/${request.id}`)).body.code).toBe('collaboration.not_found');
  expect((await staff('GET', '/api/admin/collaborations/person?email=person%40example.org')).body.requests).toEqual([]);
});

it('8.2.3 is closed to those who may not read letters', async () => {
  await atelier.cli('staff:create', '--email', 'v@studio.example', '--password', 'viewer password', '--role', 'viewer');
  const viewer = await atelier.signIn('v@studio.example', 'viewer password');
  for (const path of [
    'collaborations',
    'collaborations/export.csv',
    'collaborations/person?email=a%40b.example',
    'collaborations/assignees',
    'mail',
    'mail/filed/a.eml',
  ])
    expect((await viewer('GET', `/api/admin/${path}`)).status).toBe(403);
});

it('14.2.7 forgets who sent archived requests when they are old enough, and nothing of the others', async () => {
  const [old, kept] = [await receive({ message: 'Old' }), await receive({ message: 'Kept' })];
  await staff('POST', `/api/admin/collaborations/${old.id}/notes`, { body: { text: 'Marta is nice.' } });
  const archived = (await patch(old, { status: 'archived' })).body;
  expect(new Date(archived.erasedOn).getUTCFullYear()).toBe(new Date().getUTCFullYear() + 2);
  await atelier.moveClock(23 * 31 * 24 * 3_600_000);
  expect(await atelier.cli('requests:anonymise')).toContain('0 archived requests');
  await atelier.moveClock(25 * 31 * 24 * 3_600_000);
  expect(await atelier.cli('requests:anonymise')).toContain('1 archived request');
  await atelier.moveClock(0);
  const { body } = await staff('GET', `/api/admin/collaborations/${old.id}`);
  expect(body.letter).toEqual({
    name: '',
    email: '',
    phone: '',
    company: '',
    budget: '',
    timeframe: '',
    message: '',
    kind: 'press',
    language: 'en',
  });
  expect([body.mails, JSON.stringify(body.events).includes('nice')]).toEqual([[], false]);
  expect((await staff('GET', `/api/admin/collaborations/${kept.id}`)).body.letter.message).toBe('Kept');
  expect((await answer(body, 'Hello', 'x')).body.code).toBe('collaboration.anonymised');
});
