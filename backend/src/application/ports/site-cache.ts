import type { ContentKind } from '../../domain/content/content-kinds.js';

/** What a CDN in front of the API keeps. */
export abstract class SiteCache {
  /** Takes away every kept answer that shows one of these, or all if none is named. Idempotent. @throws if the CDN does not do it; try again. */
  abstract purge(changed: readonly { kind: ContentKind; slug: string }[]): Promise<void>;
}
