import type {
  AdminEvent,
  AdminRequestQuery,
  BeginUpload,
  BulkMedia,
  MediaQuery,
  SystemStatus,
  UpdateMedia,
  UpdateRequest,
  UpdateSite,
} from '@atelier/contracts';
import { contentCalls, ifMatch } from './content.js';
import { exact } from './exact.js';
import { createClient } from './http.js';
import { accountCalls, auditCalls, authCalls, staffCalls, tokenCalls } from './identity.js';
import { toError } from './problem.js';
import { readEvents } from './sse.js';
import { createTransport, unwrap, type TransportOptions } from './transport.js';

export interface ApiClientOptions extends TransportOptions {
  /** Origin of the API, without a path. Empty for the page's own. */
  baseUrl?: string;
}

/** Every call of the API that the apps make, and the only code that makes them. All reject with `ApiProblem` or `NoAnswer`. */
export function createApiClient(options: ApiClientOptions) {
  const baseUrl = options.baseUrl ?? '';
  const transport = createTransport(options);
  const http = createClient(baseUrl === '' ? globalThis.location.origin : baseUrl, transport);
  let lastEvent = '';

  return {
    auth: authCalls(http),
    account: accountCalls(http),
    staff: staffCalls(http),
    tokens: tokenCalls(http),
    audit: auditCalls(http),
    system: () => unwrap<SystemStatus>(http.GET('/api/admin/system')),
    site: () => unwrap(http.GET('/api/site')),
    /** The first published project, for the plate beside the sign-in; null if nothing is public yet. */
    latestPublished: async () => (await unwrap(http.GET('/api/projects', { params: { query: { limit: 1 } } }))).items[0] ?? null,
    projects: {
      ...contentCalls(http, 'projects'),
      move: (id: string, beforeId: string | null) =>
        unwrap(http.POST('/api/admin/projects/{id}/move', { params: { path: { id } }, body: { beforeId } })),
    },
    news: contentCalls(http, 'news'),
    pages: contentCalls(http, 'pages'),
    requests: {
      list: (query: Partial<AdminRequestQuery>, signal?: AbortSignal) =>
        unwrap(http.GET('/api/admin/collaborations', { params: { query: exact(query) }, ...(signal && { signal }) })),
      get: (id: string) => unwrap(http.GET('/api/admin/collaborations/{id}', { params: { path: { id } } })),
      update: (id: string, version: number, body: UpdateRequest) =>
        unwrap(http.PATCH('/api/admin/collaborations/{id}', { params: { path: { id }, header: ifMatch(version) }, body: exact(body) })),
      note: (id: string, text: string) =>
        unwrap(http.POST('/api/admin/collaborations/{id}/notes', { params: { path: { id } }, body: { text } })),
      answer: (id: string, version: number, text: string, key: string) =>
        unwrap(
          http.POST('/api/admin/collaborations/{id}/answer', {
            params: { path: { id }, header: { ...ifMatch(version), 'Idempotency-Key': key } },
            body: { text },
          }),
        ),
      remove: (id: string, version: number) =>
        unwrap(http.DELETE('/api/admin/collaborations/{id}', { params: { path: { id }, header: ifMatch(version) } })),
      csv: (query: Partial<AdminRequestQuery>) =>
        unwrap<Blob>(http.GET('/api/admin/collaborations/export.csv', { params: { query: exact(query) }, parseAs: 'blob' })),
      assignees: () => unwrap(http.GET('/api/admin/collaborations/assignees')),
      ofPerson: (email: string) => unwrap(http.GET('/api/admin/collaborations/person', { params: { query: { email } } })),
    },
    mail: {
      overview: () => unwrap(http.GET('/api/admin/mail')),
      filed: (file: string) => unwrap(http.GET('/api/admin/mail/filed/{file}', { params: { path: { file } } })),
      resend: (id: string) => unwrap(http.POST('/api/admin/mail/{id}/resend', { params: { path: { id } } })),
    },
    settings: {
      get: () => unwrap(http.GET('/api/admin/site')),
      update: (version: number, body: UpdateSite) =>
        unwrap(http.PATCH('/api/admin/site', { params: { header: ifMatch(version) } as never, body: exact(body) })),
    },
    media: {
      list: (query: Partial<MediaQuery>, signal?: AbortSignal) =>
        unwrap(http.GET('/api/admin/media', { params: { query: exact(query) }, ...(signal && { signal }) })),
      get: (id: string) => unwrap(http.GET('/api/admin/media/{id}', { params: { path: { id } } })),
      update: (id: string, version: number, body: UpdateMedia) =>
        unwrap(http.PATCH('/api/admin/media/{id}', { params: { path: { id }, header: ifMatch(version) }, body: exact(body) })),
      remove: (id: string, version: number) =>
        unwrap(http.DELETE('/api/admin/media/{id}', { params: { path: { id }, header: ifMatch(version) } })),
      restore: (id: string, version: number) =>
        unwrap(http.POST('/api/admin/media/{id}/restore', { params: { path: { id }, header: ifMatch(version) } })),
      bulk: (body: BulkMedia) => unwrap(http.POST('/api/admin/media/bulk', { body: exact(body) })),
      usage: () => unwrap(http.GET('/api/admin/media/usage')),
      /** The file as it was uploaded. */
      original: (id: string) => unwrap<Blob>(http.GET('/api/admin/media/{id}/original', { params: { path: { id } }, parseAs: 'blob' })),
      beginUpload: (body: BeginUpload) => unwrap(http.POST('/api/admin/media/uploads', { body: exact(body) })),
      completeUpload: (id: string) => unwrap(http.POST('/api/admin/media/uploads/{id}/complete', { params: { path: { id } } })),
      cancelUpload: (id: string) => unwrap(http.DELETE('/api/admin/media/uploads/{id}', { params: { path: { id } } })),
    },
    /**
     * Reads server-sent events until the connection ends or the signal fires. Reconnecting is the caller's matter. `onOpen` hears whether this one
     * goes on where the last one ended, so that nothing was missed.
     */
    events: async (onEvent: (event: AdminEvent) => void, signal: AbortSignal, onOpen?: (resumed: boolean) => void): Promise<void> => {
      const token = options.token();
      const response = await (options.fetch ?? globalThis.fetch)(`${baseUrl}/api/admin/events`, {
        headers: {
          Accept: 'text/event-stream',
          ...(token !== null && { Authorization: `Bearer ${token}` }),
          ...(lastEvent !== '' && { 'Last-Event-ID': lastEvent }),
        },
        cache: 'no-store',
        signal,
      });
      if (!response.ok) throw toError(response.status, null, response.headers.get('Retry-After'));
      onOpen?.(response.headers.get('events-resumed') === 'true');
      await readEvents(response, onEvent, (id) => (lastEvent = id));
    },
  };
}

export type ApiClient = ReturnType<typeof createApiClient>;
