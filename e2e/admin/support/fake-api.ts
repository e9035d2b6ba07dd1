import type {
  AdminEvent,
  AdminProject,
  BulkContent,
  BulkContentResult,
  MediaAssetView,
  MediaUse,
  ProjectContent,
  Session,
  SystemStatus,
} from '@atelier/contracts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { changesOf, emptyContent, id, ME, project, row, TOMAS, type StoredProject } from './fake-data.js';
import { FakeMedia } from './fake-media.js';
import { FakeStaff } from './fake-staff.js';
import { systemStatus } from './fake-system.js';
import { Refusal } from './refusal.js';

const PERMISSIONS = ['content.read', 'content.write', 'content.publish', 'media.read', 'media.write', 'site.read'] as const;

const NONE = { all: 0, draft: 0, scheduled: 0, published: 0, archived: 0, trashed: 0 };

/** The API of the contract, in memory: versions, stale writes, uses, events. What a test wants to go wrong is a knob. */
export class FakeApi {
  projects: StoredProject[];
  readonly media: FakeMedia;
  system: SystemStatus = systemStatus();
  readonly staff = new FakeStaff((event) => this.emit(event));
  readonly requests: { method: string; path: string; body: unknown; ifMatch: string | null }[] = [];
  /** Every request is answered as by a gateway with nobody behind it. */
  asleep = false;
  /** Access tokens handed out before this are refused. */
  sessionEnded = false;
  refreshRefused = false;
  delayMs = 0;
  permissions: readonly string[] = PERMISSIONS;
  /** By content: what its one editor typed and the working copy could not take. */
  readonly drafts = new Map<string, object>();
  private readonly streams = new Set<ServerResponse>();
  private serial = 1000;

  constructor(options: { projects?: number; assets?: number } = {}) {
    this.projects = Array.from({ length: options.projects ?? 12 }, (_, n) => project(n));
    this.media = new FakeMedia(
      options.assets ?? 24,
      (assetId) => this.uses(assetId),
      (event) => this.emit(event),
    );
  }

  get assets(): Map<string, MediaAssetView> {
    return this.media.assets;
  }

  emit(event: AdminEvent): void {
    for (const stream of this.streams) stream.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  }

  /** Somebody else saves. */
  saveAsTomas(projectId: string, change: Partial<ProjectContent>, tell = true): void {
    const stored = this.find(projectId);
    Object.assign(stored.content, change);
    this.touch(stored, TOMAS);
    if (tell)
      this.emit({ type: 'content.changed', kind: 'project', id: stored.id, version: stored.version, status: stored.status, by: TOMAS.id });
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const method = request.method ?? 'GET';
    const path = url.pathname.replace('/api', '');
    if (method === 'GET' && path === '/admin/events' && !this.asleep) {
      this.requests.push({ method, path, body: null, ifMatch: null });
      return this.stream(request, response);
    }
    if (path.startsWith('/admin/media/tus') && !this.asleep) {
      this.requests.push({ method, path, body: null, ifMatch: null });
      return this.media.uploads.handleTus(request, response, path);
    }
    const raw = await read(request);
    const json = request.headers['content-type']?.includes('json') === true && raw.length > 0;
    const body: unknown = json ? JSON.parse(raw.toString()) : null;
    const ifMatch = request.headers['if-match'] ?? null;
    this.requests.push({ method, path, body, ifMatch });
    if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    if (this.asleep) {
      response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Application error</h1>');
      return;
    }
    try {
      if (path.startsWith('/admin/') && (this.sessionEnded || request.headers.authorization === undefined))
        throw new Refusal(401, 'auth.expired', 'Sign in again.');
      const answer = this.route(method, path, url.searchParams, body, ifMatch, request);
      if (Buffer.isBuffer(answer)) {
        response
          .writeHead(200, { 'content-type': path.endsWith('.csv') ? 'text/csv' : 'image/jpeg', 'cache-control': 'no-store' })
          .end(answer);
        return;
      }
      const [status, value, headers] = answer;
      response
        .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers })
        .end(value === null ? undefined : JSON.stringify(value));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const problem = {
        type: 'about:blank',
        title: error.code,
        status: error.status,
        detail: error.message,
        code: error.code,
        requestId: '7f3a-91c2',
        ...error.more,
      };
      response.writeHead(error.status, { 'content-type': 'application/problem+json', ...error.headers }).end(JSON.stringify(problem));
    }
  }

  private route(
    method: string,
    path: string,
    query: URLSearchParams,
    body: unknown,
    ifMatch: string | null,
    request: IncomingMessage,
  ): [number, unknown, Record<string, string>?] | Buffer {
    const [, area, kind, key, verb] = path.split('/');
    if (area === 'auth') return this.auth(path.split('/').slice(2).join('/'), body, request);
    if (area === 'site') return [200, { name: 'Sund Serra' }];
    if (area === 'projects')
      return [
        200,
        {
          items: this.projects
            .filter((item) => item.status === 'published')
            .slice(0, 1)
            .map((item) => row(item, this.assets)),
          total: 1,
          nextCursor: null,
        },
      ];
    if (kind === 'projects') {
      if (key === undefined) return method === 'GET' ? [200, this.list(query)] : [201, this.create(body as { title: string })];
      if (key === 'bulk') return [200, this.bulk(body as BulkContent)];
      if (verb === 'draft') return this.draft(method, key, body);
      if (verb === 'revisions') return [200, { items: this.revisions(this.find(key)) }];
      if (verb === 'move') return this.move(key, (body as { beforeId: string | null }).beforeId);
      const stored = this.find(key);
      if (method === 'GET') return [200, this.view(stored), { etag: `"${stored.version}"` }];
      this.demand(stored, ifMatch);
      if (method === 'PATCH') return this.update(stored, body as Partial<ProjectContent> & { slug?: string });
      if (method === 'DELETE') {
        stored.trashedAt = new Date().toISOString();
        this.touch(stored, ME);
        return [204, null];
      }
      return [200, this.perform(stored, verb ?? '')];
    }
    // Of the other kinds this studio has nothing: their lists and the search must say so.
    if (kind === 'news' || kind === 'pages') return [200, { items: [], total: 0, nextCursor: null, counts: NONE }];
    if (['account', 'staff', 'tokens', 'audit'].includes(kind ?? ''))
      return this.staff.route(method, path.split('/').slice(2), query, body, this.permissions);
    if (kind === 'system') return [200, { ...this.system, now: new Date().toISOString() }];
    if (kind === 'media') return this.media.route(method, path.split('/').slice(3), query, body, ifMatch);
    throw new Refusal(404, 'request.not_found', 'There is nothing here.');
  }

  private auth(act: string, body: unknown, request: IncomingMessage): [number, unknown, Record<string, string>?] | Buffer {
    const { email, name, role } = this.staff.account;
    const session: Session = {
      accessToken: `token-${(this.serial += 1)}`,
      tokenType: 'Bearer',
      expiresIn: 900,
      csrfToken: 'csrf-word',
      user: { id: ME.id, name, email, role, permissions: [...this.permissions] as Session['user']['permissions'] },
    };
    if (['logout', 'refresh'].includes(act) && request.headers['x-csrf-token'] !== 'csrf-word')
      throw new Refusal(403, 'auth.cross_site', 'This request came from elsewhere.');
    if (act === 'logout') return [204, null, { 'set-cookie': 'refresh=; Path=/api/auth; Max-Age=0' }];
    if (act === 'refresh') {
      if (this.refreshRefused || request.headers.cookie?.includes('refresh=yes') !== true)
        throw new Refusal(401, 'auth.expired', 'Sign in again.');
      return [200, session];
    }
    if (act !== 'login') return this.staff.door(act, body as object);
    this.staff.signIn(body as { password: string });
    this.sessionEnded = false;
    this.refreshRefused = false;
    return [200, session, { 'set-cookie': 'refresh=yes; Path=/api/auth; HttpOnly' }];
  }

  private bulk({ action, items }: BulkContent): BulkContentResult {
    const result: BulkContentResult = { done: [], failed: [] };
    for (const { id: key, version } of items) {
      try {
        const stored = this.find(key);
        this.demand(stored, `"${version}"`);
        if (action === 'trash') {
          stored.trashedAt = new Date().toISOString();
          this.touch(stored, ME);
        } else if (action === 'delete') this.projects = this.projects.filter((item) => item !== stored);
        else this.perform(stored, action);
        result.done.push({ id: key, version: stored.version });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        result.failed.push({ id: key, code: error.code, detail: error.message });
      }
    }
    return result;
  }

  private draft(method: string, key: string, body: unknown): [number, unknown] {
    if (method === 'PUT') this.drafts.set(key, { ...(body as object), savedAt: new Date().toISOString() });
    else if (method === 'DELETE') this.drafts.delete(key);
    else return [200, { draft: this.drafts.get(key) ?? null }];
    return [204, null];
  }

  find(projectId: string): StoredProject {
    const stored = this.projects.find((item) => item.id === projectId);
    if (stored === undefined) throw new Refusal(404, 'content.not_found', 'There is no such project.');
    return stored;
  }

  view(stored: StoredProject): AdminProject {
    const { snapshot: _snapshot, ...rest } = stored;
    const used = [stored.content.coverId, ...stored.content.gallery.map((item) => item.assetId)].filter((key) => key !== null);
    const images = [...new Set(used)].flatMap((key) => this.assets.get(key)?.image ?? []);
    return structuredClone({ ...rest, images, published: rest.published && { ...rest.published, changes: changesOf(stored) } });
  }

  private demand(stored: StoredProject, ifMatch: string | null): void {
    if (ifMatch === null) throw new Refusal(428, 'content.version_required', 'Send If-Match.');
    if (ifMatch !== `"${stored.version}"`)
      throw new Refusal(412, 'content.stale', 'Somebody else changed it.', { current: this.view(stored) });
  }

  private touch(stored: StoredProject, by: { id: string; name: string }): void {
    stored.version += 1;
    stored.updatedAt = new Date().toISOString();
    stored.updatedBy = by;
  }

  private update(stored: StoredProject, change: Partial<ProjectContent> & { slug?: string }): [number, unknown] {
    if (change.client === 'refuse')
      throw new Refusal(422, 'request.invalid', 'The project could not be saved.', {
        errors: [{ pointer: '/client', detail: 'Too long.' }],
      });
    const { slug, ...content } = change;
    if (slug !== undefined) stored.slug = slug;
    Object.assign(stored.content, content);
    this.touch(stored, ME);
    return [200, this.view(stored)];
  }

  private create(body: { title: string }): AdminProject {
    const fresh: StoredProject = {
      ...project(6),
      id: id('a', (this.serial += 1)),
      version: 1,
      slug: `new-${this.serial}`,
      status: 'draft',
      content: emptyContent(body.title),
      snapshot: null,
      published: null,
    };
    this.projects.unshift(fresh);
    return this.view(fresh);
  }

  private perform(stored: StoredProject, verb: string): AdminProject {
    if (verb === 'publish') {
      if (stored.content.coverId === null) throw new Refusal(409, 'content.no_cover', 'It has no cover image.');
      const bare = this.view(stored).images.filter(({ id: key }) => this.media.find(key).alt === '' && !this.media.find(key).decorative);
      if (bare.length > 0)
        throw new Refusal(422, 'content.image_needs_alt', 'Some images have no alternative text.', {
          images: bare.map(({ id: key }) => ({ id: key, fileName: this.media.find(key).fileName })),
        });
      stored.status = 'published';
      stored.snapshot = structuredClone(stored.content);
      stored.published = { at: new Date().toISOString(), version: stored.version + 1, changes: [] };
    } else if (verb === 'unpublish') stored.status = 'draft';
    else if (verb === 'archive') stored.status = 'archived';
    else if (stored.trashedAt !== null) stored.trashedAt = null;
    else stored.status = stored.snapshot === null ? 'draft' : 'published';
    this.touch(stored, ME);
    return this.view(stored);
  }

  private move(key: string, beforeId: string | null): [number, unknown] {
    const stored = this.find(key);
    const rest = this.projects.filter((item) => item !== stored);
    const at = beforeId === null ? rest.length : rest.findIndex((item) => item.id === beforeId);
    rest.splice(at, 0, stored);
    this.projects = rest;
    return [204, null];
  }

  private revisions(stored: StoredProject): unknown[] {
    return stored.published === null
      ? []
      : [
          {
            id: id('a', 9000),
            version: stored.published.version,
            title: stored.content.title,
            savedAt: stored.published.at,
            savedBy: ME,
            publishedAt: stored.published.at,
            current: true,
          },
        ];
  }

  private list(query: URLSearchParams): unknown {
    const words = (query.get('q') ?? '').toLowerCase();
    const searched = this.projects.filter(
      (item) =>
        `${item.content.title} ${item.content.location.city} ${item.content.client}`.toLowerCase().includes(words) &&
        (query.get('discipline') === null || item.content.discipline === query.get('discipline')),
    );
    const live = searched.filter((item) => item.trashedAt === null);
    const by = (status: string): StoredProject[] => live.filter((item) => item.status === status);
    const status = query.get('status');
    const shown =
      status === null
        ? live.filter((item) => item.status !== 'archived')
        : status === 'trashed'
          ? searched.filter((item) => item.trashedAt !== null)
          : by(status);
    const sort = query.get('sort') ?? 'order';
    if (sort === 'title') shown.sort((a, b) => a.content.title.localeCompare(b.content.title));
    const limit = Number(query.get('limit') ?? 20);
    const from = Number(query.get('cursor') ?? 0);
    const items = shown.slice(from, from + limit).map((item) => row(item, this.assets));
    const counts = {
      all: live.length - by('archived').length,
      draft: by('draft').length,
      scheduled: 0,
      published: by('published').length,
      archived: by('archived').length,
      trashed: searched.length - live.length,
    };
    return { items, total: shown.length, nextCursor: from + limit < shown.length ? String(from + limit) : null, counts };
  }

  private uses(assetId: string): MediaUse[] {
    return this.projects
      .filter((item) => item.trashedAt === null)
      .flatMap((item) => [
        ...(item.content.coverId === assetId
          ? [
              {
                type: 'project' as const,
                id: item.id,
                title: item.content.title,
                as: 'cover' as const,
                published: item.status === 'published',
              },
            ]
          : []),
        ...(item.content.gallery.some((picture) => picture.assetId === assetId)
          ? [
              {
                type: 'project' as const,
                id: item.id,
                title: item.content.title,
                as: 'gallery' as const,
                published: item.status === 'published',
              },
            ]
          : []),
      ]);
  }

  private stream(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': ping\n\n');
    this.streams.add(response);
    request.on('close', () => this.streams.delete(response));
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
