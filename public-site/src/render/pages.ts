import type { ArticleView, ImageView, PageView, ProjectView, SiteSource } from '@atelier/contracts';
import type { LostPage, Page, PageData, Picture } from '../model.js';
import { words } from '../words.js';
import { type Address, articlePath, listPath, pagePath, parse, projectPath } from './addresses.js';
import { featuredFirst, homeItems, homePage } from './home.js';
import { listPage } from './list.js';
import { articlePage, newsPage } from './news.js';
import { pictureOf, uprightOf } from './picture.js';
import { projectPage } from './project.js';
import { shellOf, wayToWrite } from './shell.js';
import { LOST_SIZES, LOST_UPRIGHT } from './sizes.js';
import type { Content } from './source.js';
import { standingPage, type FormState } from './standing.js';

/** A page and what search engines and shared links are told about it. */
export interface Built {
  data: PageData;
  description: string;
  /** The one that stands for the page where it is shared. */
  image: ImageView | null;
  project: ProjectView | null;
  article: ArticleView | null;
  /** Images the page may show, for their placeholders. */
  images: ImageView[];
  indexed: boolean;
}

/** Builds the page at an address; null if there is none. */
export async function buildPage(path: string, content: Content, source: SiteSource): Promise<Built | null> {
  const address = parse(path);
  if (!address) return null;
  switch (address.kind) {
    case 'home':
      return buildHome(content);
    case 'list':
      return buildList(path, address, content);
    case 'news':
      return buildNews(path, address, content);
    case 'project': {
      const project = await source.project(address.slug);
      return project && buildProject(project, content);
    }
    case 'article': {
      const article = await source.article(address.slug);
      return article && buildArticle(article, content);
    }
    case 'page': {
      const page = await source.page(address.slug);
      return page && buildStanding(page, content);
    }
  }
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

export function buildProject(project: ProjectView, content: Content): Built {
  const near = [project.previous, project.next, ...project.related].flatMap((other) => (other ? coverOf(other) : []));
  const images = [...project.gallery.map((item) => item.image), ...project.bodyImages, ...near];
  const title = `${project.seo.title || project.title}, ${content.site.name}`;
  const description = project.seo.description || project.summary;
  const page = built(content, projectPath(project.slug), title, projectPage(project, content.site), description, images);
  return { ...page, project, image: project.cover ?? page.image };
}

function buildNews(path: string, address: Extract<Address, { kind: 'news' }>, content: Content): Built | null {
  const page = newsPage(content, address);
  if (!page) return null;
  const shown = new Set(page.years.flatMap((year) => year.rows.map((row) => row.href)));
  const items = content.news.filter((article) => shown.has(articlePath(article.slug)));
  const title = [page.title, address.filter ? page.note : '', content.site.name].filter(Boolean).join(', ');
  return built(content, path, title, page, `${page.note}. ${content.site.tagline}`, items.flatMap(coverOf));
}

export function buildArticle(article: ArticleView, content: Content): Built {
  const near = [...article.related, ...article.relatedNews].flatMap(coverOf);
  const title = `${article.seo.title || article.title}, ${content.site.name}`;
  const description = article.seo.description || article.excerpt;
  const images = [...coverOf(article), ...article.bodyImages, ...near];
  const page = built(content, articlePath(article.slug), title, articlePage(article, content.site), description, images);
  return { ...page, article, image: article.cover ?? page.image };
}

export function buildStanding(page: PageView, content: Content, form: FormState = {}): Built {
  const { site } = content;
  const title = `${page.seo.title || page.label || page.title}, ${site.name}`;
  const portraits = page.slug === 'about' ? site.people.flatMap(({ portrait }) => portrait ?? []) : [];
  const images = [...coverOf(page), ...page.bodyImages, ...portraits];
  return built(content, pagePath(page.slug), title, standingPage(page, site, form), page.seo.description || site.tagline, images);
}

/** Nothing is here. */
export const buildLost = (content: Content): Built => closed(content, { title: words.lost, text: words.lostText, code: words.lostCode });

/** What is here cannot be fetched now. */
export const buildAway = (content: Content): Built => closed(content, { title: words.away, text: words.awayText, code: words.awayCode });

function closed(content: Content, said: Pick<LostPage, 'title' | 'text' | 'code'>): Built {
  const { site } = content;
  // Something tall to stand beside the words, as a door does; any cover will do.
  const covers = content.items.flatMap(coverOf);
  const image = covers.find((cover) => cover.height > cover.width) ?? covers[0];
  const page: LostPage = {
    kind: 'lost',
    ...said,
    picture: image ? uprightOf(pictureOf(image, LOST_SIZES), image, LOST_UPRIGHT) : null,
    links: [
      { label: words.indexOfProjects, href: listPath('index') },
      { label: words.homeLink, href: '/' },
      ...wayToWrite(site, words.tellUs),
    ],
  };
  return { ...built(content, `/${said.code}`, `${said.title}, ${site.name}`, page, said.text, image ? [image] : []), indexed: false };
}

function built(content: Content, path: string, title: string, page: Page, description: string, images: ImageView[]): Built {
  const data = { path, title, shell: shellOf(content), page };
  const image = images[0] ?? content.site.seo.image;
  return { data, description, image, project: null, article: null, images, indexed: true };
}

const coverOf = (item: { cover: ImageView | null }): ImageView[] => (item.cover ? [item.cover] : []);

/** Pictures in the order of the page. */
export function picturesOf(page: Page): Picture[] {
  const some = (list: readonly (Picture | null)[]) => list.filter((picture) => picture !== null);
  switch (page.kind) {
    case 'home':
      return some([page.hero?.picture ?? null, ...page.works.map((work) => work.picture), ...page.news.map((row) => row.picture)]);
    case 'list':
      return some([...page.works, ...page.rows].map((work) => work.picture));
    case 'news':
      return some(page.years.flatMap((year) => year.rows.map((row) => row.picture)));
    case 'article':
      return some([
        page.cover?.picture ?? null,
        ...page.body.map((block) => (block.type === 'figure' ? block.picture : null)),
        ...[...page.related, ...page.news].map((other) => other.picture),
      ]);
    case 'about':
      return some([page.picture, ...page.people.map((person) => person.picture)]);
    case 'contact':
      return [];
    case 'page':
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
