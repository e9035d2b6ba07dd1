import type { ContentItem } from '../../domain/content/content-item.js';
import type { ContentKind } from '../../domain/content/content-kinds.js';
import type { Outbox } from '../ports/outbox.js';

/** A piece of content by the address visitors know. */
export interface Shown {
  kind: ContentKind;
  slug: string;
}

/** Lets other open admin windows know, so that nobody works on an old version for long. */
export const announceContent = (outbox: Outbox, item: ContentItem, status: string) =>
  outbox.announce({ type: 'content.changed', kind: item.kind, id: item.id, version: item.version, status, by: item.updatedById });

/** Has the public pages rendered again that show these, or showed them before; not before `due`. */
export const refreshSite = (outbox: Outbox, changed: readonly Shown[], due?: Date) => {
  const unique = [...new Map(changed.map((shown) => [`${shown.kind} ${shown.slug}`, shown])).values()];
  return outbox.add({ name: 'publish-site', data: { changed: unique } }, due);
};
