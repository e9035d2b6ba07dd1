import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Readable } from 'node:stream';
import type { SiteView } from '@atelier/contracts';
import sharp from 'sharp';
import type { Services } from '../services.js';
import { demoDrawings, demoProjects } from './index.js';
import { demoSite } from './site.js';
import type { DemoDrawing, DemoProject } from './types.js';

type Say = (line: string) => void;

/** Fills an empty studio through the same use cases staff work with. Every step looks first whether it was done, so it goes on where it stopped. */
export async function seedDemo(services: Services, say: Say): Promise<void> {
  await services.siteSettings.write(demoSite satisfies Omit<SiteView, 'updatedAt'>);
  const assets = await drawImages(services, say);
  const ids = new Map<string, string>();
  for (const project of demoProjects.toReversed()) ids.set(project.slug, await writeProject(services, project, assets));
  for (const project of demoProjects) await relateAndPublish(services, project, ids);
  say(`  ${demoProjects.length} projects published`);
}

/** Drawings that are made at the same time: each keeps about one core busy. */
const AT_ONCE = Math.min(2, availableParallelism());

async function drawImages(services: Services, say: Say): Promise<Map<string, string>> {
  const assets = await alreadyDrawn(services);
  const left = demoDrawings.filter((drawing) => !assets.has(drawing.key));
  const start = Date.now();
  let done = 0;
  const drawOn = async () => {
    for (let drawing = left.shift(); drawing !== undefined; drawing = left.shift()) {
      assets.set(drawing.key, await drawImage(services, drawing));
      done++;
      if (assets.size % 5 !== 0 && left.length > 0) continue;
      const seconds = Math.round((((Date.now() - start) / done) * left.length) / 1000);
      say(`  drawing: ${assets.size} of ${demoDrawings.length} images${seconds > 0 ? `, about ${seconds} s left` : ''}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, drawOn));
  return assets;
}

/** What an earlier, interrupted run finished, by drawing key. */
async function alreadyDrawn({ mediaLibrary }: Services): Promise<Map<string, string>> {
  const assets = new Map<string, string>();
  for (let cursor: string | undefined; ;) {
    const page = await mediaLibrary.page({ status: 'ready', limit: 100, cursor });
    for (const { id, fileName, alt } of page.items) if (alt !== '') assets.set(fileName.replace(/\.png$/u, ''), id);
    if (page.nextCursor === null) return assets;
    cursor = page.nextCursor;
  }
}

async function drawImage({ uploadMedia, updateMedia, renderMedia, media }: Services, drawing: DemoDrawing): Promise<string> {
  const data = await sharp(Buffer.from(drawing.svg()), { unlimited: true })
    .resize(drawing.width, drawing.height)
    .png({ compressionLevel: 6 })
    .toBuffer();
  const file = {
    fileName: `${drawing.key}.png`,
    contentType: 'image/png',
    bytes: data.length,
    checksum: createHash('sha256').update(data).digest('hex'),
    open: () => Readable.from([data], { objectMode: false }),
  };
  const { asset } = await uploadMedia.execute(file, null);
  await renderMedia.execute(asset.id, { last: true, signal: new AbortController().signal });
  const current = await media.find(asset.id);
  if (current?.status !== 'ready')
    throw new Error(`The drawing ${drawing.key} could not be rendered: ${current?.failure?.message ?? 'no reason given'}`);
  if (current.alt === '') {
    const { alt, credit, focal: focalPoint } = drawing;
    await updateMedia.execute({ id: asset.id, version: current.version }, { alt, credit, ...(focalPoint && { focalPoint }) });
  }
  return asset.id;
}

async function writeProject(
  { createProject, adminProjects }: Services,
  project: DemoProject,
  assets: ReadonlyMap<string, string>,
): Promise<string> {
  const known = (await adminProjects.page({ q: project.slug, limit: 100, sort: 'order' })).items.find((row) => row.slug === project.slug);
  if (known !== undefined) return known.id;
  const assetId = (key: string) => assets.get(key) ?? '';
  const { slug, cover, gallery, related: _related, body, ...content } = project;
  const created = await createProject.execute(
    {
      ...content,
      slug,
      body: { type: 'doc', content: body },
      coverId: assetId(cover),
      gallery: gallery.map(({ drawing, caption }) => ({ assetId: assetId(drawing), caption })),
    },
    null,
  );
  return created.id;
}

async function relateAndPublish(
  { adminProjects, updateProject, publishProject }: Services,
  project: DemoProject,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const id = ids.get(project.slug) ?? '';
  const current = await adminProjects.byId(id);
  if (current === null || current.status === 'published') return;
  const relatedIds = project.related.flatMap((slug) => ids.get(slug) ?? []);
  const updated = await updateProject.execute({ id, version: current.version, by: null }, { relatedIds });
  await publishProject.execute({ id, version: updated.version, by: null });
}
