import { randomBytes } from 'node:crypto';
import { failed, ok, skipped, verdict, warning, type Check, type Finding } from '../check.js';
import { said, type Context, type Staff } from '../context.js';
import type { Answer } from '../http.js';
import { Trouble } from '../trouble.js';
import { FOREIGN } from './cors.js';

/** RFC 5737: no machine has it. Said as somebody would who wants to seem to be elsewhere. */
const NOBODYS_ADDRESS = '192.0.2.77';

const setCookie = ({ headers }: Answer, name: string): string =>
  headers['set-cookie']?.find((one) => one.split('=')[0]?.endsWith(name)) ?? '';
const pair = (cookie: string): string => cookie.split(';')[0] ?? '';

async function signInByToken(context: Context, token: string) {
  const answer = await context.api('/api/auth/me', { headers: { authorization: `Bearer ${token}` } });
  if (answer.status !== 200)
    return failed(
      `The token is refused: ${said(answer)}`,
      'Make one in the admin under API tokens, with the scopes docs/operations.md names.',
    );
  const { email, role, name } = answer.json as { email: string; role: string; name: string };
  context.shared.staff = { token, email, role, session: null };
  return ok(`with a token of ${name}`);
}

async function signInByPassword(context: Context, email: string, password: string) {
  const { otp: code } = context.targets;
  const answer = await context.api('/api/auth/login', {
    method: 'POST',
    body: { email, password, ...(code !== undefined && { code }) },
  });
  const cookie = setCookie(answer, 'atelier_refresh');
  if (answer.status !== 200)
    return failed(
      `Sign-in was refused: ${said(answer)}`,
      (answer.json as { code?: string }).code === 'auth.code_required'
        ? 'Give --otp with the six digits of the moment, or use an API token.'
        : 'Check e-mail and password in the admin.',
    );
  const {
    accessToken: token,
    csrfToken,
    user,
  } = answer.json as { accessToken: string; csrfToken: string; user: { role: string; name: string } };
  const staff: Staff = { token, email, role: user.role, session: { cookie: pair(cookie), csrfToken } };
  context.shared.staff = staff;
  context.cleanup.add('the doctor’s own session', async (signal) => {
    const { status } = await context.with(signal).asStaff('POST', '/api/auth/logout', {
      headers: { cookie: staff.session?.cookie ?? '', 'x-csrf-token': csrfToken, origin: context.targets.api.origin },
    });
    if (status !== 204) throw new Error(`signing out answered ${status}; end it in the admin under Account`);
  });
  const https = context.targets.api.protocol === 'https:';
  const wrong = [
    ...(/;\s*httponly/iu.test(cookie) ? [] : ['the refresh cookie is not HttpOnly']),
    ...(/;\s*samesite=strict/iu.test(cookie) ? [] : ['the refresh cookie is not SameSite=Strict']),
    ...(https && !/^__Host-.*;\s*secure/iu.test(cookie) ? ['the refresh cookie is not tied to https and this host'] : []),
  ];
  // What stands on the sign-in can go on all the same.
  return wrong.length === 0
    ? ok(`as ${user.name}, ${user.role}`)
    : warning(wrong.join('; '), 'TRUST_PROXY_HOPS has to say how many proxies are in front; none may rewrite cookies.');
}

/** A refresh as another site would have a browser send it. */
const refresh = (context: Context, headers: Record<string, string>) => context.api('/api/auth/refresh', { method: 'POST', headers });

export const authChecks: readonly Check[] = [
  {
    id: 'auth.sign-in',
    title: 'Sign-in',
    needs: ['api.reachable'],
    run: async (context) => {
      const { token, email, password } = context.targets;
      if (token !== undefined) return signInByToken(context, token);
      if (email === undefined || password === undefined) return skipped('No --email and --password, and no --token.');
      return signInByPassword(context, email, password);
    },
  },
  {
    id: 'auth.wrong-password',
    title: 'A wrong password is refused',
    needs: ['auth.sign-in'],
    run: async (context) => {
      const { email, session } = context.staff;
      if (session === null) return skipped('With a token there is no password.');
      const answer = await context.api('/api/auth/login', {
        method: 'POST',
        body: { email, password: `wrong ${randomBytes(9).toString('hex')}` },
      });
      if (answer.status === 401) return ok(said(answer));
      if (answer.status === 429) return warning('Too many tries lately, so it could not be seen.', 'Run it again in a quarter of an hour.');
      return failed(`It answered ${said(answer)}`, 'Take the API off the net until this is understood.');
    },
  },
  {
    id: 'auth.second-factor',
    title: 'Second factor of administrators',
    needs: ['auth.sign-in'],
    run: async (context) => {
      if (context.staff.session === null) return skipped('With a token one cannot see who has one.');
      if (context.staff.role !== 'admin') return skipped('Only an administrator sees who has one.');
      const { json } = await context.done('GET', '/api/admin/staff?role=admin&status=active&limit=100');
      const { items } = json as { items: { name: string; secondFactor: boolean }[] };
      const without = items.filter(({ secondFactor }) => !secondFactor).map(({ name }) => name);
      return without.length === 0
        ? ok(`on for all ${items.length}`)
        : warning(`Off for ${without.join(', ')}.`, 'Each turns it on in the admin, under Account.');
    },
  },
  {
    id: 'auth.forgery',
    title: 'Other sites cannot use a session',
    needs: ['auth.sign-in'],
    run: async (context) => {
      const { session } = context.staff;
      if (session === null) return skipped('With a token there is no cookie.');
      const own = context.targets.api.origin;
      const known = { cookie: session.cookie, 'x-csrf-token': session.csrfToken };
      const tries: [string, Record<string, string>][] = [
        ['without an Origin', known],
        [`from ${FOREIGN}`, { ...known, origin: FOREIGN, 'sec-fetch-site': 'cross-site' }],
        ['without the token against forgery', { cookie: session.cookie, origin: own }],
      ];
      const wrong: string[] = [];
      for (const [how, headers] of tries) {
        const answer = await refresh(context, headers);
        // The cookie was exchanged: signing out takes the new one.
        if (answer.status === 200) session.cookie = pair(setCookie(answer, 'atelier_refresh'));
        if (answer.status !== 403) wrong.push(`a refresh ${how} is answered ${answer.status}`);
      }
      return verdict(
        wrong,
        `${tries.length} ways refused`,
        'No proxy may change Origin, Cookie or Sec-Fetch-Site; CORS_ORIGINS names the site and the admin only.',
      );
    },
  },
  {
    id: 'proxy.address',
    title: 'Nobody can claim another address',
    needs: ['auth.sign-in'],
    // It uses up the cookie as well, and one that comes twice ends the session.
    unless: ['auth.forgery'],
    run: async (context) => {
      if (context.staff.session === null) return skipped('Seen by a sign-in with a password only.');
      const { api, site, admin } = context.targets;
      const direct = await seenThrough(context, api.origin);
      if (direct === null) throw new Trouble('A refresh of the doctor’s own session was refused.');
      const doors = [...new Set([site.origin, admin.origin])].filter((origin) => origin !== api.origin);
      const seen: { origin: string; address: string }[] = [];
      for (const origin of doors) {
        const address = await seenThrough(context, origin);
        if (address !== null) seen.push({ origin, address });
      }
      return judgeAddresses(direct, seen);
    },
  },
];

/** Where the server thinks the doctor is when it comes by this address and claims another; null if no API is behind it. */
async function seenThrough(context: Context, origin: string): Promise<string | null> {
  const { session } = context.staff;
  if (session === null) return null;
  const answer = await context.ask(new URL('/api/auth/refresh', origin), {
    method: 'POST',
    headers: {
      ...{ cookie: session.cookie, 'x-csrf-token': session.csrfToken },
      ...{ 'sec-fetch-site': 'same-origin', 'x-forwarded-for': NOBODYS_ADDRESS },
    },
  });
  if (answer.status !== 200) return null;
  session.cookie = pair(setCookie(answer, 'atelier_refresh'));
  const { json } = await context.done('GET', '/api/admin/account/sessions');
  const address = (json as { items: { current: boolean; address: string }[] }).items.find(({ current }) => current)?.address;
  if (address === undefined) throw new Trouble('The doctor’s own session is not listed.');
  return address;
}

/** `seen`: through the doors that visitors and staff use, where they are others than the API's own host. */
function judgeAddresses(direct: string, seen: readonly { origin: string; address: string }[]): Finding {
  const believed = seen.find(({ address }) => address === NOBODYS_ADDRESS)?.origin;
  if (believed !== undefined || (direct === NOBODYS_ADDRESS && seen.length === 0))
    return failed(
      `The server believes an X-Forwarded-For that a visitor makes up${believed === undefined ? '' : ` at ${believed}`}: limits can be got round.`,
      'Lower TRUST_PROXY_HOPS to the number of proxies that are really in front (Heroku 1, behind Netlify 2).',
    );
  if (direct === NOBODYS_ADDRESS)
    return warning(
      'Who calls the API’s own host, past the site, can claim any address; through the site nobody can.',
      'docs/deploy/README.md, “Who may call whom”, says what that allows and how to close it.',
    );
  return ok(`seen as ${direct}, whatever X-Forwarded-For says`);
}
