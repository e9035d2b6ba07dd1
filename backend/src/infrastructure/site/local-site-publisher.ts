import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteSource } from '@atelier/contracts';
import type { ContentKind } from '../../domain/content/content-kinds.js';
import { SitePublisher } from '../../application/ports/site-publisher.js';
import type { PageFile, SiteRenderer } from './site-renderer.js';

export interface LocalSiteOptions {
  /** Folder the pages are written to and served from. */
  directory: string;
  /** Address of the site, for canonical links. */
  origin: string;
}

const FEEDS = ['feed.xml', 'feed.json'];

/** Renders pages into a folder on this machine. Each file is replaced in one step, so a visitor sees the old page or the new one, never half of one. */
export class LocalSitePublisher extends SitePublisher {
  constructor(
    private readonly source: () => SiteSource,
    private readonly renderer: () => Promise<SiteRenderer>,
    private readonly options: LocalSiteOptions,
  ) {
    super();
  }

  override async publish(changed: readonly { kind: ContentKind; slug: string }[]): Promise<string[]> {
    const renderer = await this.renderer();
    const source = this.source();
    const all = await renderer.listPaths(source);
    const existing = new Set(all);
    const first = changed.length === 0 ? all : (await renderer.pathsShowing(source, changed)).filter((path) => existing.has(path));
    for (const path of new Set(first)) await this.write(await renderer.renderPath(path, source, this.options));
    const extras = await renderer.renderExtras(source, this.options);
    await this.write(extras);
    await this.removeGone(existing, new Set(extras.map(({ path }) => path)));
    return [...new Set(first)];
  }

  private async write(files: readonly PageFile[]): Promise<void> {
    for (const { path, body } of files) {
      const target = join(this.options.directory, path);
      const temporary = `${target}.${randomUUID()}.tmp`;
      await mkdir(dirname(target), { recursive: true });
      await writeFile(temporary, body);
      await rename(temporary, target);
    }
  }

  /** Takes away folders of addresses that are no longer published, and feeds of news that are not. */
  private async removeGone(paths: ReadonlySet<string>, extras: ReadonlySet<string>): Promise<void> {
    for (const feed of FEEDS) if (!extras.has(feed)) await rm(join(this.options.directory, feed), { force: true });
    const entries = await readdir(this.options.directory, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile() || entry.name !== 'index.html') continue;
      const path = entry.parentPath.slice(this.options.directory.length).replaceAll('\\', '/') || '/';
      if (!paths.has(path) && path !== '/') await rm(entry.parentPath, { recursive: true, force: true });
    }
  }
}
