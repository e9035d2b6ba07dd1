import type { ContentRepository } from '../../src/application/ports/content-repository.js';
import type { DraftRepository } from '../../src/application/ports/draft-repository.js';
import type { MediaRepository } from '../../src/application/ports/media-repository.js';
import type { MediaUploadRepository } from '../../src/application/ports/media-upload-repository.js';
import type { StaffRepository } from '../../src/application/ports/staff-repository.js';
import type { UnitOfWork } from '../../src/application/ports/unit-of-work.js';
import { ContentItem } from '../../src/domain/content/content-item.js';
import { MediaAsset } from '../../src/domain/media/media-asset.js';
import { MediaUpload } from '../../src/domain/media/media-upload.js';
import { StaffSession } from '../../src/domain/staff/staff-session.js';
import { StaffUser } from '../../src/domain/staff/staff-user.js';
import { CountingIds } from '../fakes/memory-repositories.js';
import { original, rendered } from '../fakes/rendered.js';

export interface Repositories {
  unitOfWork: UnitOfWork;
  contents: ContentRepository;
  drafts: DraftRepository;
  media: MediaRepository;
  uploads: MediaUploadRepository;
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
      const asset = MediaAsset.upload(ids.next(), original(sha(), { bytes: 5_000_000_000 }), null, at);
      asset.markReady(rendered({ bytes: 7 }), { make: 'Nikon', model: 'P6000', lens: '', takenAt: null, location: null }, at);
      await kept.unitOfWork.run(() => kept.media.save(asset));
      return asset;
    };
    const change = (id: string, act: (asset: MediaAsset) => unknown) =>
      kept.unitOfWork.run(async () => {
        const asset = (await kept.media.lock(id))!;
        act(asset);
        await kept.media.save(asset);
      });
    const project = (slug: string, content = {}) =>
      ContentItem.create({ id: ids.next(), kind: 'project', slug, title: slug, content, position: 1.5, at, by: null });
    const keep = (p: ContentItem) => kept.unitOfWork.run(() => kept.contents.save(p));
    const loaded = (id: string) => kept.unitOfWork.run(() => kept.contents.lock('project', id));

    it('gives back a project as it was kept, with its behaviour', async () => {
      const cover = await image();
      const p = project('as-kept', { coverId: cover.id, tags: ['a', 'b'], year: 2025, credits: [{ role: 'r', name: 'n' }] });
      p.publish(ids.next(), at, null);
      p.rename('as-kept-2', later, null);
      await keep(p);
      const again = await loaded(p.id);
      expect(again).toEqual(p);
      expect(again?.snapshot?.publishedAt).toEqual(at);
      expect(await loaded(ids.next())).toBeNull();
    });

    it('keeps changes of a project that was loaded', async () => {
      const p = project('to-change');
      await keep(p);
      await kept.unitOfWork.run(async () => {
        const mine = (await kept.contents.lock('project', p.id))!;
        mine.edit({ client: 'Port' }, later, null);
        await kept.contents.save(mine);
      });
      expect(await loaded(p.id)).toMatchObject({ version: 2, content: { client: 'Port' }, updatedAt: later });
    });

    it('keeps nothing of a unit of work that fails', async () => {
      const p = project('never-kept');
      await expect(
        kept.unitOfWork.run(async () => {
          await kept.contents.save(p);
          throw new Error('afterwards');
        }),
      ).rejects.toThrow('afterwards');
      expect(await loaded(p.id)).toBeNull();
      expect(await kept.contents.ownerOfSlug('project', 'never-kept')).toBeNull();
    });

    it('gives each address to one project for ever', async () => {
      const first = project('one-owner');
      await keep(first);
      first.rename('moved-on', later, null);
      await keep(first);
      expect(await kept.contents.ownerOfSlug('project', 'one-owner')).toBe(first.id);
      await expect(keep(project('one-owner'))).rejects.toMatchObject({ code: 'content.slug_taken' });
      await expect(keep(project('moved-on'))).rejects.toMatchObject({ code: 'content.slug_taken' });
    });

    it('lets writers of one project wait for each other', async () => {
      const p = project('one-by-one');
      await keep(p);
      const raise = () =>
        kept.unitOfWork.run(async () => {
          const mine = (await kept.contents.lock('project', p.id))!;
          mine.edit({ area: (mine.content.area ?? 0) + 1 }, later, null);
          await kept.contents.save(mine);
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
      expect(await kept.media.publishedIn(plate.id)).toEqual([{ kind: 'project', slug: 'user' }]);
      p.unpublish(later, null);
      await keep(p);
      expect(await kept.media.uses(plate.id)).toEqual([]);
      expect(await kept.media.publishedIn(cover.id)).toEqual([]);
    });

    it('keeps kinds apart: addresses, orders and what an id names', async () => {
      const article = ContentItem.create({
        ...{ id: ids.next(), kind: 'article', slug: 'shared-address', title: 'A', content: {}, position: -3, at, by: null },
      });
      await keep(project('shared-address'));
      await keep(article);
      expect(await kept.contents.ownerOfSlug('article', 'shared-address')).toBe(article.id);
      expect(await kept.unitOfWork.run(() => kept.contents.lock('page', article.id))).toBeNull();
      expect((await kept.contents.positions('article')).map((row) => row.id)).toContain(article.id);
      expect((await kept.contents.positions('project')).map((row) => row.id)).not.toContain(article.id);
    });

    it('keeps each published state, for that item only, and forgets them with it', async () => {
      const cover = await image();
      const p = project('with-history', { coverId: cover.id });
      await keep(p);
      const snapshots = [ids.next(), ids.next()];
      for (const [n, id] of snapshots.entries()) {
        p.edit({ client: `Client ${n}` }, later, null);
        p.publish(id, later, null);
        await keep(p);
      }
      const revision = (id: string, revisionId: string) => kept.unitOfWork.run(() => kept.contents.revision('project', id, revisionId));
      expect(await Promise.all(snapshots.map(async (id) => (await revision(p.id, id))?.client))).toEqual(['Client 0', 'Client 1']);
      expect(await revision(ids.next(), snapshots[0] ?? '')).toBeNull();
      p.trash(at, null);
      await keep(p);
      const trashed = () => kept.unitOfWork.run(() => kept.contents.trashedBefore(later, 100));
      expect(await trashed()).toContainEqual({ kind: 'project', id: p.id, version: p.version });
      await kept.unitOfWork.run(async () => kept.contents.remove((await kept.contents.lock('project', p.id))!));
      expect(await loaded(p.id)).toBeNull();
      expect(await kept.contents.ownerOfSlug('project', 'with-history')).toBeNull();
    });

    it('keeps one draft for each person, the last', async () => {
      const p = project('drafted');
      await keep(p);
      const user = StaffUser.create({ id: ids.next(), email: 'd@studio.example', name: 'D', role: 'editor', passwordHash: 'x', at });
      await kept.unitOfWork.run(() => kept.staff.save(user));
      const save = (title: string) =>
        kept.unitOfWork.run(() => kept.drafts.save(p.id, user.id, { baseVersion: 1, changes: { title }, savedAt: at }));
      await save('one');
      await save('two');
      expect(await kept.drafts.find(p.id, user.id)).toEqual({ baseVersion: 1, changes: { title: 'two' }, savedAt: at });
      await kept.unitOfWork.run(() => kept.drafts.remove(p.id, user.id));
      expect(await kept.drafts.find(p.id, user.id)).toBeNull();
    });

    it('orders projects by position', async () => {
      const positions = await kept.contents.positions('project');
      expect(positions.map((row) => row.position)).toEqual(positions.map((row) => row.position).sort((a, b) => a - b));
    });

    it('finds an image by its checksum, tells states, and forgets what is removed', async () => {
      const asset = await image();
      const find = (checksum: string) => kept.unitOfWork.run(() => kept.media.findByChecksum(checksum));
      expect(await find(asset.checksum)).toEqual(asset);
      const states = await kept.unitOfWork.run(() => kept.media.states([asset.id, ids.next()]));
      expect(states).toEqual(new Map([[asset.id, { fileName: 'a.jpg', ready: true, trashed: false, described: false }]]));
      const next = original(sha());
      await change(asset.id, (mine) => mine.replaceWith(next, later));
      expect((await find(next.checksum))?.id).toBe(asset.id);
      await kept.unitOfWork.run(async () => kept.media.remove((await kept.media.lock(asset.id))!));
      expect(await kept.media.find(asset.id)).toBeNull();
    });

    it('keeps all that is known of an image', async () => {
      const asset = await image();
      const crop = { crop: 'og', format: 'jpeg' as const, width: 1200, height: 630, bytes: 9, key: 'images/x/y.jpeg' };
      await change(asset.id, (mine) => {
        mine.describe(
          { alt: 'A roof', decorative: false, caption: 'c', credit: 'd', copyright: 'e', focalPoint: { x: 0.1, y: 0.9 } },
          later,
        );
        mine.markReady(rendered({ crops: [crop], focalPoint: { x: 0.1, y: 0.9 } }), null, later);
        mine.replaceWith(original(sha()), later);
        mine.trash(later);
      });
      const again = await kept.media.find(asset.id);
      expect(again).toMatchObject({ alt: 'A roof', copyright: 'e', renderDue: 'all', trashedAt: later, rendered: { crops: [crop] } });
      expect(again?.replacement?.failure).toBeNull();
      expect(again?.source).toBe(again?.replacement);
    });

    it('finds images in the trash, behind the recipe, and due', async () => {
      const [trashed, behind, due] = [await image(), await image(), await image()];
      await change(trashed.id, (asset) => asset.trash(at));
      await change(behind.id, (asset) => asset.markReady(rendered({ recipe: 1 }), null, at));
      await change(due.id, (asset) => asset.orderRendering('all', at));
      const { media, unitOfWork } = kept;
      expect(await unitOfWork.run(() => media.trashedBefore(later, 10))).toContain(trashed.id);
      expect(await unitOfWork.run(() => media.trashedBefore(at, 10))).not.toContain(trashed.id);
      const ids = await unitOfWork.run(() => media.renderedBefore(2));
      expect([ids.includes(behind.id), ids.includes(due.id)]).toEqual([true, false]);
      expect(await unitOfWork.run(() => media.renderDueBefore(later))).toEqual(expect.arrayContaining([due.id]));
      expect(await unitOfWork.run(() => media.renderDueBefore(at))).not.toContain(due.id);
    });

    it('gives all images, page by page, in order of their ids', async () => {
      const mine = [await image(), await image(), await image()].map(({ id }) => id);
      const seen: string[] = [];
      for (let last: string | null = null; ;) {
        const page: MediaAsset[] = await kept.media.after(last, 2);
        seen.push(...page.map(({ id }) => id));
        if (page.length < 2) break;
        last = page.at(-1)!.id;
      }
      expect(seen).toEqual([...seen].sort());
      expect(seen).toEqual(expect.arrayContaining(mine));
    });

    it('keeps uploads, counts what they take, and finds those that expired', async () => {
      const { uploads, unitOfWork } = kept;
      const before = await unitOfWork.run(() => uploads.takenBytes());
      const begin = (bytes: number) =>
        MediaUpload.begin({
          ...{ id: ids.next(), fileName: 'a.jpg', bytes, contentType: 'image/jpeg', checksum: null, replacesId: null, by: null },
          ...{ at, expiresAt: later },
        });
      const [open, ended] = [begin(4_000_000_000), begin(10)];
      const checksum = sha();
      open.accept({ checksum, contentType: 'image/png' });
      ended.end(ids.next(), true);
      await unitOfWork.run(async () => {
        await uploads.save(open);
        await uploads.save(ended);
      });
      expect(await uploads.find(open.id)).toEqual(open);
      expect((await uploads.find(ended.id))?.ended).toBe(true);
      expect(await unitOfWork.run(() => uploads.takenBytes())).toBe(before + 4_000_000_000);
      await unitOfWork.run(() => uploads.lockChecksum(checksum));
      expect([await unitOfWork.run(() => uploads.holds(checksum)), await unitOfWork.run(() => uploads.holds(sha()))]).toEqual([
        true,
        false,
      ]);
      expect((await uploads.expiredBefore(later, 10)).map(({ id }) => id).sort()).toEqual([open.id, ended.id].sort());
      expect(await uploads.expiredBefore(at, 10)).toEqual([]);
      await unitOfWork.run(() => uploads.remove(open));
      expect(await uploads.find(open.id)).toBeNull();
    });

    it('finds staff by e-mail in any case, and sessions as they were kept', async () => {
      const user = StaffUser.create({ id: ids.next(), email: ' Ines@Studio.example', name: 'Ines', role: 'editor', passwordHash: 'x', at });
      const from = { device: 'Firefox 145 on Linux', address: '192.0.2.7' };
      const session = StaffSession.open({ id: ids.next(), userId: user.id, tokenHash: 'one', at, from });
      await kept.unitOfWork.run(async () => {
        await kept.staff.save(user);
        await kept.staff.saveSession(session);
      });
      expect(await kept.staff.findByEmail('INES@studio.example ')).toEqual(user);
      expect(await kept.staff.count()).toBeGreaterThan(0);
      await kept.unitOfWork.run(async () => {
        const mine = (await kept.staff.lockSession(session.id))!;
        mine.rotate('two', later, from);
        await kept.staff.saveSession(mine);
      });
      expect(await kept.staff.findSession(session.id)).toMatchObject({
        currentTokenHash: 'two',
        previousTokenHash: 'one',
        rotatedAt: later,
      });
      const other = StaffSession.open({ id: ids.next(), userId: user.id, tokenHash: 'two', at, from });
      const count = await kept.unitOfWork.run(async () => {
        await kept.staff.saveSession(other);
        return kept.staff.revokeSessions(user.id, later, session.id);
      });
      expect([count, (await kept.staff.findSession(other.id))?.revokedAt, (await kept.staff.findSession(session.id))?.revokedAt]).toEqual([
        ...[1, later, null],
      ]);
    });

    it('keeps second factors whole, and finds the administrators who may act', async () => {
      const person = (email: string, role: 'admin' | 'editor', passwordHash: string | null) =>
        StaffUser.create({ id: ids.next(), email: `${ids.next()}-${email}`, name: email, role, passwordHash, at });
      const [admin, invited, disabled, editor] = [
        person('admin', 'admin', 'x'),
        person('invited', 'admin', null),
        person('disabled', 'admin', 'x'),
        person('editor', 'editor', 'x'),
      ];
      disabled.disable(at);
      admin.beginSecondFactor('sealed');
      admin.confirmSecondFactor(7, ['one', 'two'], at);
      const admins = await kept.unitOfWork.run(async () => {
        for (const user of [admin, invited, disabled, editor]) await kept.staff.save(user);
        return kept.staff.lockAdmins();
      });
      expect(admins.map(({ id }) => id)).toContain(admin.id);
      for (const { id } of [invited, disabled, editor]) expect(admins.map((one) => one.id)).not.toContain(id);
      expect(await kept.staff.find(admin.id)).toEqual(admin);
      expect([(await kept.staff.find(invited.id))?.status, (await kept.staff.find(disabled.id))?.status]).toEqual(['invited', 'disabled']);
      await kept.unitOfWork.run(async () => {
        const mine = (await kept.staff.lock(admin.id))!;
        expect([mine.spendCode(7), mine.spendCode(8), mine.spendRecoveryCode('one')]).toEqual([false, true, true]);
        await kept.staff.save(mine);
      });
      expect((await kept.staff.find(admin.id))?.secondFactor).toMatchObject({ lastStep: 8, recoveryHashes: ['two'] });
    });
  });
}
