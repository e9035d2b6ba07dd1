export abstract class SitePublisher {
  /**
   * Brings the public pages that show these projects up to date; an empty list means the whole site.
   * Idempotent. Resolves with the addresses visitors now see renewed (empty where a host rebuilds them by itself later).
   */
  abstract publish(slugs: readonly string[]): Promise<string[]>;
}
