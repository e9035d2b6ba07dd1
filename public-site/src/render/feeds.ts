import type { ArticleView, RichText, RichTextInline, RichTextParagraph, SiteSource } from '@atelier/contracts';
import { articlePath } from './addresses.js';
import { hrefOf } from './href.js';
import { escape } from './html.js';
import type { Content, PageFile } from './source.js';

/** A feed is for who comes back, not for who begins. */
const ENTRIES = 30;

/** The news as Atom (RFC 4287) and as JSON Feed 1.1 (jsonfeed.org). */
export async function renderFeeds(content: Content, source: SiteSource, origin: string): Promise<PageFile[]> {
  if (content.news.length === 0) return [];
  const found = await Promise.all(content.news.slice(0, ENTRIES).map((article) => source.article(article.slug)));
  const articles = found.filter((article) => article !== null);
  return [
    { path: 'feed.xml', body: atom(content, articles, origin) },
    { path: 'feed.json', body: json(content, articles, origin) },
  ];
}

/** Never changes, whatever the address or the date becomes (RFC 9562). */
const idOf = (article: ArticleView): string => `urn:uuid:${article.id}`;

function atom({ site }: Content, articles: ArticleView[], origin: string): string {
  const updated =
    articles
      .map((article) => article.updatedAt)
      .sort()
      .at(-1) ?? site.updatedAt;
  const entries = articles.map((article) =>
    [
      '<entry>',
      `<id>${escape(idOf(article))}</id>`,
      `<title>${escape(article.title)}</title>`,
      `<link rel="alternate" type="text/html" href="${escape(origin + articlePath(article.slug))}"/>`,
      `<published>${article.date}</published><updated>${article.updatedAt}</updated>`,
      `<author><name>${escape(article.author || site.name)}</name></author>`,
      ...article.tags.map((tag) => `<category term="${escape(tag.slug)}" label="${escape(tag.name)}"/>`),
      article.excerpt ? `<summary>${escape(article.excerpt)}</summary>` : '',
      `<content type="html">${escape(htmlOf(article, origin))}</content>`,
      '</entry>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(site.language)}">`,
    `<id>${escape(`${origin}/`)}</id><title>${escape(site.name)}</title>`,
    site.tagline ? `<subtitle>${escape(site.tagline)}</subtitle>` : '',
    `<updated>${updated}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escape(`${origin}/feed.xml`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escape(`${origin}/news`)}"/>`,
    `<author><name>${escape(site.name)}</name></author>`,
    ...entries,
    '</feed>\n',
  ].join('');
}

function json({ site }: Content, articles: ArticleView[], origin: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    ...(site.tagline && { description: site.tagline }),
    home_page_url: `${origin}/news`,
    feed_url: `${origin}/feed.json`,
    language: site.language,
    authors: [{ name: site.name, url: `${origin}/` }],
    items: articles.map((article) => ({
      id: idOf(article),
      url: origin + articlePath(article.slug),
      title: article.title,
      ...(article.excerpt && { summary: article.excerpt }),
      content_html: htmlOf(article, origin),
      date_published: article.date,
      date_modified: article.updatedAt,
      authors: [{ name: article.author || site.name }],
      tags: article.tags.map((tag) => tag.name),
    })),
  });
}

/** The text as HTML with whole addresses: readers of feeds have no page around it. */
function htmlOf(article: ArticleView, origin: string): string {
  const whole = (address: string) => {
    const href = hrefOf(address);
    // One address that nobody can follow must not keep the whole site from being written.
    return escape(URL.canParse(href, origin) ? new URL(href, origin).href : origin);
  };
  const image = (id: string, caption: string) => {
    const found = article.bodyImages.find((one) => one.id === id);
    const file = found?.renditions
      .filter(({ format }) => format === 'jpeg')
      .sort((a, b) => a.width - b.width)
      .at(-1);
    if (!found || !file) return '';
    const { width, height } = file;
    return `<figure><img src="${whole(file.url)}" alt="${escape(found.alt)}" width="${width}" height="${height}"><figcaption>${escape(caption)}</figcaption></figure>`;
  };
  const inline = (nodes: readonly RichTextInline[] = []) => nodes.map((node) => inlineHtml(node, whole)).join('');
  const paragraphs = (nodes: readonly RichTextParagraph[]) => nodes.map((node) => `<p>${inline(node.content)}</p>`).join('');
  const block = (node: RichText['content'][number]): string => {
    switch (node.type) {
      case 'lead':
      case 'paragraph':
        return `<p>${inline(node.content)}</p>`;
      case 'heading':
        return `<h${node.attrs.level}>${inline(node.content)}</h${node.attrs.level}>`;
      case 'blockquote':
        return `<blockquote>${paragraphs(node.content)}</blockquote>`;
      case 'bulletList':
        return `<ul>${node.content.map((item) => `<li>${paragraphs(item.content)}</li>`).join('')}</ul>`;
      case 'orderedList':
        return `<ol>${node.content.map((item) => `<li>${paragraphs(item.content)}</li>`).join('')}</ol>`;
      case 'image':
        return image(node.attrs.assetId, node.attrs.caption);
    }
  };
  return article.body.content.map(block).join('');
}

function inlineHtml(node: RichTextInline, whole: (address: string) => string): string {
  if (node.type === 'hardBreak') return '<br>';
  return (node.marks ?? []).reduce((html, mark) => {
    if (mark.type === 'bold') return `<strong>${html}</strong>`;
    return mark.type === 'italic' ? `<em>${html}</em>` : `<a href="${whole(mark.attrs.href)}">${html}</a>`;
  }, escape(node.text));
}
