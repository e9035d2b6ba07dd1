import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { BeginUpload } from '../../application/media/begin-upload.js';
import { BulkMedia } from '../../application/media/bulk-media.js';
import { CancelUpload } from '../../application/media/cancel-upload.js';
import { CompleteUpload } from '../../application/media/complete-upload.js';
import { DeleteMedia } from '../../application/media/delete-media.js';
import { RestoreMedia } from '../../application/media/restore-media.js';
import { TrashMedia } from '../../application/media/trash-media.js';
import { UpdateMedia } from '../../application/media/update-media.js';
import { UploadMedia } from '../../application/media/upload-media.js';
import { ContentActs } from '../../application/content/content-acts.js';
import { MoveContent } from '../../application/content/move-content.js';
import { DraftRepository } from '../../application/ports/draft-repository.js';
import { AnswerRequest } from '../../application/collaboration/answer-request.js';
import { DeleteRequest } from '../../application/collaboration/delete-request.js';
import { NoteRequest } from '../../application/collaboration/note-request.js';
import { TriageRequest } from '../../application/collaboration/triage-request.js';
import { ResendMail } from '../../application/mail/resend-mail.js';
import { SendRequest } from '../../application/collaboration/send-request.js';
import { Challenges } from '../../application/ports/challenges.js';
import { FiledLetters } from '../../application/ports/filed-letters.js';
import { JobQueue } from '../../application/ports/job-queue.js';
import { ObjectStorage } from '../../application/ports/object-storage.js';
import {
  AdminContent,
  AdminRequests,
  MediaLibrary,
  PublicNews,
  PublicPages,
  PublicProjects,
  PublicSite,
} from '../../application/ports/read-models.js';
import { PreviewTokens } from '../../application/ports/secrets.js';
import { UploadTickets } from '../../application/ports/upload-tickets.js';
import { UpdateSite } from '../../application/site/update-site.js';
import { RateLimiter } from '../../application/ports/rate-limiter.js';
import { AuditLog } from '../../application/ports/audit-log.js';
import { AuditReads, StaffReads } from '../../application/ports/staff-reads.js';
import { CsrfTokens, DeviceTokens } from '../../application/ports/staff-secrets.js';
import { AcceptInvitation } from '../../application/staff/accept-invitation.js';
import { ChangeAccount } from '../../application/staff/change-account.js';
import { ChangeSecondFactor } from '../../application/staff/change-second-factor.js';
import { ChangeStaff } from '../../application/staff/change-staff.js';
import { IdentifyToken } from '../../application/staff/identify-token.js';
import { InviteStaff } from '../../application/staff/invite-staff.js';
import { ManageApiTokens } from '../../application/staff/manage-api-tokens.js';
import { RefreshSession } from '../../application/staff/refresh-session.js';
import { RequestPasswordReset } from '../../application/staff/request-password-reset.js';
import { ResetPassword } from '../../application/staff/reset-password.js';
import { SignIn } from '../../application/staff/sign-in.js';
import { SignOut } from '../../application/staff/sign-out.js';
import type { Config } from '../config/config.js';
import { mailWay } from '../collaboration-services.js';
import { adminUrl } from '../content-services.js';
import { EventStream } from '../events/event-stream.js';
import { LINK_PATHS } from '../mail/templates/staff-letters.js';
import { Readiness } from '../observability/readiness.js';
import { SystemStatusReader } from '../observability/system-status.js';
import { Database } from '../persistence/database.js';
import { SitePages } from '../site/site-pages.js';
import type { Services } from '../services.js';
import { AdminAccountController } from './admin/admin-account.controller.js';
import { AdminAuditController } from './admin/admin-audit.controller.js';
import { AdminEventsController } from './admin/admin-events.controller.js';
import { AdminMediaController } from './admin/admin-media.controller.js';
import { AdminUploadsController, PIXEL_LIMIT } from './admin/admin-uploads.controller.js';
import { AdminMailController, MAIL_WAY } from './admin/admin-mail.controller.js';
import { AdminRequestsController } from './admin/admin-requests.controller.js';
import { AdminStaffController } from './admin/admin-staff.controller.js';
import { HAND_OVER, type HandOver } from './admin/hand-over.js';
import { AdminSystemController } from './admin/admin-system.controller.js';
import { AdminTokensController } from './admin/admin-tokens.controller.js';
import { AdminSiteController } from './admin/admin-site.controller.js';
import { contentControllers } from './admin/content-controllers.js';
import { AccessGuard } from './auth/access-guard.js';
import { AuthController, CORS_ORIGINS } from './auth/auth.controller.js';
import { LinksController } from './auth/links.controller.js';
import { IdentityCache } from '../security/identity-cache.js';
import { JwtStrategy } from './auth/jwt-strategy.js';
import { METRICS, METRICS_TOKEN } from './auth/access.js';
import { HealthController } from './operations/health.controller.js';
import { MetricsController } from './operations/metrics.controller.js';
import { ProblemFilter } from './problem-filter.js';
import { CollaborationsController } from './public/collaborations.controller.js';
import { PublicNewsController } from './public/news.controller.js';
import { PublicPagesController } from './public/pages.controller.js';
import { PreviewController } from './public/preview.controller.js';
import { PublicProjectsController } from './public/projects.controller.js';
import { SiteController } from './public/site.controller.js';
import { validationPipe } from './validation.js';

@Module({})
export class AppModule {
  static create(config: Config, services: Services): DynamicModule {
    const provided: [token: Provider extends infer P ? (P extends { provide: infer T } ? T : never) : never, value: unknown][] = [
      [Database, services.database],
      [ObjectStorage, services.storage],
      [JobQueue, services.queue],
      [EventStream, services.events],
      [PublicProjects, services.publicProjects],
      [PublicNews, services.publicNews],
      [PublicPages, services.publicPages],
      [PublicSite, services.publicSite],
      [SitePages, services.sitePages],
      [PreviewTokens, services.previewTokens],
      [AdminContent, services.adminContent],
      [ContentActs, services.contentActs],
      [MoveContent, services.moveContent],
      [DraftRepository, services.drafts],
      [UpdateSite, services.updateSite],
      [SendRequest, services.sendRequest],
      [Challenges, services.challenges],
      [AdminRequests, services.adminRequests],
      [TriageRequest, services.triageRequest],
      [NoteRequest, services.noteRequest],
      [AnswerRequest, services.answerRequest],
      [DeleteRequest, services.deleteRequest],
      [ResendMail, services.resendMail],
      [FiledLetters, services.filedLetters],
      [MAIL_WAY, mailWay(config)],
      [MediaLibrary, services.mediaLibrary],
      [UploadTickets, services.tickets],
      [BeginUpload, services.beginUpload],
      [CompleteUpload, services.completeUpload],
      [CancelUpload, services.cancelUpload],
      [UploadMedia, services.uploadMedia],
      [UpdateMedia, services.updateMedia],
      [TrashMedia, services.trashMedia],
      [RestoreMedia, services.restoreMedia],
      [DeleteMedia, services.deleteMedia],
      [BulkMedia, services.bulkMedia],
      [PIXEL_LIMIT, config.PIXEL_LIMIT],
      [SignIn, services.signIn],
      [RefreshSession, services.refreshSession],
      [SignOut, services.signOut],
      [CsrfTokens, services.csrfTokens],
      [DeviceTokens, services.deviceTokens],
      [RateLimiter, services.limiter],
      [IdentityCache, services.identities],
      [IdentifyToken, services.identifyToken],
      [RequestPasswordReset, services.requestPasswordReset],
      [ResetPassword, services.resetPassword],
      [AcceptInvitation, services.acceptInvitation],
      [ChangeAccount, services.changeAccount],
      [ChangeSecondFactor, services.changeSecondFactor],
      [InviteStaff, services.inviteStaff],
      [ChangeStaff, services.changeStaff],
      [ManageApiTokens, services.manageApiTokens],
      [StaffReads, services.staffReads],
      [AuditReads, services.auditReads],
      [AuditLog, services.audit],
      [HAND_OVER, handOver(config, services)],
      [CORS_ORIGINS, ourOrigins(config)],
      [Readiness, services.readiness],
      [SystemStatusReader, new SystemStatusReader(services)],
      [METRICS, services.telemetry.metrics ?? null],
      [METRICS_TOKEN, config.METRICS_TOKEN ?? null],
    ];
    return {
      module: AppModule,
      imports: [PassportModule],
      controllers: [
        AuthController,
        LinksController,
        PublicProjectsController,
        PublicNewsController,
        PublicPagesController,
        SiteController,
        PreviewController,
        CollaborationsController,
        ...contentControllers,
        AdminSiteController,
        AdminRequestsController,
        AdminMailController,
        AdminUploadsController,
        AdminMediaController,
        AdminEventsController,
        AdminAccountController,
        AdminStaffController,
        AdminTokensController,
        AdminAuditController,
        AdminSystemController,
        HealthController,
        MetricsController,
      ],
      providers: [
        ...provided.map(([provide, useValue]): Provider => ({ provide, useValue })),
        { provide: JwtStrategy, useFactory: () => new JwtStrategy(services.keys, services.identities) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useValue: validationPipe },
      ],
    };
  }
}

/** Pages from which staff sign in. The admin may have a host of its own that passes requests on. */
const ourOrigins = ({ CORS_ORIGINS: listed, ADMIN_URL: admin }: Config): string[] =>
  admin === undefined ? listed : [...listed, new URL(admin).origin];

/** Without a mail server somebody has to carry the link; with one, only its recipient ever sees it. */
function handOver(config: Config, { linkTokens }: Services): HandOver {
  return (link) => (mailWay(config) === 'smtp' ? null : `${adminUrl(config)}${LINK_PATHS[link.purpose]}#${linkTokens.issue(link)}`);
}
