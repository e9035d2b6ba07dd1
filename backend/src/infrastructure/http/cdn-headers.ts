import { NewsQuery, ProjectQuery } from '@atelier/contracts';
import { tagsOfPage, tagsOfRead } from '../site/cache-tags.js';

export type CdnHeaders = Readonly<Record<string, string>>;

/**
 * How long an answer is kept, and how much longer it is sent while a new one is fetched, so that nobody waits for a server that slept. A publication
 * purges what it changed; the first figure is then for a purge that came while an older answer was still on its way. Where nothing is purged nobody
 * may see what was taken back long ago.
 */
const PURGED = { kept: 600, stale: 7 * 24 * 60 * 60 };
const UNPURGED = { kept: 60, stale: 600 };
const QUERIES: Readonly<Record<string, string>> = {
  '/api/projects': Object.keys(ProjectQuery.shape).join('|'),
  '/api/news': Object.keys(NewsQuery.shape).join('|'),
};
/** There is no word for "whatever the query is": a name nobody uses says it. */
const NO_QUERY = 'none';

/**
 * What Netlify's CDN may keep, for how long, and under which names (docs.netlify.com, Caching). Browsers never see these headers, other hosts do
 * not know them.
 */
export class CdnHeadersOf {
  private readonly seconds: typeof PURGED;

  constructor(
    /** Whether publications purge the CDN. */
    purges: boolean,
    private readonly now: () => number = Date.now,
  ) {
    this.seconds = purges ? PURGED : UNPURGED;
  }

  /** Of a public read; `until`: when visitors see something else by itself, in milliseconds. */
  read(url: string, until = Infinity): CdnHeaders {
    const path = url.split('?')[0]?.replace(/\/$/u, '') ?? url;
    return this.headers(tagsOfRead(path), QUERIES[path] ?? NO_QUERY, until);
  }

  page(address: string, until = Infinity): CdnHeaders {
    return this.headers(tagsOfPage(address), NO_QUERY, until);
  }

  private headers(tags: readonly string[], query: string, until: number): CdnHeaders {
    if (tags.length === 0) return {};
    const left = Math.max(1, Math.floor((until - this.now()) / 1000));
    const { kept, stale } = this.seconds;
    // Nothing old may be sent once something is due.
    const age = left > kept ? `max-age=${kept}, stale-while-revalidate=${Math.min(stale, left - kept)}` : `max-age=${left}`;
    return {
      'netlify-cdn-cache-control': `public, durable, ${age}`,
      'netlify-vary': `query=${query}`,
      'netlify-cache-tag': tags.join(','),
    };
  }
}
