import type { PreviewClaims } from '../../application/ports/secrets.js';
import type { DraftView, FormAnswer, SiteRenderer } from './site-renderer.js';
import { createSiteSource, type PublicReads } from './site-source.js';

/** How old what surrounds such a page may be. */
const RECENT_MS = 10_000;

/** Pages of the public site that are made for one person when they ask: previews, and the answer to a form sent without JavaScript. */
export class SitePages {
  private source: { reads: ReturnType<typeof createSiteSource>; until: number } | undefined;

  constructor(
    private readonly reads: PublicReads,
    private readonly renderer: () => Promise<SiteRenderer>,
    /** Of the public site. */
    private readonly origin: string,
  ) {}

  /** The working copy as a page; null if there is nothing to show any more. */
  async preview({ kind, id, expiresAt }: PreviewClaims): Promise<string | null> {
    const draft = await this.draft(kind, id);
    if (draft === null) return null;
    const renderer = await this.renderer();
    return renderer.renderPreview(draft, this.recent(), { origin: this.origin, expiresAt: expiresAt.toISOString() });
  }

  async contact(answer: FormAnswer): Promise<string> {
    const renderer = await this.renderer();
    return renderer.renderContact(this.recent(), { origin: this.origin }, answer);
  }

  /** Every page needs the lists of the whole site; a crowd of visitors must not have them read for each. */
  private recent(): ReturnType<typeof createSiteSource> {
    const now = performance.now();
    if (this.source === undefined || this.source.until < now) this.source = { reads: createSiteSource(this.reads), until: now + RECENT_MS };
    return this.source.reads;
  }

  private async draft(kind: PreviewClaims['kind'], id: string): Promise<DraftView | null> {
    const { publicProjects, publicNews, publicPages } = this.reads;
    if (kind === 'project') return withKind(kind, await publicProjects.draft(id));
    if (kind === 'article') return withKind(kind, await publicNews.draft(id));
    if (kind === 'page') return withKind(kind, await publicPages.draft(id));
    return null;
  }
}

const withKind = <K extends DraftView['kind'], V>(kind: K, view: V | null) => view && { kind, view };
