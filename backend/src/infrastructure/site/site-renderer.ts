import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArticleView, PageView, ProjectView, SiteSource } from '@atelier/contracts';
import type { ContentKind } from '../../domain/content/content-kinds.js';

export interface PageFile {
  path: string;
  body: string;
}
export type DraftView = { kind: 'project'; view: ProjectView } | { kind: 'article'; view: ArticleView } | { kind: 'page'; view: PageView };
/** What the contact form shows after it was sent without JavaScript. */
export interface FormAnswer {
  state: 'refused' | 'sent' | 'failed';
  values: Record<string, string>;
  errors: { field: string; message: string }[];
  reference: string;
}

/** What the public site's server build exports. */
export interface SiteRenderer {
  listPaths(source: SiteSource): Promise<string[]>;
  /** Addresses that show any of these, most important first. */
  pathsShowing(source: SiteSource, changed: readonly { kind: ContentKind; slug: string }[]): Promise<string[]>;
  renderPath(path: string, source: SiteSource, options: { origin: string }): Promise<PageFile[]>;
  renderExtras(source: SiteSource, options: { origin: string }): Promise<PageFile[]>;
  /** The page that says nothing is here, and its data. */
  renderLost(source: SiteSource, options: { origin: string }): Promise<PageFile[]>;
  renderPreview(draft: DraftView, source: SiteSource, options: { origin: string; expiresAt: string }): Promise<string>;
  renderContact(source: SiteSource, options: { origin: string }, form: FormAnswer): Promise<string>;
}

/** Loads the renderer of a build of the public site when it is first needed: most processes never do. */
export function siteRenderer(build: string): () => Promise<SiteRenderer> {
  let loading: Promise<SiteRenderer> | undefined;
  return () => {
    loading ??= import(pathToFileURL(join(build, 'server', 'entry-server.js')).href) as Promise<SiteRenderer>;
    loading.catch(() => (loading = undefined));
    return loading;
  };
}
