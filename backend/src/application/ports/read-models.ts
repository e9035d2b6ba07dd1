import type {
  Assignees,
  AdminArticle,
  AdminArticlePage,
  AdminArticleQuery,
  AdminPage,
  AdminPagePage,
  AdminPageQuery,
  AdminProject,
  AdminProjectPage,
  AdminProjectQuery,
  AdminRequest,
  AdminRequestPage,
  AdminRequestQuery,
  AdminSite,
  ArticlePage,
  ArticleView,
  ImageView,
  MediaAssetDetail,
  MediaAssetView,
  MediaPage,
  MediaQuery,
  MailView,
  MediaUsage,
  NewsQuery,
  PageView,
  ProjectPage,
  ProjectQuery,
  ProjectView,
  Revision,
  SiteView,
} from '@atelier/contracts';
import type { ContentKind, Contents } from '../../domain/content/content-kinds.js';

export type Moved = { movedTo: string };

/** Views for visitors: what is published now, one query each. */
export abstract class PublicProjects {
  abstract page(query: ProjectQuery): Promise<ProjectPage>;
  /** The project, or the address it has now if `slug` is a former one, or null. */
  abstract bySlug(slug: string): Promise<ProjectView | Moved | null>;
  /** As visitors would see it if the working copy were published now. */
  abstract draft(id: string): Promise<ProjectView | null>;
}

export abstract class PublicNews {
  abstract page(query: NewsQuery): Promise<ArticlePage>;
  /** The article, or the address it has now if `slug` is a former one, or null. */
  abstract bySlug(slug: string): Promise<ArticleView | Moved | null>;
  abstract draft(id: string): Promise<ArticleView | null>;
}

export abstract class PublicPages {
  abstract bySlug(slug: string): Promise<PageView | Moved | null>;
  abstract draft(id: string): Promise<PageView | null>;
}

export abstract class PublicSite {
  abstract read(): Promise<SiteView>;
}

/** When visitors will next see something that nobody has to do anything for, or null. */
export abstract class PublicationTimes {
  abstract next(after: Date): Promise<Date | null>;
}

export interface AdminViews {
  project: AdminProject;
  article: AdminArticle;
  page: AdminPage;
  site: AdminSite;
}
export interface AdminQueries {
  project: AdminProjectQuery;
  article: AdminArticleQuery;
  page: AdminPageQuery;
}
export interface AdminPages {
  project: AdminProjectPage;
  article: AdminArticlePage;
  page: AdminPagePage;
}
export type ListedKind = keyof AdminPages;

/** Views for staff: working copies in any state. */
export abstract class AdminContent {
  abstract page<K extends ListedKind>(kind: K, query: AdminQueries[K]): Promise<AdminPages[K]>;
  abstract byId<K extends ContentKind>(kind: K, id: string): Promise<AdminViews[K] | null>;
  /** Of the site, which there is one of; null before anything was said about it. */
  abstract site(): Promise<AdminSite | null>;
  abstract revisions(kind: ContentKind, id: string): Promise<Revision[]>;
  abstract revision<K extends ContentKind>(
    kind: K,
    id: string,
    revisionId: string,
  ): Promise<(Revision & { content: Contents[K]; images: ImageView[] }) | null>;
}

/** Letters from visitors, for staff. */
export abstract class AdminRequests {
  abstract page(query: AdminRequestQuery, staffId: string): Promise<AdminRequestPage>;
  abstract byId(id: string): Promise<AdminRequest | null>;
  /** Everything of one sender, newest first. `email` in any case. */
  abstract ofPerson(email: string): Promise<AdminRequest[]>;
  /** All that a query finds, newest first, for a table elsewhere. */
  abstract all(query: AdminRequestQuery, staffId: string): AsyncIterable<AdminRequest>;
  /** Staff who may be given letters, by name. */
  abstract assignees(): Promise<Assignees['items']>;
  /** Letters that did not arrive or may not have, or are being tried again; newest first. Those about accounts only `withAccounts`. */
  abstract undelivered(withAccounts: boolean): Promise<MailView[]>;
}

export abstract class MediaLibrary {
  abstract page(query: MediaQuery): Promise<MediaPage>;
  abstract byId(id: string): Promise<MediaAssetDetail | null>;
  abstract view(id: string): Promise<MediaAssetView | null>;
  abstract usage(): Promise<MediaUsage>;
}
