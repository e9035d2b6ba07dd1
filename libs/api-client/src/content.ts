import type {
  AdminArticle,
  AdminArticlePage,
  AdminArticleQuery,
  AdminPage,
  AdminPagePage,
  AdminPageQuery,
  AdminProject,
  AdminProjectPage,
  AdminProjectQuery,
  BulkContent,
  BulkContentResult,
  CreateArticle,
  CreatePage,
  CreateProject,
  KeepDraft,
  KeptDraft,
  PreviewLink,
  Revision,
  UpdateArticle,
  UpdatePage,
  UpdateProject,
} from '@atelier/contracts';
import type { createClient } from './http.js';
import { unwrap, type Answer } from './transport.js';

/** What the wire says of one kind of content. */
interface Wire<View, Page, Query, Create, Update> {
  view: View;
  page: Page;
  query: Query;
  create: Create;
  update: Update;
}
interface Wires {
  projects: Wire<AdminProject, AdminProjectPage, AdminProjectQuery, CreateProject, UpdateProject>;
  news: Wire<AdminArticle, AdminArticlePage, AdminArticleQuery, CreateArticle, UpdateArticle>;
  pages: Wire<AdminPage, AdminPagePage, AdminPageQuery, CreatePage, UpdatePage>;
}
export type ContentPath = keyof Wires;
type RevisionOf<P extends ContentPath> = Revision & Pick<Wires[P]['view'], 'content' | 'images'>;

/** Versions travel as strong entity tags (RFC 9110, 8.8.3): quoted. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });

interface Init {
  params?: { path?: Record<string, string>; query?: object; header?: object };
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}
type Methods = Record<'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', (path: string, init: Init) => Promise<Answer<never>>>;

/**
 * The staff calls that projects, news and pages have alike. The server makes the three from one controller, so they are typed by the contract
 * here rather than three times by the document.
 */
export function contentCalls<P extends ContentPath>(http: ReturnType<typeof createClient>, path: P) {
  type W = Wires[P];
  type View = Promise<W['view']>;
  const send = <T>(method: keyof Methods, below: string, init: Init = {}): Promise<T> =>
    unwrap<T>((http as unknown as Methods)[method](`/api/admin/${path}${below}`, init));
  const at = (id: string, version?: number): Pick<Init, 'params'> => ({
    params: { path: { id }, ...(version !== undefined && { header: ifMatch(version) }) },
  });
  const verb = (action: string) => (id: string, version: number) => send<W['view']>('POST', `/{id}/${action}`, at(id, version));

  return {
    list: (query: Partial<W['query']>, signal?: AbortSignal): Promise<W['page']> =>
      send('GET', '', { params: { query }, ...(signal && { signal }) }),
    create: (body: W['create'], idempotencyKey: string): View => send('POST', '', { body, headers: { 'Idempotency-Key': idempotencyKey } }),
    get: (id: string): View => send('GET', '/{id}', at(id)),
    update: (id: string, version: number, body: W['update']): View => send('PATCH', '/{id}', { ...at(id, version), body }),
    /** To the trash; from there, for good. */
    trash: (id: string, version: number): Promise<unknown> => send('DELETE', '/{id}', at(id, version)),
    publish: verb('publish'),
    unpublish: verb('unpublish'),
    archive: verb('archive'),
    restore: verb('restore'),
    schedule: (id: string, version: number, due: Date): View =>
      send('POST', '/{id}/schedule', { ...at(id, version), body: { at: due.toISOString() } }),
    bulk: (body: BulkContent): Promise<BulkContentResult> => send('POST', '/bulk', { body }),
    revisions: (id: string): Promise<{ items: Revision[] }> => send('GET', '/{id}/revisions', at(id)),
    revision: (id: string, revisionId: string): Promise<RevisionOf<P>> =>
      send('GET', '/{id}/revisions/{revisionId}', { params: { path: { id, revisionId } } }),
    restoreRevision: (id: string, version: number, revisionId: string): View =>
      send('POST', '/{id}/revisions/{revisionId}/restore', { params: { path: { id, revisionId }, header: ifMatch(version) } }),
    draft: (id: string): Promise<KeptDraft> => send('GET', '/{id}/draft', at(id)),
    keepDraft: (id: string, body: KeepDraft): Promise<unknown> => send('PUT', '/{id}/draft', { ...at(id), body }),
    dropDraft: (id: string): Promise<unknown> => send('DELETE', '/{id}/draft', at(id)),
    preview: (id: string): Promise<PreviewLink> => send('POST', '/{id}/preview', at(id)),
  };
}

export type ContentCalls<P extends ContentPath> = ReturnType<typeof contentCalls<P>>;
