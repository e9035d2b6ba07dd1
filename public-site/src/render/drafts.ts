import type { ArticleView, PageView, ProjectView, SiteSource } from '@atelier/contracts';
import type { FormAnswer } from '../model.js';
import { words } from '../words.js';
import { momentOf } from './dates.js';
import { buildArticle, buildLost, buildProject, buildStanding, type Built } from './pages.js';
import { type Content, contentOf, type PageOptions } from './source.js';
import { write } from './write.jsx';

export type Draft = { kind: 'project'; view: ProjectView } | { kind: 'article'; view: ArticleView } | { kind: 'page'; view: PageView };

/** The page exactly as visitors would see it, with a line above it that says it is not public. */
export async function renderPreview(draft: Draft, source: SiteSource, options: PageOptions & { expiresAt: string }): Promise<string> {
  const content = await contentOf(source);
  const built = buildDraft(draft, content);
  const preview = words.previewed(momentOf(options.expiresAt, content.site.language));
  const page = { ...built, indexed: false, data: { ...built.data, preview } };
  return write(page, content.site, options.origin.replace(/\/$/u, '')).html;
}

function buildDraft(draft: Draft, content: Content): Built {
  if (draft.kind === 'project') return buildProject(draft.view, content);
  return draft.kind === 'article' ? buildArticle(draft.view, content) : buildStanding(draft.view, content, { preview: true });
}

/** The contact page as the answer to a form that was sent without JavaScript. */
export async function renderContact(source: SiteSource, options: PageOptions, answer: FormAnswer): Promise<string> {
  const content = await contentOf(source);
  const page = await source.page('contact');
  const built = page ? buildStanding(page, content, { answer }) : buildLost(content);
  return write({ ...built, indexed: false }, content.site, options.origin.replace(/\/$/u, '')).html;
}
