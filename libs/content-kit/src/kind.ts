import type { Kit } from '@atelier/admin-kit';
import type {
  AdminContentRow,
  AdminContentView,
  BulkContent,
  BulkContentResult,
  ContentCounts,
  ContentKind,
  KeepDraft,
  KeptDraft,
  PreviewLink,
  Revision,
  RichText,
} from '@atelier/contracts';
import type { JSX } from 'solid-js';

/** Fields every kind of content has; `slug` is edited like one of them. */
export interface SharedValues {
  title: string;
  slug: string;
  body: RichText;
  coverId: string | null;
  seo: { title: string; description: string };
}
export type View<V extends SharedValues = SharedValues> = AdminContentView<Omit<V, 'slug'>>;
export type Row = AdminContentRow;
export interface Page<R extends Row = Row> {
  items: R[];
  total: number;
  nextCursor: string | null;
  counts: ContentCounts;
}

/** The staff calls of one kind, as the API client has them. */
export interface Calls<V extends SharedValues, R extends Row> {
  list(query: object, signal?: AbortSignal): Promise<Page<R>>;
  create(body: { title: string }, idempotencyKey: string): Promise<View<V>>;
  get(id: string): Promise<View<V>>;
  update(id: string, version: number, body: Partial<V>): Promise<View<V>>;
  trash(id: string, version: number): Promise<unknown>;
  publish(id: string, version: number): Promise<View<V>>;
  unpublish(id: string, version: number): Promise<View<V>>;
  archive(id: string, version: number): Promise<View<V>>;
  restore(id: string, version: number): Promise<View<V>>;
  schedule(id: string, version: number, due: Date): Promise<View<V>>;
  bulk(body: BulkContent): Promise<BulkContentResult>;
  /** Only where the studio has an order of its own. */
  move?(id: string, beforeId: string | null): Promise<unknown>;
  revisions(id: string): Promise<{ items: Revision[] }>;
  revision(id: string, revisionId: string): Promise<Revision & Pick<View<V>, 'content' | 'images'>>;
  restoreRevision(id: string, version: number, revisionId: string): Promise<View<V>>;
  draft(id: string): Promise<KeptDraft>;
  keepDraft(id: string, body: KeepDraft): Promise<unknown>;
  dropDraft(id: string): Promise<unknown>;
  preview(id: string): Promise<PreviewLink>;
}

export interface Check {
  ok: boolean;
  /** Publishing is refused by the server without it. */
  needed: boolean;
  text: string;
  /** Field to go to. */
  field: string;
  /** Image to describe next, where that is what is missing. */
  describe?: string;
}

export interface Column<R extends Row> {
  /** Class of its cells: width, and where it goes away (`w`, `m0`). */
  class: string;
  label: string;
  /** Words of the sort, without the minus; with `first` the direction of the first press. */
  sort?: string;
  first?: string;
  cell: (row: R) => JSX.Element;
}

/** In what one kind of content differs from the others, for staff. */
export interface KindOfContent<V extends SharedValues = SharedValues, R extends Row = Row> {
  kind: ContentKind;
  /** Query key and module id. */
  id: string;
  noun: string;
  nouns: string;
  /** Of the module, in the admin. */
  path: string;
  title: string;
  publicPath: (slug: string) => string;
  calls: (kit: Kit) => Calls<V, R>;

  editor: {
    /** Text fields whose quick changes count as one step of undo. */
    typed: readonly (keyof V & string)[];
    /** A field in the middle of being written is not sent: the server would refuse all the others with it. */
    isComplete: (values: V, field: keyof V & string) => boolean;
    names: Readonly<Record<keyof V & string, string>>;
    /** A field of the kind's own as text, for people to compare; undefined for those that all kinds have. */
    asText: (field: keyof V & string, values: V) => string | undefined;
    /** What stands between it and the public besides title and images, most pressing first. */
    checks: (values: V) => Check[];
    /** Images besides cover and text. */
    images?: (values: V) => string[];
    /** Whether visitors see nothing without a cover. */
    needsCover: boolean;
    /** Words for what is in place already. */
    inPlace: (values: V) => string[];
    search: (values: V, site: string) => { title: string; description: string };
    titleHelp: string;
  };

  list: {
    columns: readonly Column<R>[];
    sorts: readonly { value: string; label: string }[];
    /** The order of a list nobody has sorted. */
    sort: string;
    /** Placeholder of the search field. */
    searched: string;
    /** Under the title on a phone. */
    under: (row: R) => string;
    /** What keeps it from being finished, in two words. */
    flag: (row: R) => string;
    /** A filter of the kind's own: name in the address, label, and its values among the rows. */
    filter?: { key: string; label: string; values: (row: R) => readonly string[] };
    /** What an empty list says. */
    empty: string;
  };
}

/** Typed identity, so that a kind is checked where it is described. */
export const defineKind = <V extends SharedValues, R extends Row>(kind: KindOfContent<V, R>): KindOfContent<V, R> => kind;
