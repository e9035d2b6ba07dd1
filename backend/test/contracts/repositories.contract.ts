import type { MediaRepository } from '../../src/application/ports/media-repository.js';
import type { ProjectRepository } from '../../src/application/ports/project-repository.js';
import type { StaffRepository } from '../../src/application/ports/staff-repository.js';
import type { UnitOfWork } from '../../src/application/ports/unit-of-work.js';
import { MediaAsset } from '../../src/domain/media/media-asset.js';
import { Project } from '../../src/domain/project/project.js';
import { StaffSession } from '../../src/domain/staff/staff-session.js';
import { StaffUser } from '../../src/domain/staff/staff-user.js';
import { CountingIds } from '../fakes/memory-repositories.js';

export interface Repositories {
  unitOfWork: UnitOfWork;
  projects: ProjectRepository;
  media: MediaRepository;
  staff: StaffRepository;
}

const at = new Date('2026-11-23T09:00:00.000Z');
const later = new Date('2026-11-23T10:00:00.000Z');
const ids = new CountingIds('019a3f6e');
const sha = () => ids.next().replaceAll('-', '').repeat(2);

/** What the repositories promise, whatever keeps the data. */
export function repositoriesContract(name: string, open: () => Promise<Repositories>): void {
  describe(name, () => {
    let kept: Repositories;
    beforeAll(async () => {
      kept = await open();
    });

    const image = async () => {
      const asset = MediaAsset.upload({
        id: ids.next(),
        checksum: sha(),
        originalKey: 'originals/x',
        fileName: 'a.jpg',
        contentType: 'image/jpeg',
        bytes: 5_000_000_000,
        by: null,
        at,
      });
      asset.markReady({ width: 2, height: 1, placeholder: 'x', color: '#000000', renditions: [] }, at);
      await kept.unitOfWork.run(() => kept.media.save(asset));
      return asset;
    };
    const project = (slug: string, content = {}) =>
      Project.create({ id: ids.next(), slug, content: { title: slug, ...content }, position: 1.5, at, by: null });
    const keep = (p: Project) => kept.unitOfWork.run(() => kept.projects.save(p));
    const loaded = (id: string) => kept.unitOfWork.run(() => kept.projects.lock(id));

    it('gives back a project as it was kept, with its behaviour', async () => {
      const cover = await image();
      const p = project('as-kept', { coverId: cover.id, tags: ['a', 'b'], year: 2025, credits: [{ role: 'r', name: 'n' }] });
      p.publish(ids.next(), at, null);
      p.rename('as-kept-2', later, null);
      await keep(p);
      const again = await loaded(p.id);
      expect(again).toEqual(p);
      expect(again?.snapshot?.publishedAt).toEqual(at);
      expect(again?.unpublishedChanges()).toEqual([]);
      expect(await loaded(ids.next())).toBeNull();
    });

    it('keeps changes of a project that was loaded', async () => {
      const p = project('to-change');
      await keep(p);
      await kept.unitOfWork.run(async () => {
        const mine = (await kept.projects.lock(p.id))!;
        mine.edit({ client: 'Port' }, later, null);
        await kept.projects.save(mine);
      });
      expect(await loaded(p.id)).toMatchObject({ version: 2, content: { client: 'Port' }, updatedAt: later });
    });

    it('keeps nothing of a unit of work that fails', async () => {
      const p = project('never-kept');
      await expect(
        kept.unitOfWork.run(async () => {
          await kept.projects.save(p);
          throw new Error('afterwards');
        }),
      ).rejects.toThrow('afterwards');
      expect(await loaded(p.id)).toBeNull();
      expect(await kept.projects.ownerOfSlug('never-kept')).toBeNull();
    });

    it('gives each address to one project for ever', async () => {
      const first = project('one-owner');
      await keep(first);
      first.rename('moved-on', later, null);
      await keep(first);
      expect(await kept.projects.ownerOfSlug('one-owner')).toBe(first.id);
      await expect(keep(project('one-owner'))).rejects.toMatchObject({ code: 'project.slug_taken' });
      await expect(keep(project('moved-on'))).rejects.toMatchObject({ code: 'project.slug_taken' });
    });

    it('lets writers of one project wait for each other', async () => {
      const p = project('one-by-one');
      await keep(p);
      const raise = () =>
        kept.unitOfWork.run(async () => {
          const mine = (await kept.projects.lock(p.id))!;
          mine.edit({ area: (mine.content.area ?? 0) + 1 }, later, null);
          await kept.projects.save(mine);
        });
      await Promise.all(Array.from({ length: 10 }, raise));
      expect((await loaded(p.id))?.content.area).toBe(10);
    });

    it('knows where an image is used, in working copies and in public', async () => {
      const [cover, plate] = [await image(), await image()];
      const p = project('user', { coverId: cover.id, gallery: [{ assetId: plate.id, caption: '' }] });
      p.publish(ids.next(), at, null);
      p.edit({ gallery: [] }, later, null);
      await keep(p);
      const use = { type: 'project', id: p.id, title: 'user' };
      expect(await kept.media.uses(cover.id)).toEqual([{ ...use, as: 'cover', published: true }]);
      expect(await kept.media.uses(plate.id)).toEqual([{ ...use, as: 'gallery', published: true }]);
      expect(await kept.media.publishedIn(plate.id)).toEqual(['user']);
      p.unpublish(later, null);
      await keep(p);
      expect(await kept.media.uses(plate.id)).toEqual([]);
      expect(await kept.media.publishedIn(cover.id)).toEqual([]);
    });

    it('orders projects by position', async () => {
      const positions = await kept.projects.positions();
      expect(positions.map((row) => row.position)).toEqual(positions.map((row) => row.position).sort((a, b) => a - b));
    });

    it('finds an image by its checksum, tells states, and forgets what is removed', async () => {
      const asset = await image();
      expect(await kept.media.findByChecksum(asset.checksum)).toEqual(asset);
      const unknown = ids.next();
      expect(await kept.media.statuses([asset.id, unknown])).toEqual(new Map([[asset.id, 'ready']]));
      await kept.unitOfWork.run(async () => kept.media.remove((await kept.media.lock(asset.id))!));
      expect(await kept.media.find(asset.id)).toBeNull();
    });

    it('finds staff by e-mail in any case, and sessions as they were kept', async () => {
      const user = StaffUser.create({ id: ids.next(), email: ' Ines@Studio.example', name: 'Ines', role: 'editor', passwordHash: 'x', at });
      const session = StaffSession.open({ id: ids.next(), userId: user.id, tokenHash: 'one', at });
      await kept.unitOfWork.run(async () => {
        await kept.staff.save(user);
        await kept.staff.saveSession(session);
      });
      expect(await kept.staff.findByEmail('INES@studio.example ')).toEqual(user);
      expect(await kept.staff.count()).toBeGreaterThan(0);
      await kept.unitOfWork.run(async () => {
        const mine = (await kept.staff.lockSession(session.id))!;
        mine.rotate('two', later);
        await kept.staff.saveSession(mine);
      });
      expect(await kept.staff.findSession(session.id)).toMatchObject({
        currentTokenHash: 'two',
        previousTokenHash: 'one',
        rotatedAt: later,
      });
    });
  });
}
