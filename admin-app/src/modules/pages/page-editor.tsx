import { Body, ContentEditor, CoverField, Head } from '@atelier/content-kit/editor';
import type { JSX } from 'solid-js';
import { FIXED } from './fixed.js';
import { pages } from './kind.js';
import { PageFacts } from './page-facts.js';

export default function PageEditor(): JSX.Element {
  return (
    <ContentEditor
      kind={pages}
      fixed={(item) => FIXED.some(({ slug }) => slug === item.slug)}
      fields={() => (
        <>
          <Head />
          <PageFacts />
          <Body />
        </>
      )}
      aside={() => <CoverField />}
    />
  );
}
