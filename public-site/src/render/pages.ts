import type { ImageView, ProjectView } from '@atelier/contracts';
import type { LostPage, Page, PageData, Picture } from '../model.js';
import { words } from '../words.js';
import { type Address, listPath, parse } from './addresses.js';
import { featuredFirst, homeItems, homePage } from './home.js';
import { listPage } from './list.js';
import { pictureOf, uprightOf } from './picture.js';
import { projectPage } from './project.js';
import { shellOf } from './shell.js';
import { LOST_SIZES, LOST_UPRIGHT } from './sizes.js';
import type { Content, SiteSource } from './source.js';

/** A page and what search engines and shared links are told about it. */
export interface Built {
  data: PageData;
  description: string;
  /** The one that stands for the page where it is shared. */
  image: ImageView | null;
  project: ProjectView | null;
  /** Images the page may show, for their placeholders. */
  images: ImageView[];
  indexed: boolean;
}

/** Builds the page at an address; null if there is none. */
export async function buildPage(path: string, content: Content, source: SiteSource): Promise<Built | null> {
  const address = parse(path);
  if (!address) return null;
  if (address.kind === 'project') return buildProject(path, address.slug, content, source);
  return address.kind === 'home' ? buildHome(content) : buildList(path, address, content);
}

function buildHome(content: Content): Built {
  const { site } = content;
  const page = homePage(content);
  return built(
    content,
    '/',
    site.seo.title || page.title,
    page,
    site.seo.description || site.tagline,
    homeItems(content.items).flatMap(coverOf),
  );
}

function buildList(path: string, address: Extract<Address, { kind: 'list' }>, content: Content): Built | null {
  const page = listPage(content, address);
  if (!page) return null;
  const filter = page.filters.flatMap((row) => row.links).find((link) => link.current && link.count !== undefined);
  const title = [page.title, filter?.label, page.view === 'index' ? words.index : '', page.pages?.label].filter(Boolean).join(', ');
  const shown = new Set([...page.works, ...page.rows].map((work) => work.href));
  const items = content.items.filter((item) => shown.has(`/projects/${item.slug}`));
  const list = built(
    content,
    path,
    `${title}, ${content.site.name}`,
    page,
    `${page.count}. ${content.site.tagline}`,
    items.flatMap(coverOf),
  );
  return { ...list, image: featuredFirst(items).flatMap(coverOf)[0] ?? null };
}

async function buildProject(path: string, slug: string, content: Content, source: SiteSource): Promise<Built | null> {
  const project = await source.project(slug);
  if (!project) return null;
  const near = [project.previous, project.next, ...project.related].flatMap((other) => (other ? coverOf(other) : []));
  const images = [...project.gallery.map((item) => item.image), ...project.bodyImages, ...near];
  const title = `${project.seo.title || project.title}, ${content.site.name}`;
  const page = built(content, path, title, projectPage(project, content.site), project.seo.description || project.summary, images);
  return { ...page, project, image: project.cover ?? page.image };
}

export function buildLost(content: Content): Built {
  const { site } = content;
  // Something tall to stand beside the words, as a door does; any cover will do.
  const covers = content.items.flatMap(coverOf);
  const image = covers.find((cover) => cover.height > cover.width) ?? covers[0];
  const page: LostPage = {
    kind: 'lost',
    title: words.lost,
    picture: image ? uprightOf(pictureOf(image, LOST_SIZES), image, LOST_UPRIGHT) : null,
    links: [
      { label: words.indexOfProjects, href: listPath('index') },
      { label: words.homeLink, href: '/' },
      ...(site.email ? [{ label: words.tellUs, href: `mailto:${site.email}` }] : []),
    ],
  };
  return { ...built(content, '/404', `${words.lost}, ${site.name}`, page, words.lostText, image ? [image] : []), indexed: false };
}

function built(content: Content, path: string, title: string, page: Page, description: string, images: ImageView[]): Built {
  const data = { path, title, shell: shellOf(content.site), page };
  return { data, description, image: images[0] ?? null, project: null, images, indexed: true };
}

const coverOf = (item: { cover: ImageView | null }): ImageView[] => (item.cover ? [item.cover] : []);

/** Pictures in the order of the page. */
export function picturesOf(page: Page): Picture[] {
  const some = (list: readonly (Picture | null)[]) => list.filter((picture) => picture !== null);
  switch (page.kind) {
    case 'home':
      return some([page.hero?.picture ?? null, ...page.works.map((work) => work.picture)]);
    case 'list':
      return some([...page.works, ...page.rows].map((work) => work.picture));
    case 'lost':
      return some([page.picture]);
    case 'project':
      return some([
        ...[page.opening, ...page.figures]
          .flatMap((figure) => (figure && figure.form !== 'said' ? figure.plates : []))
          .map((plate) => plate.picture),
        ...page.turn.map((turn) => turn.picture),
        ...page.related.map((work) => work.picture),
      ]);
  }
}
