import type { ProjectPage, ProjectSummary, ProjectView, SiteView } from '@atelier/contracts';
import type { PublicProjects, SiteSettings } from '../../application/ports/read-models.js';

/** What the public site's renderer reads from; see public-site/src/render. */
export interface SiteSource {
  site(): Promise<SiteView>;
  projects(): Promise<{ items: ProjectSummary[]; facets: ProjectPage['facets'] }>;
  project(slug: string): Promise<ProjectView | null>;
}

const PAGE = 100;

/** Reads each thing once for one publication, so that every page of it shows the same state. */
export function createSiteSource(projects: PublicProjects, settings: SiteSettings): SiteSource {
  const views = new Map<string, Promise<ProjectView | null>>();
  let site: Promise<SiteView> | undefined;
  let list: ReturnType<SiteSource['projects']> | undefined;
  return {
    site: () => (site ??= settings.read()),
    projects: () => (list ??= readAll(projects)),
    project: (slug) => {
      const known = views.get(slug) ?? projects.bySlug(slug).then((found) => (found === null || 'movedTo' in found ? null : found));
      views.set(slug, known);
      return known;
    },
  };
}

async function readAll(projects: PublicProjects): Promise<{ items: ProjectSummary[]; facets: ProjectPage['facets'] }> {
  const items: ProjectSummary[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await projects.page({ limit: PAGE, cursor });
    items.push(...page.items);
    if (page.nextCursor === null) return { items, facets: page.facets };
    cursor = page.nextCursor;
  }
}
