import type { PreviewClaims } from '../../application/ports/secrets.js';
import type { DraftView, FormAnswer, PageFile, SiteRenderer } from './site-renderer.js';
import { createSiteSource, type PublicReads } from './site-source.js';

/** How old what surrounds such a page may be, where nobody said that it changed. */
const RECENT_MS = 10_000;
const DATA = /(?:^|\/)(?:index|now)\.json$/u;
/** Files of the site as a whole that change with its content. */
const EXTRAS: readonly string[] = ['sitemap.xml', 'robots.txt', 'feed.xml', 'feed.json'];

export type SiteAnswer = { status: 200 | 404; file: PageFile } | { status: 308; location: string };

/** Pages of the public site that are made when somebody asks: what no file is there for, previews, and the answer to a form sent without JavaScript. */
export class SitePages {
  private source: { reads: ReturnType<typeof createSiteSource>; until: number } | undefined;

  constructor(
    private readonly reads: PublicReads,
    private readonly renderer: () => Promise<SiteRenderer>,
    /** Of the public site. */
    private readonly origin: string,
  ) {}

  /** Something visitors see has changed. */
  forget(): void {
    this.source = undefined;
  }

  /** What stands at an address (without the leading slash): the page, its data, a feed, the way to where it is now, or the page that says nothing is here. */
  async at(address: string): Promise<SiteAnswer> {
    const [renderer, source, options] = [await this.renderer(), this.recent(), { origin: this.origin }];
    if (EXTRAS.includes(address)) {
      const extra = (await renderer.renderExtras(source, options)).find(({ path }) => path === address);
      if (extra !== undefined) return { status: 200, file: extra };
    }
    const asData = DATA.test(address);
    const page = asData ? address.replace(DATA, '') : address;
    const extension = asData ? '.json' : '.html';
    const file = (await renderer.renderPath(`/${page}`, source, options)).find(({ path }) => path.endsWith(extension));
    if (file !== undefined) return { status: 200, file };
    const moved = await this.movedTo(page);
    if (moved !== null) return { status: 308, location: asData ? `${moved}/now.json` : moved };
    const lost = (await renderer.renderLost(source, options)).find(({ path }) => path.endsWith(extension));
    return { status: 404, file: lost ?? { path: '404.html', body: '' } };
  }

  /** Where a page that once had this address is now; null if it never was, or is gone. */
  async movedTo(address: string): Promise<string | null> {
    const [, list, slug] = /^(?:(projects|news)\/)?([a-z0-9-]+)$/u.exec(address) ?? [];
    if (slug === undefined) return null;
    const { publicProjects, publicNews, publicPages } = this.reads;
    const found = await (list === 'projects' ? publicProjects : list === 'news' ? publicNews : publicPages).bySlug(slug);
    return found !== null && 'movedTo' in found ? `/${list === undefined ? '' : `${list}/`}${found.movedTo}` : null;
  }

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
