import type { ContentKind } from '../../domain/content/content-kinds.js';

export abstract class SitePublisher {
  /**
   * Brings the public pages that show these up to date; an empty list means the whole site.
   * Idempotent. Resolves with the addresses visitors now see renewed (empty where a host rebuilds them by itself later).
   */
  abstract publish(changed: readonly { kind: ContentKind; slug: string }[]): Promise<string[]>;

  /** The job that `publish` may set off: asks a host to build the whole site anew. Nothing to do where no host builds. */
  build(): Promise<void> {
    return Promise.resolve();
  }
}
