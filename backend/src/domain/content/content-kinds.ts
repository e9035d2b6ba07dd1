import { blankArticle, type ArticleContent } from '../news/article-content.js';
import { blankPage, FIXED_PAGES, type PageContent } from '../page/page-content.js';
import { blankProject, imagesOfProject, type ProjectContent } from '../project/project-content.js';
import { blankSite, imagesOfSite, type SiteContent } from '../site/site-content.js';
import { coverAndBody, type ImageUse } from './image-use.js';

/** What each kind of content consists of. */
export interface Contents {
  project: ProjectContent;
  article: ArticleContent;
  page: PageContent;
  site: SiteContent;
}
export type ContentKind = keyof Contents;

/** In what the kinds differ; everything else is the same for all. */
interface KindRules<C> {
  /** As staff call it. */
  noun: string;
  blank(title: string): C;
  titleOf(content: C): string;
  imagesOf(content: C): ImageUse[];
  /** Visitors see nothing of this kind without a cover. */
  needsCover: boolean;
  /** Addresses beside it that the site uses itself. */
  reserved: ReadonlySet<string>;
  /** Addresses that stay with what has them: it can be neither renamed nor thrown away. */
  fixed: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
const LIST_WORDS = ['index', 'discipline', 'year', 'tag', 'page'];

export const KINDS: { readonly [K in ContentKind]: KindRules<Contents[K]> } = {
  project: {
    noun: 'project',
    blank: blankProject,
    titleOf: ({ title }) => title,
    imagesOf: imagesOfProject,
    needsCover: true,
    reserved: new Set(LIST_WORDS),
    fixed: NONE,
  },
  article: {
    noun: 'article',
    blank: blankArticle,
    titleOf: ({ title }) => title,
    imagesOf: coverAndBody,
    needsCover: false,
    reserved: new Set(LIST_WORDS),
    fixed: NONE,
  },
  page: {
    noun: 'page',
    blank: blankPage,
    titleOf: ({ title }) => title,
    imagesOf: coverAndBody,
    needsCover: false,
    reserved: new Set(['projects', 'news', 'admin', 'api', 'media', 'assets', 'preview', 'index', 'feed', '404', ...LIST_WORDS]),
    fixed: FIXED_PAGES,
  },
  site: {
    noun: 'studio',
    blank: blankSite,
    titleOf: ({ name }) => name,
    imagesOf: imagesOfSite,
    needsCover: false,
    reserved: NONE,
    fixed: new Set(['site']),
  },
};

export const imagesOf = <K extends ContentKind>(kind: K, content: Contents[K]): ImageUse[] => KINDS[kind].imagesOf(content);
export const titleOf = <K extends ContentKind>(kind: K, content: Contents[K]): string => KINDS[kind].titleOf(content);
