import { ContentList } from '@atelier/content-kit/list';
import type { JSX } from 'solid-js';
import { pages } from './kind.js';
import { MissingPages } from './missing-pages.js';

export default function PageList(): JSX.Element {
  return <ContentList kind={pages} above={() => <MissingPages />} />;
}
