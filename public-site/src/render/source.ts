import type { ArticlePage, ArticleSummary, ProjectPage, ProjectSummary, SiteSource, SiteView } from '@atelier/contracts';

export interface PageFile {
  path: string;
  body: string;
}
export interface PageOptions {
  origin: string;
}
export interface Content {
  site: SiteView;
  items: ProjectSummary[];
  facets: ProjectPage['facets'];
  news: ArticleSummary[];
  newsFacets: ArticlePage['facets'];
}

const contents = new WeakMap<SiteSource, Promise<Content>>();

/** Site and lists are asked for once per source; a new publication comes with a new source. */
export function contentOf(source: SiteSource): Promise<Content> {
  let content = contents.get(source);
  if (!content) {
    content = Promise.all([source.site(), source.projects(), source.news()]).then(([site, projects, news]) => ({
      ...{ site, items: projects.items, facets: projects.facets },
      ...{ news: news.items, newsFacets: news.facets },
    }));
    contents.set(source, content);
    content.catch(() => contents.delete(source));
  }
  return content;
}
