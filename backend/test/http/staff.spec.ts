import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import PostalMime from 'postal-mime';
import { ADMIN, client, eventually, startAtelier, type Atelier, type Client } from '../setup/atelier.js';

let atelier: Atelier;
let admin: Client;
let mailDir: string;
const NEW = 'seven herons on a wire';
const anonymous = () => client(() => atelier.url);

beforeAll(async () => {
  mailDir = await mkdtemp(join(tmpdir(), 'atelier-mail-'));
  atelier = await startAtelier({ MAIL_DIR: mailDir, PUBLIC_URL: 'https://studio.example', TRUST_PROXY_HOPS: '1' });
  admin = await atelier.signIn();
}, 30_000);
afterAll(async () => {
  await atelier.stop();
  await rm(mailDir, { recursive: true, force: true });
});

const letters = async (folder: string) => {
  const files = await readdir(join(mailDir, folder)).catch(() => [] as string[]);
  return Promise.all(
    files.filter((name) => name.endsWith('.eml')).map(async (name) => PostalMime.parse(await readFile(join(mailDir, folder, name)))),
  );
};
const letterTo = (address: string, subject: RegExp, folder = '') =>
  eventually(
    async () => (await letters(folder)).filter(({ to, subject: said }) => to?.[0]?.address === address && subject.test(said ?? '')).at(-1),
    (letter) => letter !== undefined,
  );
const tokenOf = (text: string | undefined) => /#([\w.-]+)/u.exec(text ?? '')?.[1] ?? '';
let place = 0;
const session = async (email: string, password: string, code?: string) => {
  const headers = { 'x-forwarded-for': `198.51.100.${++place % 250}` };
  return (await anonymous()('POST', '/api/auth/login', { body: { email, password, ...(code !== undefined && { code }) }, headers })).body;
};

/** Somebody new, invited and joined, signed in. */
async function joined(email: string, role: string): Promise<{ id: string; me: Client }> {
  const { body } = await admin('POST', '/api/admin/staff', { body: { email, name: email.split('@')[0], role } });
  await anonymous()('POST', '/api/auth/invitations/accept', { body: { token: tokenOf(body.link), name: 'Somebody', password: NEW } });
  return { id: body.member.id, me: await atelier.signIn(email, NEW) };
}

describe('invitations', () => {
  it('6.4.1 go out by e-mail, are hidden from colleagues, work once, and lead to an account of that role', async () => {
    const email = 'nora@studio.example';
    const { status, body, headers } = await admin('POST', '/api/admin/staff', { body: { email, name: 'Nora', role: 'editor' } });
    expect([status, body.member.status, body.member.role]).toEqual([201, 'invited', 'editor']);
    expect(headers.get('location')).toBe(`/api/admin/staff/${body.member.id}`);
    const letter = await letterTo(email, /invites you/u, 'confidential');
    const token = tokenOf(letter?.text);
    expect(letter?.text).toContain(`https://studio.example/admin/welcome#${token}`);
    expect(body.link).toBe(`https://studio.example/admin/welcome#${token}`);
    expect(JSON.stringify((await admin('GET', '/api/admin/mail')).body.filed)).not.toContain(email);

    const read = await anonymous()('POST', '/api/auth/invitations/read', { body: { token } });
    expect(read.body).toMatchObject({ email, name: 'Nora', role: 'editor' });
    const common = await anonymous()('POST', '/api/auth/invitations/accept', { body: { token, name: 'Nora', password: 'password1234' } });
    expect([common.status, common.body.code]).toEqual([422, 'password.too_common']);
    const accept = () => anonymous()('POST', '/api/auth/invitations/accept', { body: { token, name: 'Nora Holm', password: NEW } });
    // A double click: one joins, the other finds the link spent.
    const both = await Promise.all([accept(), accept()]);
    expect(both.map((answer) => answer.status).sort()).toEqual([204, 410]);
    expect((await session(email, NEW)).user).toMatchObject({ name: 'Nora Holm', role: 'editor' });
    expect((await admin('DELETE', `/api/admin/staff/${body.member.id}`)).body.code).toBe('staff.wrong_status');
  });

  it('are sent once to one address, and accepting one while it is sent anew breaks nothing', async () => {
    const body = { email: 'quinn@studio.example', name: 'Quinn', role: 'viewer' };
    const both = await Promise.all([admin('POST', '/api/admin/staff', { body }), admin('POST', '/api/admin/staff', { body })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { member, link } = both.find(({ status }) => status === 201)!.body;
    let token = tokenOf(link);
    for (let n = 0; n < 6; n++) {
      const accept = { token, name: 'Quinn', password: n < 5 ? 'password1234' : NEW };
      const answers = await Promise.all([
        admin('POST', `/api/admin/staff/${member.id}/invite`),
        anonymous()('POST', '/api/auth/invitations/accept', { body: accept }),
        admin('POST', `/api/admin/staff/${member.id}/invite`),
      ]);
      for (const { status } of answers) expect([200, 204, 409, 410, 422]).toContain(status);
      token = tokenOf(answers[2].body.link ?? answers[0].body.link ?? `#${token}`);
    }
  });

  it('can be withdrawn; nobody is invited twice; tokens for one thing open no other', async () => {
    const { body } = await admin('POST', '/api/admin/staff', { body: { email: 'otto@studio.example', name: 'Otto', role: 'viewer' } });
    expect((await admin('POST', '/api/admin/staff', { body: { email: ADMIN.email, name: 'I', role: 'viewer' } })).body.code).toBe(
      'staff.email_taken',
    );
    const token = tokenOf(body.link);
    for (const path of ['password/reset', 'email/confirm'])
      expect(
        (await anonymous()('POST', `/api/auth/${path}`, { body: { token, ...(path === 'password/reset' && { password: NEW }) } })).status,
      ).toBe(410);
    expect((await admin('DELETE', `/api/admin/staff/${body.member.id}`)).status).toBe(204);
    expect((await anonymous()('POST', '/api/auth/invitations/read', { body: { token } })).status).toBe(410);
    expect((await admin('GET', `/api/admin/staff/${body.member.id}`)).status).toBe(404);
  });
});

describe('a forgotten password', () => {
  it('6.4.1 is set anew by a link that works once, and ends every session', async () => {
    const { me } = await joined('pia@studio.example', 'editor');
    expect((await anonymous()('POST', '/api/auth/password/forgot', { body: { email: 'PIA@studio.example' } })).status).toBe(202);
    const token = tokenOf((await letterTo('pia@studio.example', /new password/u, 'confidential'))?.text);
    const reset = (password: string) => anonymous()('POST', '/api/auth/password/reset', { body: { token, password } });
    expect((await reset('nine herons in a row')).status).toBe(204);
    expect((await reset('ten herons in a row')).status).toBe(410);
    expect((await me('GET', '/api/auth/me')).status).toBe(401);
    expect((await session('pia@studio.example', NEW)).code).toBe('auth.invalid_credentials');
    expect((await session('pia@studio.example', 'nine herons in a row')).accessToken).toBeDefined();
    expect((await letterTo('pia@studio.example', /password was changed/u, 'confidential'))?.text).toContain('If it was not you');
  });

  it('6.3.8 answers the same for addresses nobody has, and writes to nobody', async () => {
    const answers = await Promise.all(
      ['rita@studio.example', ADMIN.email].map((email) => anonymous()('POST', '/api/auth/password/forgot', { body: { email } })),
    );
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [202, ''],
      [202, ''],
    ]);
    await letterTo(ADMIN.email, /new password/u, 'confidential');
    expect((await letters('confidential')).map(({ to }) => to?.[0]?.address)).not.toContain('rita@studio.example');
  });

  it('6.4.3 is no way around the second factor', async () => {
    const { me } = await joined('sol@studio.example', 'editor');
    const { secret } = (await me('POST', '/api/admin/account/second-factor', { body: { password: NEW } })).body;
    const code = TOTP.generate({ secret: Secret.fromBase32(secret) });
    expect((await me('POST', '/api/admin/account/second-factor/confirm', { body: { code } })).body.codes).toHaveLength(10);
    const { body } = await admin('POST', `/api/admin/staff/${(await me('GET', '/api/auth/me')).body.id}/reset-password`);
    await anonymous()('POST', '/api/auth/password/reset', { body: { token: tokenOf(body.link), password: 'nine herons in a row' } });
    expect((await session('sol@studio.example', 'nine herons in a row')).code).toBe('auth.code_required');
  });
});

describe('the second factor', () => {
  it('6.3.3 asks for a code after the password, takes each once, and recovery codes instead', async () => {
    const email = 'tilda@studio.example';
    const { me } = await joined(email, 'editor');
    const { secret, uri } = (await me('POST', '/api/admin/account/second-factor', { body: { password: NEW } })).body;
    expect(uri).toContain(`secret=${secret}`);
    const at = (steps: number) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + steps * 30_000 });
    const { codes } = (await me('POST', '/api/admin/account/second-factor/confirm', { body: { code: at(0) } })).body;
    expect((await session(email, NEW)).code).toBe('auth.code_required');
    expect((await session(email, 'wrong', at(1))).code).toBe('auth.invalid_credentials');
    const both = await Promise.all([session(email, NEW, at(1)), session(email, NEW, at(1))]);
    expect(both.map(({ accessToken, code }) => code ?? typeof accessToken).sort()).toEqual(['auth.code_wrong', 'string']);
    expect((await session(email, NEW, codes[0])).user.email).toBe(email);
    expect((await session(email, NEW, codes[0])).code).toBe('auth.code_wrong');
    const account = (await me('GET', '/api/admin/account')).body;
    expect(account.secondFactor).toMatchObject({ on: true, recoveryCodesLeft: 9 });
  });

  it('6.4.4 is taken off by an administrator or by a command, without any letter', async () => {
    const email = 'ulla@studio.example';
    const { id, me } = await joined(email, 'editor');
    const turnOn = async (who: Client) => {
      const { secret } = (await who('POST', '/api/admin/account/second-factor', { body: { password: NEW } })).body;
      await who('POST', '/api/admin/account/second-factor/confirm', {
        body: { code: TOTP.generate({ secret: Secret.fromBase32(secret) }) },
      });
    };
    await turnOn(me);
    expect((await admin('POST', `/api/admin/staff/${id}/reset-second-factor`)).status).toBe(204);
    expect((await me('GET', '/api/auth/me')).status).toBe(401);
    await turnOn(await atelier.signIn(email, NEW));
    const said = await atelier.cli('staff:reset', '--email', email);
    const password = /New password: (\S+)/u.exec(said)?.[1] ?? '';
    expect((await session(email, password)).user.email).toBe(email);
  });
});

describe('sessions', () => {
  it('7.5.2 are listed with device and address, and ended one by one or all at once', async () => {
    const { me } = await joined('vera@studio.example', 'viewer');
    const browser = { 'user-agent': 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0' };
    const other = (
      await anonymous()('POST', '/api/auth/login', { body: { email: 'vera@studio.example', password: NEW }, headers: browser })
    ).body.accessToken;
    const there = client(() => atelier.url, other);
    const { items } = (await me('GET', '/api/admin/account/sessions')).body;
    expect(items.map(({ device, current, address }: Record<string, unknown>) => [device, current, address])).toEqual([
      ['Firefox 145 on macOS', false, '127.0.0.1'],
      [expect.any(String), true, expect.stringMatching(/^192\.0\.2\./u)],
    ]);
    expect((await there('GET', '/api/auth/me')).status).toBe(200);
    expect((await me('DELETE', `/api/admin/account/sessions/${items[0].id}`)).status).toBe(204);
    expect((await there('GET', '/api/auth/me')).status).toBe(401);
    expect((await me('DELETE', `/api/admin/account/sessions/${items[0].id}`)).body.code).toBe('session.not_found');
    const again = await atelier.signIn('vera@studio.example', NEW);
    expect((await me('DELETE', '/api/admin/account/sessions')).status).toBe(204);
    expect([(await again('GET', '/api/auth/me')).status, (await me('GET', '/api/auth/me')).status]).toEqual([401, 200]);
  });

  it('7.4.2 of somebody disabled end at once, with their event stream, their tokens and their links', async () => {
    const { id, me } = await joined('wim@studio.example', 'admin');
    const { secret } = (await me('POST', '/api/admin/tokens', { body: { name: 'Site', scopes: ['content.read'] } })).body;
    const program = client(() => atelier.url, secret);
    expect((await program('GET', '/api/admin/projects')).status).toBe(200);
    const { accessToken } = await session('wim@studio.example', NEW);
    const stream = await new Promise<IncomingMessage>((resolve) =>
      get(`${atelier.url}/api/admin/events`, { headers: { authorization: `Bearer ${accessToken}` } }, resolve),
    );
    stream.resume();
    const ended = once(stream, 'end');
    expect((await admin('POST', `/api/admin/staff/${id}/disable`)).body.status).toBe('disabled');
    for (const who of [me, program]) expect((await who('GET', '/api/auth/me')).status).toBe(401);
    await ended;
    expect((await session('wim@studio.example', NEW)).code).toBe('auth.invalid_credentials');
    await admin('POST', `/api/admin/staff/${id}/enable`);
    expect((await session('wim@studio.example', NEW)).user.role).toBe('admin');
    // What was ended stays ended.
    expect((await me('GET', '/api/auth/me')).status).toBe(401);
  });

  it('8.2.2 and drafts belong to one person: nobody ends or reads another’s by knowing its id', async () => {
    const [a, b] = [await joined('anna@studio.example', 'editor'), await joined('bela@studio.example', 'editor')];
    const [{ id }] = (await a.me('GET', '/api/admin/account/sessions')).body.items;
    expect((await b.me('DELETE', `/api/admin/account/sessions/${id}`)).status).toBe(404);
    expect((await b.me('DELETE', `/api/admin/staff/${a.id}/sessions/${id}`)).status).toBe(403);
    expect((await admin('DELETE', `/api/admin/staff/${b.id}/sessions/${id}`)).status).toBe(404);
    expect((await a.me('GET', '/api/auth/me')).status).toBe(200);
    const project = (await a.me('POST', '/api/admin/projects', { body: { title: 'Shared' } })).body;
    await a.me('PUT', `/api/admin/projects/${project.id}/draft`, {
      body: { baseVersion: project.version, changes: { summary: 'Only Anna wrote this' } },
    });
    expect(JSON.stringify((await b.me('GET', `/api/admin/projects/${project.id}/draft`)).body)).not.toContain('Only Anna');
    expect(JSON.stringify((await a.me('GET', `/api/admin/projects/${project.id}/draft`)).body)).toContain('Only Anna');
  });

  it('7.4.5 of others are ended by an administrator', async () => {
    const { id, me } = await joined('wanda@studio.example', 'editor');
    const again = await atelier.signIn('wanda@studio.example', NEW);
    const [{ id: newest }] = (await admin('GET', `/api/admin/staff/${id}`)).body.devices;
    expect((await admin('DELETE', `/api/admin/staff/${id}/sessions/${newest}`)).status).toBe(204);
    expect((await again('GET', '/api/auth/me')).status).toBe(401);
    expect((await admin('DELETE', `/api/admin/staff/${id}/sessions/${newest}`)).body.code).toBe('session.not_found');
    expect((await admin('GET', `/api/admin/staff/${id}`)).body).toMatchObject({ sessions: 1, devices: [{ device: expect.any(String) }] });
    expect((await admin('POST', `/api/admin/staff/${id}/sign-out`)).status).toBe(204);
    expect((await me('GET', '/api/auth/me')).status).toBe(401);
    expect((await admin('GET', `/api/admin/staff/${id}`)).body).toMatchObject({ sessions: 0, devices: [] });
    const { items, total, counts } = (await admin('GET', '/api/admin/staff?status=active&limit=100')).body;
    expect([items.length, total, counts.active]).toEqual([total, total, total]);
    expect(counts.all).toBe(counts.active + counts.invited + counts.disabled);
  });

  it('8.3.2 of somebody with a new role may do what that role may, from the next request on', async () => {
    const { id, me } = await joined('xaver@studio.example', 'editor');
    expect((await me('POST', '/api/admin/projects', { body: { title: 'Mine' } })).status).toBe(201);
    await admin('PATCH', `/api/admin/staff/${id}`, { body: { role: 'viewer' } });
    expect((await me('POST', '/api/admin/projects', { body: { title: 'Mine too' } })).status).toBe(403);
    expect((await me('GET', '/api/auth/me')).body.role).toBe('viewer');
  });

  it('15.4.2 the last administrator cannot be lost, not even by two at once', async () => {
    const { id, me } = await joined('yara@studio.example', 'admin');
    const own = (await admin('GET', '/api/auth/me')).body.id as string;
    const others = (await admin('GET', '/api/admin/staff?role=admin&status=active')).body.items as { id: string }[];
    for (const other of others) if (![id, own].includes(other.id)) await admin('POST', `/api/admin/staff/${other.id}/disable`);
    const answers = await Promise.all([
      admin('PATCH', `/api/admin/staff/${id}`, { body: { role: 'viewer' } }),
      me('PATCH', `/api/admin/staff/${own}`, { body: { role: 'viewer' } }),
    ]);
    // The second is the last one, or is no administrator any more.
    expect([
      [200, 403],
      [200, 409],
    ]).toContainEqual(answers.map(({ status }) => status).sort());
    const won = answers[0]?.status === 200 ? admin : me;
    expect((await won('GET', '/api/admin/staff?role=admin&status=active')).body.total).toBe(1);
    await atelier.cli('staff:reset', '--email', ADMIN.email, '--password', ADMIN.password);
    if (won === me) await me('PATCH', `/api/admin/staff/${own}`, { body: { role: 'admin' } });
    admin = await atelier.signIn();
  });
});

describe('one’s own account', () => {
  it('changes password and address with the present password, and tells the old address', async () => {
    const email = 'zoe@studio.example';
    const { me } = await joined(email, 'viewer');
    const wrong = await me('POST', '/api/admin/account/password', { body: { current: 'nonsense', password: 'nine herons in a row' } });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'password.wrong']);
    expect((await me('POST', '/api/admin/account/password', { body: { current: NEW, password: 'nine herons in a row' } })).status).toBe(
      204,
    );
    expect((await me('GET', '/api/auth/me')).status).toBe(200);
    const change = { email: 'zoe@elsewhere.example', password: 'nine herons in a row' };
    const asked = await me('POST', '/api/admin/account/email', { body: change });
    expect(asked.status).toBe(202);
    expect((await me('GET', '/api/admin/account')).body.pendingEmail).toBe('zoe@elsewhere.example');
    const token = tokenOf((await letterTo('zoe@elsewhere.example', /Confirm this address/u, 'confidential'))?.text);
    // No mail server: whoever asked may follow the link at once.
    expect(asked.body.link).toContain(`/admin/confirm-email#${token}`);
    expect((await anonymous()('POST', '/api/auth/email/confirm', { body: { token } })).status).toBe(204);
    expect((await me('GET', '/api/auth/me')).body.email).toBe('zoe@elsewhere.example');
    await letterTo(email, /address was changed/u, 'confidential');
    expect((await me('PATCH', '/api/admin/account', { body: { name: 'Zoë' } })).body.name).toBe('Zoë');
    expect((await me('PATCH', '/api/admin/account', { body: { name: 'Zoë', role: 'admin' } })).status).toBe(400);
  });
});

describe('API tokens', () => {
  it('do what they were given, are stored hashed, and manage neither staff nor accounts', async () => {
    const { status, body } = await admin('POST', '/api/admin/tokens', {
      body: { name: 'Importer', scopes: ['content.read', 'content.write'] },
    });
    expect([status, body.secret]).toEqual([201, expect.stringMatching(/^atl_[0-9a-f]{32}_[\w-]{43}$/u)]);
    const program = client(() => atelier.url, body.secret);
    expect((await program('GET', '/api/auth/me')).body.permissions).toEqual(['content.read', 'content.write']);
    expect((await program('POST', '/api/admin/projects', { body: { title: 'Imported' } })).status).toBe(201);
    expect((await program('GET', '/api/admin/staff')).status).toBe(403);
    expect((await program('GET', '/api/admin/media')).status).toBe(403);
    expect((await program('GET', '/api/admin/account')).body.code).toBe('auth.session_only');
    const { items } = (await admin('GET', '/api/admin/tokens')).body;
    expect(items[0]).toMatchObject({ name: 'Importer', lastUsedAt: expect.any(String) });
    expect(JSON.stringify(items)).not.toContain(body.secret.split('_')[2]);
    const log = (await admin('GET', '/api/admin/audit?action=project.created&q=Imported')).body.items[0];
    expect(log.actor).toMatchObject({ kind: 'token', name: 'Importer (Ines Carvalho)' });
    expect((await admin('DELETE', `/api/admin/tokens/${body.token.id}`)).status).toBe(204);
    expect((await program('GET', '/api/auth/me')).status).toBe(401);
    expect((await admin('POST', '/api/admin/tokens', { body: { name: 'x', scopes: ['staff.manage'] } })).status).toBe(400);
  });
});

describe('the audit log', () => {
  it('16.3.1 tells who did what to what, when, from where, before and after', async () => {
    const { id } = (await admin('POST', '/api/admin/projects', { body: { title: 'Logged' } })).body;
    const version = (await admin('GET', `/api/admin/projects/${id}`)).body.version;
    const edited = await admin('PATCH', `/api/admin/projects/${id}`, { version, body: { title: 'Logged twice', slug: 'logged-twice' } });
    expect(edited.status).toBe(200);
    const { items, total } = (await admin('GET', `/api/admin/audit?targetType=project&targetId=${id}`)).body;
    expect(total).toBe(2);
    expect(items[0]).toMatchObject({
      ...{ action: 'project.edited', target: { type: 'project', id, label: 'Logged twice' }, address: '127.0.0.1' },
      actor: { kind: 'staff', name: 'Ines Carvalho' },
      before: { title: 'Logged', slug: 'logged' },
      after: { title: 'Logged twice', slug: 'logged-twice' },
      requestId: edited.headers.get('x-request-id'),
    });
    expect(Date.parse(items[0].at)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('16.3.1 has sign-ins that worked and that did not, and no secret', async () => {
    await session(ADMIN.email, 'a wrong password');
    const { items } = (await admin('GET', '/api/admin/audit?action=sign_in&limit=100')).body;
    expect(items[0]).toMatchObject({ action: 'sign_in.failed', actor: { kind: 'visitor' }, target: { label: 'Ines Carvalho' } });
    expect(items.map(({ action }: { action: string }) => action)).toContain('sign_in.succeeded');
    const csv = await admin('GET', '/api/admin/audit/export.csv');
    expect(csv.headers.get('content-disposition')).toContain('attachment');
    expect(csv.body.split('\r\n').length).toBeGreaterThan(20);
    for (const secret of [ADMIN.password, NEW, 'a wrong password', '$argon2id', 'atl_']) expect(csv.body).not.toContain(secret);
  });

  it('pages without losing or repeating a line, and is filtered by person and time', async () => {
    const all: string[] = [];
    for (let cursor = ''; ;) {
      const { items, nextCursor } = (await admin('GET', `/api/admin/audit?limit=7${cursor}`)).body;
      all.push(...items.map(({ id }: { id: string }) => id));
      if (nextCursor === null) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(new Set(all).size).toBe(all.length);
    const own = (await admin('GET', '/api/auth/me')).body.id;
    const mine = (await admin('GET', `/api/admin/audit?actorId=${own}&limit=100`)).body.items;
    expect(mine.every(({ actor }: { actor: { id: string } }) => actor.id === own)).toBe(true);
    expect((await admin('GET', `/api/admin/audit?to=2020-01-01T00:00:00Z`)).body).toMatchObject({ items: [], total: 0 });
  });
});
