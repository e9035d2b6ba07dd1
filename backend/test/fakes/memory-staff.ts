import { AuditLog, type AuditRecord } from '../../src/application/ports/audit-log.js';
import { ApiTokenRepository } from '../../src/application/ports/api-token-repository.js';
import { AccessTokens, PasswordHasher, type AccessClaims } from '../../src/application/ports/secrets.js';
import { StaffLinks } from '../../src/application/ports/staff-links.js';
import { Studio } from '../../src/application/ports/studio.js';
import { AcceptInvitation } from '../../src/application/staff/accept-invitation.js';
import { ChangeAccount } from '../../src/application/staff/change-account.js';
import { ChangeOwn } from '../../src/application/staff/change-own.js';
import { ChangeSecondFactor } from '../../src/application/staff/change-second-factor.js';
import { ChangeStaff } from '../../src/application/staff/change-staff.js';
import { CheckCode } from '../../src/application/staff/check-code.js';
import { ChoosePassword } from '../../src/application/staff/choose-password.js';
import { CreateStaffUser } from '../../src/application/staff/create-staff-user.js';
import { EndSessions } from '../../src/application/staff/end-sessions.js';
import { IdentifyStaff } from '../../src/application/staff/identify-staff.js';
import { IdentifyToken } from '../../src/application/staff/identify-token.js';
import { InviteStaff } from '../../src/application/staff/invite-staff.js';
import { ManageApiTokens } from '../../src/application/staff/manage-api-tokens.js';
import { ProvePassword } from '../../src/application/staff/prove-password.js';
import { RefreshSession } from '../../src/application/staff/refresh-session.js';
import { RequestPasswordReset } from '../../src/application/staff/request-password-reset.js';
import { ResetPassword } from '../../src/application/staff/reset-password.js';
import { SignIn } from '../../src/application/staff/sign-in.js';
import { SignOut } from '../../src/application/staff/sign-out.js';
import { SpendLink } from '../../src/application/staff/spend-link.js';
import { StaffLetters } from '../../src/application/staff/staff-letters.js';
import { blankSite } from '../../src/domain/site/site-content.js';
import type { ApiToken } from '../../src/domain/staff/api-token.js';
import type { Role } from '../../src/domain/staff/staff-user.js';
import type { LinkPurpose, StaffLink } from '../../src/domain/staff/staff-link.js';
import { FlexibleRateLimiter } from '../../src/infrastructure/limits/flexible-rate-limiter.js';
import { Keyring } from '../../src/infrastructure/security/keyring.js';
import { TotpCodes } from '../../src/infrastructure/security/one-time-codes.js';
import { ListedPasswords } from '../../src/infrastructure/security/password-list.js';
import {
  KeyedCsrfTokens,
  KeyedDeviceTokens,
  KeyedLinkTokens,
  KeyedRecoveryCodes,
  RandomApiTokenSecrets,
} from '../../src/infrastructure/security/staff-secrets.js';
import { HmacFingerprints, HmacRefreshTokens } from '../../src/infrastructure/security/tokens.js';
import {
  copy,
  CountingIds,
  FixedClock,
  MemoryMailRepository,
  MemoryOutbox,
  MemoryStaffRepository,
  MemoryStore,
  MemoryUnitOfWork,
  read,
} from './memory-repositories.js';

/** Hashing in earnest takes 28 ms; the real one is proved against the real server. */
class PlainPasswords extends PasswordHasher {
  override hash = (password: string) => Promise.resolve(`plain:${password}`);
  /** What happens elsewhere while a password is being hashed. */
  meanwhile: () => Promise<unknown> = () => Promise.resolve();
  override verify = async (hash: string | null, password: string) => {
    await this.meanwhile();
    return hash === `plain:${password}`;
  };
}
class OpenAccess extends AccessTokens {
  override issue = (claims: AccessClaims) => ({ token: JSON.stringify(claims), expiresIn: 900 });
}
class BlankStudio extends Studio {
  override read = () => Promise.resolve(blankSite('Sund Serra'));
  override notified = () => Promise.resolve([]);
}

export class MemoryAuditLog extends AuditLog {
  readonly records: AuditRecord[] = [];

  override record(entry: AuditRecord): Promise<void> {
    this.records.push(entry);
    return Promise.resolve();
  }

  override async recordOnce(entry: AuditRecord): Promise<void> {
    if (!this.records.some(({ action, target }) => action === entry.action && target.id === entry.target.id)) await this.record(entry);
  }

  get actions(): string[] {
    return this.records.map(({ action }) => action);
  }
}

export class MemoryStaffLinks extends StaffLinks {
  readonly links = new Map<string, StaffLink>();

  override find(id: string): Promise<StaffLink | null> {
    return Promise.resolve(read(this.links, id));
  }

  override lock(id: string): Promise<StaffLink | null> {
    return this.find(id);
  }

  override save(link: StaffLink): Promise<void> {
    this.links.set(link.id, copy(link));
    return Promise.resolve();
  }

  override void(userId: string, at: Date, purpose?: LinkPurpose): Promise<void> {
    for (const link of this.links.values()) if (link.userId === userId && (purpose ?? link.purpose) === link.purpose) link.spend(at);
    return Promise.resolve();
  }
}

class MemoryApiTokens extends ApiTokenRepository {
  readonly tokens = new Map<string, ApiToken>();

  override find(id: string): Promise<ApiToken | null> {
    return Promise.resolve(read(this.tokens, id));
  }

  override save(token: ApiToken): Promise<void> {
    this.tokens.set(token.id, copy(token));
    return Promise.resolve();
  }

  override touch(): Promise<void> {
    return Promise.resolve();
  }
}

export const PASSWORD = 'heron under the bridge';
export const HERE = { device: 'Firefox 145 on Linux', address: '192.0.2.7' };

/** Everything about who may come in, over memory, with the real limits, codes and keys. Ines is an administrator, Tomás an editor. */
export async function staffStudio(secret = 's'.repeat(40), store = new MemoryStore(), previous?: string) {
  const keys = new Keyring(secret, previous);
  const unitOfWork = new MemoryUnitOfWork(store);
  const [staff, ids, clock, outbox, mails] = [
    new MemoryStaffRepository(store),
    new CountingIds(),
    new FixedClock(),
    new MemoryOutbox(store),
    new MemoryMailRepository(store),
  ];
  const [audit, links, tokens, limiter] = [
    new MemoryAuditLog(),
    new MemoryStaffLinks(),
    new MemoryApiTokens(),
    new FlexibleRateLimiter('memory'),
  ];
  const passwords = new PlainPasswords();
  const [refreshTokens, accessTokens, csrfTokens, deviceTokens] = [
    new HmacRefreshTokens(keys),
    new OpenAccess(),
    new KeyedCsrfTokens(keys),
    new KeyedDeviceTokens(keys),
  ];
  const [codes, recovery, fingerprints, linkTokens] = [
    new TotpCodes(keys),
    new KeyedRecoveryCodes(keys),
    new HmacFingerprints(secret),
    new KeyedLinkTokens(keys),
  ];
  const endSessions = new EndSessions(staff, links, outbox, clock);
  const letters = new StaffLetters(links, mails, outbox, ids, clock);
  const choose = new ChoosePassword(new ListedPasswords(), passwords);
  const spendLink = new SpendLink(links, staff, linkTokens, limiter, clock);
  const provePassword = new ProvePassword(staff, passwords, limiter);
  const checkCode = new CheckCode(codes, recovery, letters, audit, clock);
  const changeOwn = new ChangeOwn(unitOfWork, staff, outbox);
  const parts = {
    unitOfWork,
    changeOwn,
    staff,
    links,
    spendLink,
    provePassword,
    choose,
    limiter,
    endSessions,
    letters,
    outbox,
    audit,
    clock,
  };
  const create = new CreateStaffUser(unitOfWork, staff, choose, endSessions, limiter, fingerprints, audit, ids, clock);
  const signIn = new SignIn({
    ...{ unitOfWork, staff, passwords, refreshTokens, accessTokens, csrfTokens, deviceTokens, fingerprints, limiter, checkCode, audit },
    ...{ ids, clock },
  });
  const known = async (email: string, name: string, role: Role) =>
    (await staff.findByEmail(email)) ?? create.execute({ email, name, role, password: PASSWORD });
  const ines = await known('Ines@studio.example', 'Ines', 'admin');
  const tomas = await known('tomas@studio.example', 'Tomás', 'editor');
  return {
    ...{ passwords, store, clock, audit, links, linkTokens, csrfTokens, mails, staff, limiter, ines, tomas, create },
    /** As somebody does it in a browser that keeps its cookies. */
    signIn: (email: string, password = PASSWORD, more: { code?: string; deviceToken?: string; address?: string } = {}) =>
      signIn.execute({
        ...{ email, password, code: more.code, deviceToken: more.deviceToken ?? '' },
        from: { ...HERE, address: more.address ?? HERE.address },
      }),
    refresh: new RefreshSession(unitOfWork, staff, refreshTokens, accessTokens, csrfTokens, endSessions, audit, clock),
    signOut: new SignOut(unitOfWork, staff, refreshTokens, endSessions, audit, clock),
    identify: new IdentifyStaff(staff, clock),
    invite: new InviteStaff(unitOfWork, staff, letters, outbox, audit, ids, clock),
    accept: new AcceptInvitation(unitOfWork, staff, spendLink, choose, outbox, audit, clock),
    forgot: new RequestPasswordReset(unitOfWork, staff, letters, limiter, fingerprints, audit, outbox),
    reset: new ResetPassword(unitOfWork, staff, spendLink, choose, endSessions, letters, audit, clock),
    change: new ChangeStaff(unitOfWork, staff, endSessions, letters, outbox, audit, clock),
    account: new ChangeAccount(parts),
    secondFactor: new ChangeSecondFactor({ ...parts, studio: new BlankStudio(), codes, recovery }),
    tokens: new ManageApiTokens(unitOfWork, tokens, new RandomApiTokenSecrets(), letters, outbox, audit, ids, clock),
    identifyToken: new IdentifyToken(tokens, staff, new RandomApiTokenSecrets(), clock),
  };
}
export type StaffStudio = Awaited<ReturnType<typeof staffStudio>>;

/** Whoever has just signed in. */
export const own = (signedIn: { user: { id: string }; refreshToken: string }) => ({
  userId: signedIn.user.id,
  sessionId: signedIn.refreshToken.split('.')[0] ?? '',
});
