import { jest } from '@jest/globals';
import { Client as Postgres } from 'pg';
import { solveChallenge } from '../setup/altcha.js';
import { client, eventually, startAtelier, type Atelier } from '../setup/atelier.js';
import { startSmtp, type SmtpStand } from '../setup/smtp-stand.js';

let smtp: SmtpStand;
let atelier: Atelier;
let database: Postgres;
const api = (method: string, path: string, options = {}) => client(() => atelier.url)(method, path, options);

beforeAll(async () => {
  smtp = await startSmtp();
  atelier = await startAtelier({ SMTP_URL: smtp.url, MAIL_FROM: 'atelier@studio.example', MAIL_FROM_NAME: 'Sund Serra' });
  const staff = await atelier.signIn();
  await staff('PATCH', '/api/admin/site', { version: 0, body: { name: 'Sund Serra', email: 'studio@sundserra.example' } });
  database = new Postgres({ connectionString: atelier.env['DATABASE_URL'] });
  await database.connect();
}, 60_000);
jest.setTimeout(30_000);
afterAll(async () => {
  await database.end();
  await atelier.stop();
  await smtp.close();
});

/** From one address, as tests come. */
beforeEach(() => database.query('delete from atelier.collaboration_arrivals'));

let serial = 0;
const letter = (change = {}) => ({
  ...{ name: 'Marta Keller', email: `marta${++serial}@example.org`, kind: 'commission', message: `A former dairy, number ${serial}.` },
  ...{ consent: true, language: 'de', ...change },
});

const proof = () => solveChallenge(client(() => atelier.url));
const send = (body: object, headers = {}) => api('POST', '/api/collaborations', { body, headers });
const stored = async (reference: string) =>
  (await database.query('select * from atelier.collaboration_requests where reference = $1', [reference])).rows[0] as {
    status: string;
    suspicions: string[];
    letter: object;
  };
const lettersTo = (address: string) => smtp.letters.filter(({ to }) => to.includes(address));

it('takes a letter in, tells the studio and thanks the sender in the language of the form, once each', async () => {
  const sent = letter({ company: 'Dairy & Sons', budget: 'Over 2 million €' });
  const answer = await send(sent, { 'idempotency-key': 'one-letter' });
  expect([answer.status, /^\d{4}-\d{4}$/u.test(answer.body.reference)]).toEqual([201, true]);
  expect(await stored(answer.body.reference)).toMatchObject({
    status: 'new',
    suspicions: [],
    letter: { company: 'Dairy & Sons', language: 'de' },
  });
  await eventually(
    () => Promise.resolve(lettersTo(sent.email).length + lettersTo('studio@sundserra.example').length),
    (count) => count >= 2,
  );
  const [thanks] = lettersTo(sent.email);
  expect(thanks?.mail).toMatchObject({ subject: 'Ihr Brief an Sund Serra ist angekommen', from: { address: 'atelier@studio.example' } });
  expect(thanks?.mail.replyTo?.[0]?.address).toBe('studio@sundserra.example');
  const [told] = lettersTo('studio@sundserra.example');
  expect(told?.mail).toMatchObject({
    subject: 'Commission: Marta Keller, Dairy & Sons',
    replyTo: [{ address: sent.email, name: 'Marta Keller' }],
  });
  expect(told?.mail.text).toContain('Budget: Over 2 million €');
  // However often the same is sent: by a second press, a second tab, with or without the key.
  for (const headers of [{ 'idempotency-key': 'one-letter' }, {}, { 'idempotency-key': 'another-tab' }])
    expect((await send(sent, headers)).body.reference).toBe(answer.body.reference);
  const many = await Promise.all(Array.from({ length: 5 }, () => send(letter({ email: 'same@example.org', message: 'At once' }))));
  expect(new Set(many.map(({ body }) => body.reference)).size).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect([lettersTo(sent.email).length, lettersTo('same@example.org').length]).toEqual([1, 1]);
});

it.each<[string, object, string]>([
  ['no name', { name: ' ' }, '/name'],
  ['a name of two lines', { name: 'Marta\r\nBcc: evil@example.net' }, '/name'],
  ['an address that is none', { email: 'marta' }, '/email'],
  ['an address with a header in it', { email: 'marta@example.org\r\nBcc: evil@example.net' }, '/email'],
  ['a telephone number with a header in it', { phone: '1\nBcc: evil@example.net' }, '/phone'],
  ['a company with a header in it', { company: 'A\r\nSubject: x' }, '/company'],
  ['an unknown kind', { kind: 'spam' }, '/kind'],
  ['a message of 100 kB', { message: 'x'.repeat(100_000) }, '/message'],
  ['no message', { message: '\n ' }, '/message'],
  ['no consent', { consent: false }, '/consent'],
])('refuses %s and says where', async (_what, change, pointer) => {
  const answer = await send(letter(change));
  expect([answer.status, answer.body.code, answer.body.errors[0].pointer]).toEqual([400, 'request.invalid', pointer]);
});

it('takes names of every script, and shows them as they were written', async () => {
  for (const name of ['محمد الهاشمي', 'Łukasz Żak 🏗️', '<b>Bold</b>']) {
    const sent = letter({ name, language: 'xx' });
    await send(sent);
    await eventually(
      () => Promise.resolve(lettersTo(sent.email).length),
      (count) => count === 1,
    );
    const { mail } = lettersTo(sent.email)[0]!;
    expect(mail.text).toContain(`Dear ${name},`);
    expect(mail.html).not.toContain('<b>');
  }
});

it.each<[string, () => Promise<object>, RegExp]>([
  ['fills in the hidden field', () => Promise.resolve({ website: 'https://buy.example' }), /hidden/u],
  ['forges the proof', () => Promise.resolve({ proof: Buffer.from('{"number":1}').toString('base64') }), /forged/u],
  ['answers faster than a person', async () => ({ proof: await proof() }), /faster/u],
  ['writes mostly links', () => Promise.resolve({ message: 'http://a http://b http://c http://d' }), /links/u],
])('stores what %s as spam, with the same answer and without a letter to anybody', async (_what, change, reason) => {
  const sent = letter(await change());
  const answer = await send(sent);
  expect(answer.status).toBe(201);
  const row = await stored(answer.body.reference);
  expect(row).toMatchObject({ status: 'spam' });
  expect(row.suspicions.join(' ')).toMatch(reason);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(lettersTo(sent.email)).toEqual([]);
});

it('accepts a proof once', async () => {
  const solved = await proof();
  await atelier.moveClock(20_000);
  const [first, second] = [await send(letter({ proof: solved })), await send(letter({ proof: solved }))];
  await atelier.moveClock(0);
  expect([(await stored(first.body.reference)).status, (await stored(second.body.reference)).status]).toEqual(['new', 'spam']);
});

it('2.4.1 counts what comes from one address, and forgets it', async () => {
  await send(letter());
  const { rows } = await database.query('select distinct sender from atelier.collaboration_arrivals');
  // A fingerprint with a key, not an address.
  expect(rows).toEqual([{ sender: expect.stringMatching(/^[0-9a-f]{64}$/u) as string }]);
  let last: string[] = [];
  for (let n = 0; n < 4; n++) last = (await stored((await send(letter())).body.reference)).suspicions;
  expect(last.join(' ')).toMatch(/same address/u);
  await database.query(`update atelier.collaboration_arrivals set at = at - interval '2 hours'`);
  expect((await stored((await send(letter())).body.reference)).suspicions).toEqual([]);
  await database.query(
    `insert into atelier.collaboration_arrivals select sender, now() from atelier.collaboration_arrivals, generate_series(1, 60) limit 60`,
  );
  const flood = await send(letter());
  expect([flood.status, flood.body.code]).toEqual([429, 'request.too_many']);
});

it('answers a form without JavaScript with the page: what was typed is still there, or the reference', async () => {
  const post = async (fields: Record<string, string>) => {
    const answer = await fetch(`${atelier.url}/api/collaborations`, { method: 'POST', body: new URLSearchParams(fields) });
    return { status: answer.status, type: answer.headers.get('content-type'), html: await answer.text() };
  };
  const staff = await atelier.signIn();
  const { body } = await staff('POST', '/api/admin/pages', { body: { title: 'Write to us', slug: 'contact', place: 'head' } });
  await staff('POST', `/api/admin/pages/${body.id}/publish`, { version: 1 });
  const fields = {
    name: 'Marta “M.” <Keller>',
    email: 'marta',
    kind: 'press',
    message: 'Two lines\r\nof text',
    language: 'en',
    website: '',
  };
  const refused = await post(fields);
  expect([refused.status, refused.type]).toEqual([422, 'text/html; charset=utf-8']);
  expect(refused.html).toMatch(/value="Marta “M.” (?:<|&lt;)Keller>"/u);
  expect(refused.html).toContain('Two lines\nof text</textarea>');
  expect(refused.html).toContain('The address needs an @ and a domain');
  expect(refused.html).toContain('Tick this box');
  const accepted = await post({ ...fields, email: 'marta@example.org', consent: 'yes' });
  expect(accepted.status).toBe(201);
  const { rows } = await database.query<{ reference: string; message: string }>(
    `select reference, letter->>'message' as message from atelier.collaboration_requests where letter->>'email' = 'marta@example.org'`,
  );
  expect(accepted.html).toContain(rows[0]?.reference);
  expect(rows[0]?.message).toBe('Two lines\nof text');
});

it('is closed when the studio says so', async () => {
  const staff = await atelier.signIn();
  const { version, content } = (await staff('GET', '/api/admin/site')).body;
  await staff('PATCH', '/api/admin/site', { version, body: { form: { ...content.form, open: false } } });
  expect((await send(letter())).body.code).toBe('collaboration.closed');
  await staff('PATCH', '/api/admin/site', { version: version + 2, body: { form: { ...content.form, open: true } } });
});
