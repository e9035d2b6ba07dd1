import type { PreviewClaims } from '../../application/ports/secrets.js';
import type { DraftView, FormAnswer, SiteRenderer } from './site-renderer.js';
import { createSiteSource, type PublicReads } from './site-source.js';

/** Pages of the public site that are made for one person when they ask: previews, and the answer to a form sent without JavaScript. */
export class SitePages {
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
    return renderer.renderPreview(draft, createSiteSource(this.reads), { origin: this.origin, expiresAt: expiresAt.toISOString() });
  }

  async contact(answer: FormAnswer): Promise<string> {
    const renderer = await this.renderer();
    return renderer.renderContact(createSiteSource(this.reads), { origin: this.origin }, answer);
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
