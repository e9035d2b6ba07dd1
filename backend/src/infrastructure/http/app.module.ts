import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { ThrottlerModule } from '@nestjs/throttler';
import { DeleteMedia } from '../../application/media/delete-media.js';
import { UpdateMedia } from '../../application/media/update-media.js';
import { UploadMedia } from '../../application/media/upload-media.js';
import { JobQueue } from '../../application/ports/job-queue.js';
import { ObjectStorage } from '../../application/ports/object-storage.js';
import { AdminProjects, MediaLibrary, PublicProjects, SiteSettings } from '../../application/ports/read-models.js';
import { ArchiveProject } from '../../application/projects/archive-project.js';
import { CreateProject } from '../../application/projects/create-project.js';
import { MoveProject } from '../../application/projects/move-project.js';
import { PublishProject } from '../../application/projects/publish-project.js';
import { RestoreProject } from '../../application/projects/restore-project.js';
import { TrashProject } from '../../application/projects/trash-project.js';
import { UnpublishProject } from '../../application/projects/unpublish-project.js';
import { UpdateProject } from '../../application/projects/update-project.js';
import { RefreshSession } from '../../application/staff/refresh-session.js';
import { SignIn } from '../../application/staff/sign-in.js';
import { SignOut } from '../../application/staff/sign-out.js';
import type { Config } from '../config/config.js';
import { EventStream } from '../events/event-stream.js';
import { Database } from '../persistence/database.js';
import type { Services } from '../services.js';
import { AdminEventsController } from './admin/admin-events.controller.js';
import { AdminMediaController } from './admin/admin-media.controller.js';
import { AdminProjectsController } from './admin/admin-projects.controller.js';
import { AccessGuard } from './auth/access-guard.js';
import { AuthController, CORS_ORIGINS } from './auth/auth.controller.js';
import { JwtStrategy } from './auth/jwt-strategy.js';
import { HealthController } from './operations/health.controller.js';
import { ProblemFilter } from './problem-filter.js';
import { PublicProjectsController } from './public/projects.controller.js';
import { SiteController } from './public/site.controller.js';
import { validationPipe } from './validation.js';

/** Sign-ins per minute and address: people mistype a few times, programs guess by the thousand. */
const SIGN_IN_LIMIT = { ttl: 60_000, limit: 10 };

@Module({})
export class AppModule {
  static create(config: Config, services: Services): DynamicModule {
    const provided: [token: Provider extends infer P ? (P extends { provide: infer T } ? T : never) : never, value: unknown][] = [
      [Database, services.database],
      [ObjectStorage, services.storage],
      [JobQueue, services.queue],
      [EventStream, services.events],
      [PublicProjects, services.publicProjects],
      [SiteSettings, services.siteSettings],
      [AdminProjects, services.adminProjects],
      [MediaLibrary, services.mediaLibrary],
      [CreateProject, services.createProject],
      [UpdateProject, services.updateProject],
      [PublishProject, services.publishProject],
      [UnpublishProject, services.unpublishProject],
      [ArchiveProject, services.archiveProject],
      [RestoreProject, services.restoreProject],
      [TrashProject, services.trashProject],
      [MoveProject, services.moveProject],
      [UploadMedia, services.uploadMedia],
      [UpdateMedia, services.updateMedia],
      [DeleteMedia, services.deleteMedia],
      [SignIn, services.signIn],
      [RefreshSession, services.refreshSession],
      [SignOut, services.signOut],
      [CORS_ORIGINS, config.CORS_ORIGINS],
    ];
    return {
      module: AppModule,
      imports: [PassportModule, ThrottlerModule.forRoot({ throttlers: [SIGN_IN_LIMIT] })],
      controllers: [
        AuthController,
        PublicProjectsController,
        SiteController,
        AdminProjectsController,
        AdminMediaController,
        AdminEventsController,
        HealthController,
      ],
      providers: [
        ...provided.map(([provide, useValue]): Provider => ({ provide, useValue })),
        { provide: JwtStrategy, useFactory: () => new JwtStrategy(config.JWT_SECRET, services.identifyStaff) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useValue: validationPipe },
      ],
    };
  }
}
