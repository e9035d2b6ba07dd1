import { DomainError } from '../domain-error.js';
import { blankProject, imagesOfProject } from '../project/project-content.js';
import { changedFields } from './changed-fields.js';
import { ContentItem } from './content-item.js';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));
const draft = (content = {}) =>
  ContentItem.create({
    id: 'p1',
    kind: 'project',
    slug: 'ferry-hall',
    title: 'Ferry Hall',
    content: { coverId: 'a1', ...content },
    position: 0,
    at: at(0),
    by: 'ines',
  });
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
  return 'nothing thrown';
};

describe('a project', () => {
  it('begins as a private draft in its first version', () => {
    expect(draft()).toMatchObject({ status: 'draft', version: 1, snapshot: null, formerSlugs: [] });
  });

  it('raises its version with each real change, and with nothing else', () => {
    const project = draft();
    expect(project.edit({ title: 'Ferry Hall' }, at(1), 'tomas')).toBe(false);
    expect(project.version).toBe(1);
    expect(project.edit({ client: 'Port of Aarhus' }, at(1), 'tomas')).toBe(true);
    expect(project).toMatchObject({ version: 2, updatedById: 'tomas', updatedAt: at(1) });
  });

  it('refuses a writer who read an older version', () => {
    const project = draft();
    project.edit({ client: 'x' }, at(1), null);
    expect(codeOf(() => project.expectVersion(1))).toBe('content.stale');
    expect(codeOf(() => project.expectVersion(2))).toBe('nothing thrown');
  });

  it('keeps edits private until they are published', () => {
    const project = draft({ summary: 'A roof.' });
    project.publish('s1', at(1), 'ines');
    project.edit({ summary: 'A longer roof.' }, at(2), 'ines');
    expect(project.snapshot?.content.summary).toBe('A roof.');
    project.publish('s2', at(3), 'ines');
    expect(project.snapshot).toMatchObject({ id: 's2', content: { summary: 'A longer roof.' } });
  });

  it('freezes what it publishes', () => {
    const project = draft({ tags: ['Public'] });
    project.publish('s1', at(1), null);
    project.content.tags.push('changed behind its back');
    expect(project.snapshot?.content.tags).toEqual(['Public']);
  });

  it('is not published without a cover, from the archive, or from the trash', () => {
    expect(codeOf(() => draft({ coverId: null }).publish('s', at(1), null))).toBe('content.no_cover');
    const archived = draft();
    archived.archive(at(1), null);
    expect(codeOf(() => archived.publish('s', at(2), null))).toBe('content.wrong_status');
    const trashed = draft();
    trashed.trash(at(1), null);
    expect(codeOf(() => trashed.publish('s', at(2), null))).toBe('content.trashed');
  });

  it('remembers every address it had, once, and never the one it has', () => {
    const project = draft();
    for (const slug of ['b', 'c', 'ferry-hall', 'd', 'b']) project.rename(slug, at(1), null);
    expect(project.slug).toBe('b');
    expect(project.formerSlugs).toEqual(['c', 'ferry-hall', 'd']);
  });

  it('is public under its new address at once', () => {
    const project = draft();
    project.publish('s1', at(1), null);
    project.rename('new-hall', at(2), null);
    expect(project.snapshot?.slug).toBe('new-hall');
  });

  it('leaves the site when archived or trashed, and comes back as a draft', () => {
    for (const leave of ['archive', 'trash'] as const) {
      const project = draft();
      project.publish('s1', at(1), null);
      project[leave](at(2), null);
      expect(project.snapshot).toBeNull();
      project.restore(at(3), null);
      expect(project).toMatchObject({ status: 'draft', trashedAt: null });
      expect(codeOf(() => project.restore(at(4), null))).toBe('content.wrong_status');
    }
  });

  it('moves without becoming a new version', () => {
    const project = draft();
    project.moveTo(4.5);
    expect(project).toMatchObject({ position: 4.5, version: 1 });
  });
});

describe('something scheduled', () => {
  const scheduled = () => {
    const project = draft();
    project.schedule('s1', at(30), at(1), 'ines');
    return project;
  };

  it('becomes public at its hour by itself', () => {
    const project = scheduled();
    expect(project).toMatchObject({ status: 'scheduled', firstPublishedAt: at(30), snapshot: { publishedAt: at(30) } });
    expect([project.statusAt(at(29)), project.statusAt(at(30))]).toEqual(['scheduled', 'published']);
  });

  it('is refused for a moment that has passed, and for what is public already', () => {
    expect(codeOf(() => draft().schedule('s', at(1), at(1), null))).toBe('content.due_past');
    const project = scheduled();
    expect(codeOf(() => project.schedule('s2', at(50), at(40), null))).toBe('content.wrong_status');
    expect(codeOf(() => draft({ coverId: null }).schedule('s', at(9), at(1), null))).toBe('content.no_cover');
  });

  it('can be given another hour, published at once, or taken off the schedule', () => {
    const project = scheduled();
    project.schedule('s2', at(45), at(2), null);
    expect(project.firstPublishedAt).toEqual(at(45));
    project.unpublish(at(3), null);
    expect(project).toMatchObject({ status: 'draft', snapshot: null, firstPublishedAt: null });
    project.schedule('s3', at(45), at(4), null);
    project.publish('s4', at(5), null);
    expect(project).toMatchObject({ status: 'published', firstPublishedAt: at(5) });
  });

  it('keeps its first day when it is published again', () => {
    const project = scheduled();
    project.publish('s2', at(40), null);
    expect(project.firstPublishedAt).toEqual(at(30));
    project.unpublish(at(41), null);
    project.publish('s3', at(50), null);
    expect(project.firstPublishedAt).toEqual(at(30));
  });
});

describe('a page the site leads to', () => {
  it('keeps its address and stays out of the trash', () => {
    const page = ContentItem.create({
      id: 'p',
      kind: 'page',
      slug: 'imprint',
      title: 'Imprint',
      content: {},
      position: 0,
      at: at(0),
      by: null,
    });
    expect(codeOf(() => page.rename('legal', at(1), null))).toBe('content.fixed');
    expect(codeOf(() => page.trash(at(1), null))).toBe('content.fixed');
    page.publish('s', at(1), null);
    expect(page.status).toBe('published');
  });
});

describe('content', () => {
  it('is compared by value: key order does not count, list order does', () => {
    const a = { ...blankProject('T'), location: { city: 'Cork', country: 'Ireland' }, tags: ['a', 'b'] };
    expect(changedFields(a, { ...a, location: { country: 'Ireland', city: 'Cork' } })).toEqual([]);
    expect(changedFields(a, { ...a, tags: ['b', 'a'] })).toEqual(['tags']);
    expect(changedFields(a, { ...a, credits: [{ role: 'r', name: 'n', url: undefined }] })).toEqual(['credits']);
  });

  it('names every use of an image once for each role', () => {
    const body = { type: 'doc' as const, content: [{ type: 'image', attrs: { assetId: 'a', caption: '' } }, { type: 'paragraph' }] };
    const gallery = [
      { assetId: 'a', caption: '' },
      { assetId: 'b', caption: '' },
      { assetId: 'a', caption: 'again' },
    ];
    expect(imagesOfProject({ ...blankProject('T'), coverId: 'a', gallery, body })).toEqual([
      { assetId: 'a', as: 'cover' },
      { assetId: 'a', as: 'body' },
      { assetId: 'a', as: 'gallery' },
      { assetId: 'b', as: 'gallery' },
    ]);
  });
});
