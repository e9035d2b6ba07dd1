import { MemoryAuditLog } from '../../../test/fakes/memory-staff.js';
import { MemoryMediaRepository } from '../../../test/fakes/memory-media.js';
import {
  CountingIds,
  FixedClock,
  MemoryDraftRepository,
  MemoryOutbox,
  MemoryContentRepository,
  MemoryStore,
  MemoryUnitOfWork,
} from '../../../test/fakes/memory-repositories.js';
import { image } from '../../../test/fakes/rendered.js';
import type { ContentItem } from '../../domain/content/content-item.js';
import { ChangeContent } from './change-content.js';
import { BulkContent } from './bulk-content.js';
import { ArchiveContent } from './archive-content.js';
import { DeleteContent } from './delete-content.js';
import { EmptyContentTrash } from './empty-content-trash.js';
import { KeepDraft } from './keep-draft.js';
import { RestoreContent } from './restore-content.js';
import { RestoreRevision } from './restore-revision.js';
import { UnpublishContent } from './unpublish-content.js';
import { CreateContent } from './create-content.js';
import { ImageCheck } from './image-check.js';
import { MoveContent } from './move-content.js';
import { PublishContent } from './publish-content.js';
import { TrashContent } from './trash-content.js';
import { UpdateContent } from './update-content.js';

function studio() {
  const store = new MemoryStore();
  const unitOfWork = new MemoryUnitOfWork(store);
  const [contents, media, outbox, ids, clock] = [
    new MemoryContentRepository(store),
    new MemoryMediaRepository(store),
    new MemoryOutbox(store),
    new CountingIds(),
    new FixedClock(),
  ];
  const images = new ImageCheck(media);
  const audit = new MemoryAuditLog();
  const change = new ChangeContent(unitOfWork, contents, outbox, audit, clock);
  const addImage = async (ready = true, alt = 'A wall') => {
    const asset = image(ids.next(), ids.next(), clock.now(), { ready, alt });
    await media.save(asset);
    return asset.id;
  };
  const publish = new PublishContent(change, images, ids);
  const trash = new TrashContent(change);
  const remove = new DeleteContent(unitOfWork, contents, outbox, audit);
  const drafts = new MemoryDraftRepository(store);
  return {
    store,
    clock,
    addImage,
    drafts,
    remove,
    restoreRevision: new RestoreRevision(change, contents, images),
    keepDraft: new KeepDraft(unitOfWork, contents, drafts, clock),
    emptyTrash: new EmptyContentTrash(contents, remove, clock),
    bulk: new BulkContent(publish, new UnpublishContent(change), new ArchiveContent(change), new RestoreContent(change), trash, remove),
    create: new CreateContent(unitOfWork, contents, images, outbox, audit, ids, clock),
    update: new UpdateContent(change, contents, images),
    publish,
    trash,
    move: new MoveContent(unitOfWork, contents, outbox, audit),
    order: async () =>
      (await contents.positions('project')).map((row) => (store.contents.get(row.id) as ContentItem<'project'>).content.title),
  };
}
const by = 'ines';

describe('creating', () => {
  it('finds a free address and begins at the head of the order', async () => {
    const { create, order } = studio();
    const slugs = [];
    for (const title of ['Ferry Hall', 'Ferry Hall', 'Index', '…']) slugs.push((await create.execute('project', { title }, by)).slug);
    expect(slugs).toEqual(['ferry-hall', 'ferry-hall-2', 'index-2', 'project']);
    expect(await order()).toEqual(['…', 'Index', 'Ferry Hall', 'Ferry Hall']);
  });

  it('refuses an address that is taken and an image that is not there', async () => {
    const { create, store } = studio();
    await create.execute('project', { title: 'A', slug: 'a' }, by);
    await expect(create.execute('project', { title: 'B', slug: 'a' }, by)).rejects.toMatchObject({ code: 'content.slug_taken' });
    await expect(create.execute('project', { title: 'C', coverId: 'nowhere' }, by)).rejects.toMatchObject({
      code: 'content.image_missing',
      details: { assetIds: ['nowhere'] },
    });
    expect(store.contents.size).toBe(1);
  });
});

describe('publishing', () => {
  it('asks for pages to be rendered in the same step, or for nothing if it is refused', async () => {
    const { create, publish, addImage, store } = studio();
    const project = await create.execute('project', { title: 'Hall', coverId: await addImage(false) }, by);
    await expect(publish.execute({ kind: 'project', id: project.id, version: 1, by })).rejects.toMatchObject({
      code: 'content.image_not_ready',
    });
    expect(store.jobs).toEqual([]);
    const ready = await create.execute('project', { title: 'Ready', coverId: await addImage() }, by);
    await publish.execute({ kind: 'project', id: ready.id, version: 1, by });
    expect(store.jobs).toEqual([{ name: 'publish-site', data: { changed: [{ kind: 'project', slug: 'ready' }] } }]);
    expect(store.events.at(-1)).toMatchObject({ type: 'content.changed', kind: 'project', id: ready.id, status: 'published', by });
  });

  it('renders again what showed a project that leaves or moves house', async () => {
    const { create, publish, update, trash, addImage, store } = studio();
    const { id } = await create.execute('project', { title: 'Old', coverId: await addImage() }, by);
    await publish.execute({ kind: 'project', id, version: 1, by });
    store.jobs = [];
    await update.execute({ kind: 'project', id, version: 2, by }, { client: 'private for now' });
    expect(store.jobs).toEqual([]);
    await update.execute({ kind: 'project', id, version: 3, by }, { slug: 'new' });
    await trash.execute({ kind: 'project', id, version: 4, by });
    expect(store.jobs.map((job) => job.data)).toEqual([
      {
        changed: [
          { kind: 'project', slug: 'new' },
          { kind: 'project', slug: 'old' },
        ],
      },
      { changed: [{ kind: 'project', slug: 'new' }] },
    ]);
  });
});

describe('saving', () => {
  it('refuses the stale and keeps what it had', async () => {
    const { create, update, store } = studio();
    const { id } = await create.execute('project', { title: 'Two people' }, by);
    await update.execute({ kind: 'project', id, version: 1, by }, { client: 'first' });
    await expect(update.execute({ kind: 'project', id, version: 1, by: 'tomas' }, { client: 'second' })).rejects.toMatchObject({
      code: 'content.stale',
    });
    expect((store.contents.get(id) as ContentItem<'project'>).content.client).toBe('first');
  });
});

describe('the studio’s order', () => {
  it('takes any number of moves between the same two', async () => {
    const { create, move, order, store } = studio();
    for (const title of ['d', 'c', 'b', 'a']) await create.execute('project', { title }, by);
    const id = (title: string) =>
      ([...store.contents.values()] as ContentItem<'project'>[]).find((project) => project.content.title === title)!.id;
    for (let n = 0; n < 60; n++) await move.execute('project', id(n % 2 === 0 ? 'c' : 'b'), id(n % 2 === 0 ? 'b' : 'c'));
    expect(await order()).toEqual(['a', 'b', 'c', 'd']);
    await move.execute('project', id('a'), null);
    expect(await order()).toEqual(['b', 'c', 'd', 'a']);
    await expect(move.execute('project', id('a'), 'nowhere')).rejects.toMatchObject({ code: 'content.not_found' });
  });
});

describe('the schedule', () => {
  it('renders the pages when the hour has come, and not before', async () => {
    const { create, publish, store, clock } = studio();
    const { id } = await create.execute('article', { title: 'Soon' }, by);
    const due = new Date(clock.now().getTime() + 3_600_000);
    await publish.execute({ kind: 'article', id, version: 1, by }, due);
    const changed = [{ kind: 'article', slug: 'soon' }];
    expect(store.jobs).toEqual([{ name: 'publish-site', data: { changed }, due }]);
    expect(store.events.at(-1)).toMatchObject({ status: 'scheduled' });
  });
});

describe('one mechanism for every kind', () => {
  it('gives each kind addresses of its own, and keeps those the site uses itself', async () => {
    const { create, update } = studio();
    const slugs = [];
    for (const kind of ['project', 'article', 'page'] as const) slugs.push((await create.execute(kind, { title: 'Ferry Hall' }, by)).slug);
    expect(slugs).toEqual(['ferry-hall', 'ferry-hall', 'ferry-hall']);
    expect((await create.execute('page', { title: 'News' }, by)).slug).toBe('news-2');
    expect((await create.execute('page', { title: 'About' }, by)).slug).toBe('about-2');
    const about = await create.execute('page', { title: 'About', slug: 'about' }, by);
    expect(about.slug).toBe('about');
    await expect(update.execute({ kind: 'page', id: about.id, version: 1, by }, { slug: 'us' })).rejects.toMatchObject({
      code: 'content.fixed',
    });
    await expect(update.execute({ kind: 'article', id: about.id, version: 1, by }, { title: 'x' })).rejects.toMatchObject({
      code: 'content.not_found',
    });
  });

  it('brings an earlier state back as a new version', async () => {
    const { create, update, restoreRevision, store } = studio();
    const { id } = await create.execute('article', { title: 'First words', tags: ['a'] }, by);
    await update.execute({ kind: 'article', id, version: 1, by }, { title: 'Second words', tags: [] });
    const [first = ''] = [...store.revisions.keys()];
    const restored = await restoreRevision.execute({ kind: 'article', id, version: 2, by: 'tomas' }, first);
    expect(restored).toMatchObject({ version: 3, content: { title: 'First words', tags: ['a'] }, updatedById: 'tomas' });
    await expect(restoreRevision.execute({ kind: 'article', id, version: 3, by }, 'another')).rejects.toMatchObject({
      code: 'content.revision_not_found',
    });
  });

  it('acts on many, each by itself', async () => {
    const { create, bulk, store } = studio();
    const [a, b] = [await create.execute('article', { title: 'A' }, by), await create.execute('project', { title: 'B' }, by)];
    const items = [a, b].map(({ id, version }) => ({ id, version }));
    const result = await bulk.execute('article', { action: 'publish', items }, by);
    expect(result).toMatchObject({ done: [{ id: a.id, version: 2 }], failed: [{ id: b.id, code: 'content.not_found' }] });
    const stale = await bulk.execute('article', { action: 'trash', items: [{ id: a.id, version: 1 }] }, by);
    expect(stale.failed[0]?.code).toBe('content.stale');
    expect(store.contents.get(a.id)?.status).toBe('published');
  });

  it('deletes for good only from the trash, and by itself after thirty days', async () => {
    const { create, trash, remove, emptyTrash, clock, store } = studio();
    const { id } = await create.execute('article', { title: 'Gone' }, by);
    await expect(remove.execute({ kind: 'article', id, version: 1 })).rejects.toMatchObject({ code: 'content.not_trashed' });
    await trash.execute({ kind: 'article', id, version: 1, by });
    clock.advance(29 * 24 * 3_600_000);
    expect(await emptyTrash.execute()).toBe(0);
    clock.advance(2 * 24 * 3_600_000);
    expect(await emptyTrash.execute()).toBe(1);
    expect([store.contents.size, store.slugs.size]).toEqual([0, 0]);
  });

  it('keeps what one person typed for that person alone', async () => {
    const { create, keepDraft, drafts } = studio();
    const { id } = await create.execute('page', { title: 'Awards' }, by);
    await keepDraft.execute('page', id, by, { baseVersion: 1, changes: { title: '' } });
    expect(await drafts.find(id, by)).toMatchObject({ baseVersion: 1, changes: { title: '' } });
    expect(await drafts.find(id, 'tomas')).toBeNull();
    await expect(keepDraft.execute('page', 'nowhere', by, { baseVersion: 1, changes: {} })).rejects.toMatchObject({
      code: 'content.not_found',
    });
  });
});
