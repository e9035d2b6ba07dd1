import type { AuditLog } from '../application/ports/audit-log.js';
import type { Clock } from '../application/ports/clock.js';
import type { IdGenerator } from '../application/ports/id-generator.js';
import type { JobHandlers } from '../application/ports/job-queue.js';
import type { MailRepository } from '../application/ports/mail-repository.js';
import type { Outbox } from '../application/ports/outbox.js';
import type { Fingerprints } from '../application/ports/secrets.js';
import type { StaffLinks } from '../application/ports/staff-links.js';
import type { LinkTokens } from '../application/ports/staff-secrets.js';
import type { StaffRepository } from '../application/ports/staff-repository.js';
import type { UnitOfWork } from '../application/ports/unit-of-work.js';
import { AcceptInvitation } from '../application/staff/accept-invitation.js';
import { ChangeAccount } from '../application/staff/change-account.js';
import { ChangeOwn } from '../application/staff/change-own.js';
import { ChangeSecondFactor } from '../application/staff/change-second-factor.js';
import { ChangeStaff } from '../application/staff/change-staff.js';
import { CheckCode } from '../application/staff/check-code.js';
import { ChoosePassword } from '../application/staff/choose-password.js';
import { CreateStaffUser } from '../application/staff/create-staff-user.js';
import { EndSessions } from '../application/staff/end-sessions.js';
import { IdentifyStaff } from '../application/staff/identify-staff.js';
import { IdentifyToken } from '../application/staff/identify-token.js';
import { InviteStaff } from '../application/staff/invite-staff.js';
import { ManageApiTokens } from '../application/staff/manage-api-tokens.js';
import { ProvePassword } from '../application/staff/prove-password.js';
import { RefreshSession } from '../application/staff/refresh-session.js';
import { RequestPasswordReset } from '../application/staff/request-password-reset.js';
import { ResetPassword } from '../application/staff/reset-password.js';
import { SignIn } from '../application/staff/sign-in.js';
import { SignOut } from '../application/staff/sign-out.js';
import { SpendLink } from '../application/staff/spend-link.js';
import { StaffLetters } from '../application/staff/staff-letters.js';
import type { Config } from './config/config.js';
import type { EventStream } from './events/event-stream.js';
import { FlexibleRateLimiter, type Store } from './limits/flexible-rate-limiter.js';
import { PostgresApiTokenRepository } from './persistence/api-token-repository.js';
import { PostgresAuditReads } from './persistence/audit-reads.js';
import type { Database } from './persistence/database.js';
import { lockedSecondFactors, resealSecondFactors } from './persistence/reseal-second-factors.js';
import { PostgresStaffReads } from './persistence/staff-reads.js';
import { PostgresStudio } from './persistence/studio.js';
import { tidySecurity } from './persistence/tidy-security.js';
import { Argon2PasswordHasher } from './security/argon2-password-hasher.js';
import { IdentityCache } from './security/identity-cache.js';
import { Keyring } from './security/keyring.js';
import { TotpCodes } from './security/one-time-codes.js';
import { ListedPasswords } from './security/password-list.js';
import { KeyedCsrfTokens, KeyedDeviceTokens, KeyedRecoveryCodes, RandomApiTokenSecrets } from './security/staff-secrets.js';
import { HmacRefreshTokens, JwtAccessTokens } from './security/tokens.js';

interface Foundation {
  config: Config;
  keys: Keyring;
  linkTokens: LinkTokens;
  database: Database;
  events: EventStream;
  staff: StaffRepository;
  links: StaffLinks;
  mails: MailRepository;
  fingerprints: Fingerprints;
  audit: AuditLog;
  unitOfWork: UnitOfWork;
  outbox: Outbox;
  ids: IdGenerator;
  clock: Clock;
  /** Where tries are counted. */
  limits: Store;
}

/** Who may come in, by what they prove, and what is remembered of it. */
export function createStaffServices(foundation: Foundation) {
  const { config, keys, linkTokens, database, events, staff, links, mails, fingerprints, audit, unitOfWork, outbox, ids, clock } =
    foundation;
  // Keys of what is read again live longer than those that sign: losing them would lose every second factor.
  const sealing = new Keyring(config.ENCRYPTION_KEY ?? config.JWT_SECRET, config.ENCRYPTION_KEY_PREVIOUS);
  const limiter = new FlexibleRateLimiter(foundation.limits, config.RATE_LIMIT_FACTOR);

  const passwords = new Argon2PasswordHasher();
  const refreshTokens = new HmacRefreshTokens(keys);
  const accessTokens = new JwtAccessTokens(keys);
  const csrfTokens = new KeyedCsrfTokens(keys);
  const deviceTokens = new KeyedDeviceTokens(keys);
  const secrets = new RandomApiTokenSecrets();
  const codes = new TotpCodes(sealing);
  const recovery = new KeyedRecoveryCodes(sealing);
  const studio = new PostgresStudio(database);
  const tokens = new PostgresApiTokenRepository(database);

  const endSessions = new EndSessions(staff, links, outbox, clock);
  const letters = new StaffLetters(links, mails, outbox, ids, clock);
  const checkCode = new CheckCode(codes, recovery, letters, audit, clock);
  const choose = new ChoosePassword(new ListedPasswords(), passwords);
  const spendLink = new SpendLink(links, staff, linkTokens, limiter, clock);
  const provePassword = new ProvePassword(staff, passwords, limiter);
  const requestPasswordReset = new RequestPasswordReset(unitOfWork, staff, letters, limiter, fingerprints, audit, outbox);
  const identifyStaff = new IdentifyStaff(staff, clock);
  const identities = new IdentityCache(
    (claims) => identifyStaff.execute(claims),
    () => events.hears,
  );
  events.subscribeAtOnce((event) => identities.hear(event));
  events.onRestart(() => identities.clear());

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
  const handlers = {
    'write-reset-letter': ({ email }) => requestPasswordReset.write(email),
    'tidy-security': () => tidySecurity(database, staff, clock.now()),
  } satisfies Partial<JobHandlers>;

  return {
    handlers,
    limiter,
    identities,
    csrfTokens,
    deviceTokens,
    signIn: new SignIn({
      unitOfWork,
      staff,
      passwords,
      refreshTokens,
      accessTokens,
      csrfTokens,
      deviceTokens,
      fingerprints,
      limiter,
      checkCode,
      audit,
      ids,
      clock,
    }),
    signOut: new SignOut(unitOfWork, staff, refreshTokens, endSessions, audit, clock),
    refreshSession: new RefreshSession(unitOfWork, staff, refreshTokens, accessTokens, csrfTokens, endSessions, audit, clock),
    identifyToken: new IdentifyToken(tokens, staff, secrets, clock),
    requestPasswordReset,
    resetPassword: new ResetPassword(unitOfWork, staff, spendLink, choose, endSessions, letters, audit, clock),
    acceptInvitation: new AcceptInvitation(unitOfWork, staff, spendLink, choose, outbox, audit, clock),
    changeAccount: new ChangeAccount(parts),
    changeSecondFactor: new ChangeSecondFactor({ ...parts, studio, codes, recovery }),
    inviteStaff: new InviteStaff(unitOfWork, staff, letters, outbox, audit, ids, clock),
    changeStaff: new ChangeStaff(unitOfWork, staff, endSessions, letters, outbox, audit, clock),
    manageApiTokens: new ManageApiTokens(unitOfWork, tokens, secrets, letters, outbox, audit, ids, clock),
    createStaffUser: new CreateStaffUser(unitOfWork, staff, choose, endSessions, limiter, fingerprints, audit, ids, clock),
    staffReads: new PostgresStaffReads(database, clock),
    auditReads: new PostgresAuditReads(database),
    lockedSecondFactors: () => lockedSecondFactors(database, codes),
    resealSecondFactors: () => resealSecondFactors(database, codes),
  };
}
