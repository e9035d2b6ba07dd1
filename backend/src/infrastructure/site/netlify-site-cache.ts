import type { Shown } from '../../application/content/announce-content.js';
import { SiteCache } from '../../application/ports/site-cache.js';
import { tagsOfChange } from './cache-tags.js';

const ANSWER_MS = 10_000;

export interface NetlifyAccess {
  /** A personal access token. */
  token: string;
  siteId: string;
  /** Where Netlify's API is. */
  api: string;
}

/** Purges Netlify's CDN by tag: `POST /purge` with `site_id` and `cache_tags`, everything where there are no tags (docs.netlify.com, Purge by cache tag). */
export class NetlifySiteCache extends SiteCache {
  constructor(private readonly access: NetlifyAccess) {
    super();
  }

  override async purge(changed: readonly Shown[]): Promise<void> {
    const { token, siteId, api } = this.access;
    const tags = tagsOfChange(changed);
    const answer = await fetch(`${api}/purge`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ site_id: siteId, ...(tags !== null && { cache_tags: tags }) }),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`Netlify did not purge its CDN: it answered ${answer.status}.`);
  }
}

/** Nothing is kept in front of the API, or only for a minute. */
export class NoSiteCache extends SiteCache {
  override purge(): Promise<void> {
    return Promise.resolve();
  }
}
