import type { MailOverview } from '@atelier/contracts';
import { AnonymiseRequests } from '../application/collaboration/anonymise-requests.js';
import { AnswerRequest } from '../application/collaboration/answer-request.js';
import { DeleteRequest } from '../application/collaboration/delete-request.js';
import { NoteRequest } from '../application/collaboration/note-request.js';
import { TriageRequest } from '../application/collaboration/triage-request.js';
import { ResendMail } from '../application/mail/resend-mail.js';
import type { MailRepository } from '../application/ports/mail-repository.js';
import type { Fingerprints } from '../application/ports/secrets.js';
import type { StaffLinks } from '../application/ports/staff-links.js';
import type { StaffRepository } from '../application/ports/staff-repository.js';
import type { LinkTokens } from '../application/ports/staff-secrets.js';
import { PostgresAdminRequests } from './persistence/admin-requests.js';
import { SendRequest } from '../application/collaboration/send-request.js';
import { WriteDigest } from '../application/collaboration/write-digest.js';
import { SendMail } from '../application/mail/send-mail.js';
import type { AuditLog } from '../application/ports/audit-log.js';
import type { Clock } from '../application/ports/clock.js';
import type { IdGenerator } from '../application/ports/id-generator.js';
import type { JobHandlers } from '../application/ports/job-queue.js';
import type { Mailer } from '../application/ports/mailer.js';
import type { Outbox } from '../application/ports/outbox.js';
import type { UnitOfWork } from '../application/ports/unit-of-work.js';
import type { Config } from './config/config.js';
import { adminUrl, siteOrigin } from './content-services.js';
import { LetterFolder } from './mail/letter-folder.js';
import { TemplateLetterWriter } from './mail/letter-writer.js';
import { PostgresCollaborationRepository } from './persistence/collaboration-repository.js';
import type { Database } from './persistence/database.js';
import { PostgresStudio } from './persistence/studio.js';
import { AltchaChallenges } from './security/altcha-challenges.js';
import type { Keyring } from './security/keyring.js';

interface Foundation {
  config: Config;
  keys: Keyring;
  linkTokens: LinkTokens;
  links: StaffLinks;
  mails: MailRepository;
  fingerprints: Fingerprints;
  database: Database;
  staff: StaffRepository;
  audit: AuditLog;
  unitOfWork: UnitOfWork;
  outbox: Outbox;
  ids: IdGenerator;
  clock: Clock;
}

/** From where requests came is remembered this long: the limits look back an hour. */
const ARRIVALS_MS = 6 * 60 * 60 * 1000;

/** What visitors write to the studio, and the letters that go out because of it. */
export function createCollaborationServices(foundation: Foundation) {
  const { config, keys, linkTokens, links, mails, fingerprints, database, staff, audit, unitOfWork, outbox, ids, clock } = foundation;
  const requests = new PostgresCollaborationRepository(database);
  const studio = new PostgresStudio(database);
  const challenges = new AltchaChallenges(keys.secrets);
  const site = siteOrigin(config);
  const writer = new TemplateLetterWriter(requests, studio, links, linkTokens, clock, { site, admin: adminUrl(config) });

  const filedLetters = new LetterFolder(mailWay(config) === 'folder' ? (config.MAIL_DIR ?? null) : null);
  const anonymiseRequests = new AnonymiseRequests(unitOfWork, requests, mails, filedLetters, studio, clock);
  const writeDigest = new WriteDigest(unitOfWork, requests, mails, studio, outbox, ids, clock);
  let mailer: Promise<Mailer> | undefined;
  const sendMail = async (mailId: string, attempt: { last: boolean }) => {
    mailer ??= createMailer(config);
    mailer.catch(() => (mailer = undefined));
    await new SendMail(unitOfWork, mails, writer, await mailer, clock).execute(mailId, attempt);
  };
  const handlers = {
    'send-mail': ({ mailId }, attempt) => sendMail(mailId, attempt),
    'write-digest': async () => void (await writeDigest.execute()),
    'anonymise-requests': async () => void (await anonymiseRequests.execute()),
    'forget-arrivals': () => requests.forgetArrivals(new Date(clock.now().getTime() - ARRIVALS_MS)),
  } satisfies Partial<JobHandlers>;

  return {
    handlers,
    challenges,
    adminRequests: new PostgresAdminRequests(database, studio),
    triageRequest: new TriageRequest(unitOfWork, requests, staff, outbox, audit, clock),
    noteRequest: new NoteRequest(unitOfWork, requests, outbox, audit, clock),
    answerRequest: new AnswerRequest(unitOfWork, requests, mails, outbox, audit, ids, clock),
    deleteRequest: new DeleteRequest(unitOfWork, requests, mails, filedLetters, outbox, audit),
    resendMail: new ResendMail(unitOfWork, mails, outbox, audit),
    anonymiseRequests,
    writeDigest,
    sendRequest: new SendRequest(unitOfWork, requests, mails, studio, challenges, fingerprints, outbox, ids, clock),
    filedLetters,
    closeMailer: async () => (await mailer)?.close(),
  };
}

/** A mail server, a folder of files, or nothing at all. */
export const mailWay = (config: Config): MailOverview['way'] =>
  config.SMTP_URL !== undefined ? 'smtp' : config.MAIL_DIR !== undefined ? 'folder' : 'none';

/** Loaded with the first letter: a process that sends none needs neither. */
async function createMailer(config: Config): Promise<Mailer> {
  const address = config.MAIL_FROM ?? 'atelier@localhost';
  const from = { name: config.MAIL_FROM_NAME ?? '', address };
  if (config.SMTP_URL !== undefined) {
    const { SmtpMailer } = await import('./mail/smtp-mailer.js');
    return new SmtpMailer({ url: config.SMTP_URL, from });
  }
  if (config.MAIL_DIR !== undefined) {
    const { FolderMailer } = await import('./mail/folder-mailer.js');
    return new FolderMailer(config.MAIL_DIR, from);
  }
  const { NoMailer } = await import('./mail/no-mailer.js');
  return new NoMailer();
}
