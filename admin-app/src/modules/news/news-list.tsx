import { ContentList } from '@atelier/content-kit/list';
import type { JSX } from 'solid-js';
import { news } from './kind.js';

export default function NewsList(): JSX.Element {
  return <ContentList kind={news} />;
}
