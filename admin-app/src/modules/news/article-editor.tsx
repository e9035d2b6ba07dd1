import { Body, ContentEditor, CoverField, Head, Related } from '@atelier/content-kit/editor';
import type { JSX } from 'solid-js';
import { ArticleFacts } from './article-facts.js';
import { news } from './kind.js';

const EXCERPT = { field: 'excerpt', label: 'Excerpt', placeholder: 'One sentence that makes one read on', max: 400 };

export default function ArticleEditor(): JSX.Element {
  return (
    <ContentEditor
      kind={news}
      fields={() => (
        <>
          <Head stand={EXCERPT} />
          <ArticleFacts />
          <Body />
        </>
      )}
      aside={() => (
        <>
          <CoverField />
          <Related help="None chosen: the article stands by itself." />
        </>
      )}
    />
  );
}
