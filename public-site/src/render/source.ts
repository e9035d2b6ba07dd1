import type { ProjectPage, ProjectSummary, ProjectView, SiteView } from '@atelier/contracts';

/** Where pages get their content from: everything published, in the studio's order. */
export interface SiteSource {
  site(): Promise<SiteView>;
  projects(): Promise<{ items: ProjectSummary[]; facets: ProjectPage['facets'] }>;
  project(slug: string): Promise<ProjectView | null>;
}
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
}

const contents = new WeakMap<SiteSource, Promise<Content>>();

/** Site and list are asked for once per source; a new publication comes with a new source. */
export function contentOf(source: SiteSource): Promise<Content> {
  let content = contents.get(source);
  if (!content) {
    content = Promise.all([source.site(), source.projects()]).then(([site, { items, facets }]) => ({ site, items, facets }));
    contents.set(source, content);
    content.catch(() => contents.delete(source));
  }
  return content;
}
