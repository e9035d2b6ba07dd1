import { changedFields } from '../../domain/content/changed-fields.js';
import type { ContentItem } from '../../domain/content/content-item.js';
import { titleOf } from '../../domain/content/content-kinds.js';
import type { AuditLog } from '../ports/audit-log.js';

export type ContentAct =
  | 'created'
  | 'edited'
  | 'published'
  | 'scheduled'
  | 'unpublished'
  | 'archived'
  | 'restored'
  | 'trashed'
  | 'deleted'
  | 'moved'
  | 'revision_restored';

/** A save every few seconds is one act of writing; what each of them held stands in the revisions. */
const SITTING_MINUTES = 10;

export const stateOf = (item: ContentItem) => ({ slug: item.slug, status: item.status, content: item.content });
export type ContentState = ReturnType<typeof stateOf>;

/** Writes down what was done, with the fields that differ from before. Runs inside the unit of work that did it. */
export async function auditContent(audit: AuditLog, act: ContentAct, item: ContentItem, was?: ContentState): Promise<void> {
  const target = { type: item.kind, id: item.id, label: titleOf(item.kind, item.content) };
  const entry = { action: `${item.kind}.${act}`, target, ...(was !== undefined && differences(was, stateOf(item))) };
  const typing = act === 'edited' && item.kind !== 'site' && was?.slug === item.slug;
  await (typing ? audit.recordOnce(entry, SITTING_MINUTES) : audit.record(entry));
}

function differences(was: ContentState, is: ContentState) {
  const fields = changedFields(was.content as object, is.content as object);
  const of = ({ slug, status, content }: ContentState) => ({
    ...Object.fromEntries(fields.map((field) => [field, (content as unknown as Record<string, unknown>)[field]])),
    ...(was.slug !== is.slug && { slug }),
    ...(was.status !== is.status && { status }),
  });
  return { before: of(was), after: of(is) };
}
