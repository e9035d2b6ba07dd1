import type { ArticlePage, ArticleSummary, ArticleView } from './news.js';
import type { PageView } from './page.js';
import type { ProjectPage, ProjectSummary, ProjectView } from './project.js';
import type { SiteView } from './site.js';

/** Where the public site's pages get their content from, rendered by a build or by the API: everything published, in the studio's order. */
export interface SiteSource {
  site(): Promise<SiteView>;
  projects(): Promise<{ items: ProjectSummary[]; facets: ProjectPage['facets'] }>;
  project(slug: string): Promise<ProjectView | null>;
  /** Newest first. */
  news(): Promise<{ items: ArticleSummary[]; facets: ArticlePage['facets'] }>;
  article(slug: string): Promise<ArticleView | null>;
  page(slug: string): Promise<PageView | null>;
}
