import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import type { ContentChanges } from '../../application/content/update-content.js';
import type { ContentKind } from '../../domain/content/content-kinds.js';
import type { Services } from '../services.js';
import { demoDrawings, demoLetters, demoNews, demoPages, demoProjects, demoSite } from './index.js';
import type { DemoArticle, DemoDrawing, DemoPage, DemoProject } from './types.js';

type Say = (line: string) => void;

/** Fills an empty studio through the same use cases staff work with. Every step looks first whether it was done, so it goes on where it stopped. */
export async function seedDemo(services: Services, say: Say): Promise<void> {
  if ((await services.adminContent.site()) === null) await services.updateSite.execute(0, demoSite, null);
  const assets = await drawImages(services, say);
  const projects = new Map<string, string>();
  for (const project of demoProjects.toReversed()) projects.set(project.slug, await writeProject(services, project, assets));
  for (const { slug, related } of demoProjects) await relateAndPublish(services, projects.get(slug) ?? '', related, projects);
  for (const article of demoNews.toReversed()) await writeArticle(services, article, assets, projects);
  for (const page of demoPages.toReversed()) await writePage(services, page, assets);
  // These people do not exist: with a mail server the thanks would come back.
  if (services.config.SMTP_URL === undefined) await receiveLetters(services);
  say(`  ${demoProjects.length} projects, ${demoNews.length} articles and ${demoPages.length} pages published`);
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

async function writeProject(services: Services, project: DemoProject, assets: ReadonlyMap<string, string>): Promise<string> {
  const { slug, cover, gallery, related: _related, body, ...content } = project;
  const assetId = (key: string) => assets.get(key) ?? '';
  return begin(services, 'project', {
    ...content,
    slug,
    body: { type: 'doc', content: body },
    coverId: assetId(cover),
    gallery: gallery.map(({ drawing, caption }) => ({ assetId: assetId(drawing), caption })),
  });
}

async function relateAndPublish(
  services: Services,
  id: string,
  related: readonly string[],
  projects: ReadonlyMap<string, string>,
): Promise<void> {
  const current = await services.adminContent.byId('project', id);
  if (current === null || current.status === 'published') return;
  const relatedIds = related.flatMap((slug) => projects.get(slug) ?? []);
  await services.contentActs.update.execute({ kind: 'project', id, version: current.version, by: null }, { relatedIds });
  await publish(services, 'project', id);
}

async function writeArticle(
  services: Services,
  { cover, related, body, ...article }: DemoArticle,
  assets: ReadonlyMap<string, string>,
  projects: ReadonlyMap<string, string>,
): Promise<void> {
  const id = await begin(services, 'article', {
    ...article,
    body: { type: 'doc', content: body },
    coverId: cover === null ? null : (assets.get(cover) ?? null),
    relatedIds: related.flatMap((slug) => projects.get(slug) ?? []),
  });
  await publish(services, 'article', id);
}

async function writePage(services: Services, page: DemoPage, assets: ReadonlyMap<string, string>): Promise<void> {
  const { slug, title, label = '', place, cover, body, description } = page;
  const id = await begin(services, 'page', {
    ...{ slug, title, label, place, body: { type: 'doc', content: body }, seo: { title: '', description } },
    coverId: cover === null ? null : (assets.get(cover) ?? null),
  });
  await publish(services, 'page', id);
}

async function receiveLetters({ sendRequest }: Services): Promise<void> {
  for (const letter of demoLetters)
    await sendRequest.execute(
      { ...letter, consent: true, language: 'en', website: '', proof: '' },
      { address: 'demo', idempotencyKey: `demo ${letter.email}` },
    );
}

/** Its slug as the key: what an earlier, interrupted run began is what this one gets. */
async function begin<K extends ContentKind>(
  { contentActs }: Services,
  kind: K,
  input: ContentChanges<K> & { title: string; slug: string },
): Promise<string> {
  return (await contentActs.create.execute(kind, input, null, `demo ${input.slug}`)).id;
}

async function publish({ adminContent, contentActs }: Services, kind: 'project' | 'article' | 'page', id: string): Promise<void> {
  const current = await adminContent.byId(kind, id);
  if (current === null || current.status === 'published') return;
  await contentActs.publish.execute({ kind, id, version: current.version, by: null });
}
