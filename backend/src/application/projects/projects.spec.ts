import { MemoryMediaRepository } from '../../../test/fakes/memory-media.js';
import {
  CountingIds,
  FixedClock,
  MemoryOutbox,
  MemoryProjectRepository,
  MemoryStore,
  MemoryUnitOfWork,
} from '../../../test/fakes/memory-repositories.js';
import { image } from '../../../test/fakes/rendered.js';
import { ChangeProject } from './change-project.js';
import { CreateProject } from './create-project.js';
import { ImageCheck } from './image-check.js';
import { MoveProject } from './move-project.js';
import { PublishProject } from './publish-project.js';
import { TrashProject } from './trash-project.js';
import { UpdateProject } from './update-project.js';

function studio() {
  const store = new MemoryStore();
  const unitOfWork = new MemoryUnitOfWork(store);
  const [projects, media, outbox, ids, clock] = [
    new MemoryProjectRepository(store),
    new MemoryMediaRepository(store),
    new MemoryOutbox(store),
    new CountingIds(),
    new FixedClock(),
  ];
  const images = new ImageCheck(media);
  const change = new ChangeProject(unitOfWork, projects, outbox, clock);
  const addImage = async (ready = true, alt = 'A wall') => {
    const asset = image(ids.next(), ids.next(), clock.now(), { ready, alt });
    await media.save(asset);
    return asset.id;
  };
  return {
    store,
    addImage,
    create: new CreateProject(unitOfWork, projects, images, outbox, ids, clock),
    update: new UpdateProject(change, projects, images),
    publish: new PublishProject(change, images, ids),
    trash: new TrashProject(change),
    move: new MoveProject(unitOfWork, projects, outbox),
    order: async () => (await projects.positions()).map((row) => store.projects.get(row.id)?.content.title),
  };
}
const by = 'ines';

describe('creating', () => {
  it('finds a free address and begins at the head of the order', async () => {
    const { create, order } = studio();
    const slugs = [];
    for (const title of ['Ferry Hall', 'Ferry Hall', 'Index', '…']) slugs.push((await create.execute({ title }, by)).slug);
    expect(slugs).toEqual(['ferry-hall', 'ferry-hall-2', 'index-2', 'project']);
    expect(await order()).toEqual(['…', 'Index', 'Ferry Hall', 'Ferry Hall']);
  });

  it('refuses an address that is taken and an image that is not there', async () => {
    const { create, store } = studio();
    await create.execute({ title: 'A', slug: 'a' }, by);
    await expect(create.execute({ title: 'B', slug: 'a' }, by)).rejects.toMatchObject({ code: 'project.slug_taken' });
    await expect(create.execute({ title: 'C', coverId: 'nowhere' }, by)).rejects.toMatchObject({
      code: 'project.image_missing',
      details: { assetIds: ['nowhere'] },
    });
    expect(store.projects.size).toBe(1);
  });
});

describe('publishing', () => {
  it('asks for pages to be rendered in the same step, or for nothing if it is refused', async () => {
    const { create, publish, addImage, store } = studio();
    const project = await create.execute({ title: 'Hall', coverId: await addImage(false) }, by);
    await expect(publish.execute({ id: project.id, version: 1, by })).rejects.toMatchObject({ code: 'project.image_not_ready' });
    expect(store.jobs).toEqual([]);
    const ready = await create.execute({ title: 'Ready', coverId: await addImage() }, by);
    await publish.execute({ id: ready.id, version: 1, by });
    expect(store.jobs).toEqual([{ name: 'publish-site', data: { slugs: ['ready'] } }]);
    expect(store.events.at(-1)).toMatchObject({ type: 'project.changed', id: ready.id, status: 'published', by });
  });

  it('renders again what showed a project that leaves or moves house', async () => {
    const { create, publish, update, trash, addImage, store } = studio();
    const { id } = await create.execute({ title: 'Old', coverId: await addImage() }, by);
    await publish.execute({ id, version: 1, by });
    store.jobs = [];
    await update.execute({ id, version: 2, by }, { client: 'private for now' });
    expect(store.jobs).toEqual([]);
    await update.execute({ id, version: 3, by }, { slug: 'new' });
    await trash.execute({ id, version: 4, by });
    expect(store.jobs.map((job) => job.data)).toEqual([{ slugs: ['new', 'old'] }, { slugs: ['new'] }]);
  });
});

describe('saving', () => {
  it('refuses the stale and keeps what it had', async () => {
    const { create, update, store } = studio();
    const { id } = await create.execute({ title: 'Two people' }, by);
    await update.execute({ id, version: 1, by }, { client: 'first' });
    await expect(update.execute({ id, version: 1, by: 'tomas' }, { client: 'second' })).rejects.toMatchObject({ code: 'content.stale' });
    expect(store.projects.get(id)?.content.client).toBe('first');
  });
});

describe('the studio’s order', () => {
  it('takes any number of moves between the same two', async () => {
    const { create, move, order, store } = studio();
    for (const title of ['d', 'c', 'b', 'a']) await create.execute({ title }, by);
    const id = (title: string) => [...store.projects.values()].find((project) => project.content.title === title)!.id;
    for (let n = 0; n < 60; n++) await move.execute(id(n % 2 === 0 ? 'c' : 'b'), id(n % 2 === 0 ? 'b' : 'c'));
    expect(await order()).toEqual(['a', 'b', 'c', 'd']);
    await move.execute(id('a'), null);
    expect(await order()).toEqual(['b', 'c', 'd', 'a']);
    await expect(move.execute(id('a'), 'nowhere')).rejects.toMatchObject({ code: 'project.not_found' });
  });
});
