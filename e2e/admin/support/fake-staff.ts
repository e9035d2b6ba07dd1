import type { Account, AdminEvent, CreateApiToken, InviteStaff, StaffMember, UpdateStaff } from '@atelier/contracts';
import { id, ME } from './fake-data.js';
import { type FakePerson, ago, audit, devices, people, token, tokens } from './fake-staff-data.js';
import { Refusal } from './refusal.js';

type Answer = [number, unknown, Record<string, string>?] | Buffer;
export const GOOD_LINK = 'a-good-link-out-of-a-letter';
export const CODE = '482913';
const COMMON = 'password1234';
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** People, accounts, tokens and the audit log of the contract, in memory. */
export class FakeStaff {
  readonly people = people();
  readonly tokens = tokens();
  readonly audit = audit();
  devices = devices();
  readonly account: Omit<Account, 'permissions'> = {
    ...ME,
    email: 'ines@sundserra.example',
    role: 'admin',
    pendingEmail: null,
    passwordChangedAt: ago(2_000),
    secondFactor: { on: false, since: null, recoveryCodesLeft: 0 },
  };
  /** No mail server: links are handed over. */
  mail = true;
  /** Links that were used. */
  readonly spent = new Set<string>();
  private triesLeft = 5;
  private serial = 100;

  constructor(private readonly emit: (event: AdminEvent) => void) {}

  /** Refuses a sign-in, or says nothing. */
  signIn({ password, code }: { password: string; code?: string }): void {
    if (password === 'wrong') {
      this.triesLeft -= 1;
      throw new Refusal(401, 'auth.invalid_credentials', 'E-mail and password do not match.', { triesLeft: this.triesLeft });
    }
    if (password === 'often') throw new Refusal(429, 'request.too_many', 'Too many tries.', {}, { 'retry-after': '3' });
    if (!this.account.secondFactor.on) return;
    if (code === undefined) throw new Refusal(401, 'auth.code_required', 'Give the code.');
    if (code.replaceAll(' ', '') !== CODE && code !== 'AAAA-1111') throw new Refusal(401, 'auth.code_wrong', 'This code is not right.');
  }

  /** What is done with links, without a session. */
  door(path: string, body: { token?: string; password?: string; name?: string }): Answer {
    if (path === 'password/forgot') return [202, null];
    if (body.token !== GOOD_LINK || this.spent.has(path.split('/')[0]!)) throw new Refusal(410, 'auth.link_spent', 'This link is spent.');
    if (path === 'invitations/read')
      return [200, { email: 'amara@sundserra.example', name: 'Amara Okoye', role: 'viewer', expiresAt: ago(-140) }];
    this.demandUncommon(body.password);
    this.spent.add(path.split('/')[0]!);
    if (path === 'invitations/accept') Object.assign(this.account, { email: 'amara@sundserra.example', name: body.name, role: 'viewer' });
    if (path === 'email/confirm') Object.assign(this.account, { email: this.account.pendingEmail, pendingEmail: null });
    return [204, null];
  }

  route(method: string, path: readonly string[], query: URLSearchParams, body: unknown, permissions: readonly string[]): Answer {
    const [area, key, verb] = path;
    if (area === 'account') return this.ofAccount(method, path.slice(1).join('/'), body as Record<string, string>, permissions);
    if (area === 'staff') return this.ofStaff(method, key, verb, query, body);
    if (area === 'tokens') return this.ofTokens(method, key, body as CreateApiToken);
    return this.ofAudit(key, query);
  }

  private ofAccount(method: string, path: string, body: Record<string, string>, permissions: readonly string[]): Answer {
    const { account } = this;
    const on = (codes: number) => ({ on: true, since: ago(0), recoveryCodesLeft: codes });
    const codes = { codes: Array.from({ length: 10 }, (_, n) => `k7${n}m-q2${n}x-9d${n}f`) };
    if (body?.['password'] === 'wrong' || body?.['current'] === 'wrong')
      throw new Refusal(422, 'password.wrong', 'This is not your password.');
    switch (`${method} ${path}`) {
      case 'PATCH ':
        account.name = body['name']!;
        break;
      case 'POST password':
        this.demandUncommon(body['password']);
        this.devices = this.devices.filter(({ current }) => current);
        return [204, null];
      case 'POST email':
        account.pendingEmail = body['email']!;
        return [202, { link: this.mail ? null : `/admin/confirm-email#${GOOD_LINK}` }];
      case 'DELETE email':
        account.pendingEmail = null;
        return [204, null];
      case 'POST second-factor':
        return [200, { secret: SECRET, uri: `otpauth://totp/Sund%20Serra:${account.email}?secret=${SECRET}&issuer=Sund%20Serra` }];
      case 'POST second-factor/confirm':
        if (body['code'] !== CODE) throw new Refusal(422, 'second_factor.wrong_code', 'These digits are not right.');
        account.secondFactor = on(10);
        return [200, codes];
      case 'POST second-factor/recovery-codes':
        account.secondFactor = on(10);
        return [200, codes];
      case 'POST second-factor/remove':
        account.secondFactor = { on: false, since: null, recoveryCodesLeft: 0 };
        return [204, null];
      case 'GET sessions':
        return [200, { items: this.devices }];
      case 'DELETE sessions':
        this.devices = this.devices.filter(({ current }) => current);
        return [204, null];
      default:
        if (method === 'DELETE') {
          this.devices = this.devices.filter((device) => !path.endsWith(device.id));
          return [204, null];
        }
    }
    return [200, { ...account, permissions }];
  }

  private demandUncommon(password: string | undefined): void {
    if (password === COMMON) throw new Refusal(422, 'password.too_common', 'This password is among the best known. Choose another one.');
  }

  private ofStaff(method: string, key: string | undefined, verb: string | undefined, query: URLSearchParams, body: unknown): Answer {
    if (key === undefined) return method === 'GET' ? [200, this.list(query)] : this.invite(body as InviteStaff);
    const found = this.people.find((person) => person.id === key);
    if (found === undefined) throw new Refusal(404, 'staff.not_found', 'There is no such person.');
    if (method === 'GET') return [200, { ...this.shown(found), devices: this.sessionsOf(found) }];
    if (method === 'DELETE' && verb === 'sessions') {
      this.emit({ type: 'session.ended', userId: found.id, sessionId: null });
      return [204, null];
    }
    if (method === 'DELETE') {
      if (found.status !== 'invited') throw new Refusal(409, 'staff.wrong_status', 'The invitation was accepted.');
      this.people.splice(this.people.indexOf(found), 1);
    } else if (method === 'PATCH') this.change(found, body as UpdateStaff);
    else if (verb === 'disable' || verb === 'enable') {
      if (found.id === ME.id) throw new Refusal(409, 'staff.yourself', 'You cannot do this to yourself.');
      found.status = verb === 'disable' ? 'disabled' : 'active';
    } else if (verb === 'reset-second-factor') found.secondFactor = false;
    else if (verb === 'sign-out') found.lastSeenAt = ago(1);
    this.emit({ type: 'staff.changed', id: found.id });
    if (verb === 'invite') return [200, { member: this.shown(found), link: this.link('welcome') }];
    if (verb === 'reset-password') return [200, { link: this.link('reset') }];
    return method === 'DELETE' || verb === 'sign-out' || verb === 'reset-second-factor' ? [204, null] : [200, this.shown(found)];
  }

  private change(found: FakePerson, { name, role }: UpdateStaff): void {
    const admins = this.people.filter((person) => person.role === 'admin' && person.status === 'active');
    if (role !== undefined && role !== 'admin' && found.role === 'admin' && admins.length < 2)
      throw new Refusal(409, 'staff.last_admin', 'Nobody else could manage people. Make somebody else administrator first.');
    if (name !== undefined) found.name = name;
    if (role !== undefined) found.role = role;
  }

  private sessionsOf(person: FakePerson) {
    if (person.status !== 'active') return [];
    return person.id === ME.id ? this.devices : devices().map((device, n) => ({ ...device, id: id('c', 950 + n), current: false }));
  }

  private invite(body: InviteStaff): Answer {
    if (this.people.some(({ email }) => email === body.email))
      throw new Refusal(409, 'staff.email_taken', 'Somebody here has this address.');
    const fresh: FakePerson = {
      ...body,
      id: id('c', (this.serial += 1)),
      status: 'invited',
      secondFactor: false,
      createdAt: ago(0),
      lastSeenAt: null,
      invitedUntil: ago(-24 * 7),
    };
    this.people.push(fresh);
    return [201, { member: this.shown(fresh), link: this.link('welcome') }];
  }

  private link(page: string): string | null {
    return this.mail ? null : `https://sundserra.example/admin/${page}#${GOOD_LINK}`;
  }

  private shown(person: FakePerson): StaffMember {
    return { ...person, sessions: this.sessionsOf(person).length };
  }

  private list(query: URLSearchParams) {
    const words = (query.get('q') ?? '').toLowerCase();
    const found = this.people.filter(
      (person) => `${person.name} ${person.email}`.toLowerCase().includes(words) && [null, String(person.role)].includes(query.get('role')),
    );
    const of = (status: string | null) => found.filter((person) => status === null || person.status === status);
    const items = of(query.get('status')).map((person) => this.shown(person));
    const counts = { all: found.length, invited: of('invited').length, active: of('active').length, disabled: of('disabled').length };
    return { items, total: items.length, nextCursor: null, counts };
  }

  private ofTokens(method: string, key: string | undefined, body: CreateApiToken): Answer {
    if (method === 'GET') return [200, { items: this.tokens }];
    if (method === 'POST') {
      const fresh = token((this.serial += 1), { ...body, createdAt: ago(0), expiresAt: ago(-24 * body.days) });
      this.tokens.unshift(fresh);
      return [201, { token: fresh, secret: 'atl_EXAMPLE4f1c9b270d83EXAMPLE4f1c9b270d83' }];
    }
    const found = this.tokens.find((item) => item.id === key);
    if (found === undefined) throw new Refusal(404, 'token.not_found', 'There is no such token.');
    found.revokedAt = ago(0);
    return [204, null];
  }

  private ofAudit(key: string | undefined, query: URLSearchParams): Answer {
    const found = this.audit.filter(
      (entry) =>
        entry.action.startsWith(query.get('action') ?? '') &&
        [null, entry.actor.id].includes(query.get('actorId')) &&
        `${entry.actor.name} ${entry.target.label}`.toLowerCase().includes((query.get('q') ?? '').toLowerCase()) &&
        entry.at >= (query.get('from') ?? '') &&
        entry.at <= (query.get('to') ?? '9'),
    );
    if (key === 'export.csv') return Buffer.from(`at,action\n${found.map(({ at, action }) => `${at},${action}`).join('\n')}\n`);
    const from = Number(query.get('cursor') ?? 0);
    const limit = Number(query.get('limit') ?? 20);
    return [
      200,
      {
        items: found.slice(from, from + limit),
        total: found.length,
        nextCursor: from + limit < found.length ? String(from + limit) : null,
      },
    ];
  }
}
