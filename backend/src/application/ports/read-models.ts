import type {
  AdminProject,
  AdminProjectPage,
  AdminProjectQuery,
  MediaAssetDetail,
  MediaAssetView,
  MediaPage,
  MediaQuery,
  MediaUsage,
  ProjectPage,
  ProjectQuery,
  ProjectRevision,
  ProjectView,
  SiteView,
} from '@atelier/contracts';

/** Views for visitors: published snapshots only, one query each. */
export abstract class PublicProjects {
  abstract page(query: ProjectQuery): Promise<ProjectPage>;
  /** The project, or the address it has now if `slug` is a former one, or null. */
  abstract bySlug(slug: string): Promise<ProjectView | { movedTo: string } | null>;
}

/** Views for staff: working copies in any state. */
export abstract class AdminProjects {
  abstract page(query: AdminProjectQuery): Promise<AdminProjectPage>;
  abstract byId(id: string): Promise<AdminProject | null>;
  abstract revisions(id: string): Promise<ProjectRevision[]>;
}

export abstract class MediaLibrary {
  abstract page(query: MediaQuery): Promise<MediaPage>;
  abstract byId(id: string): Promise<MediaAssetDetail | null>;
  abstract view(id: string): Promise<MediaAssetView | null>;
  abstract usage(): Promise<MediaUsage>;
}

export abstract class SiteSettings {
  abstract read(): Promise<SiteView>;
  /** First values, or the demo studio's. */
  abstract write(site: Omit<SiteView, 'updatedAt'>): Promise<void>;
}
