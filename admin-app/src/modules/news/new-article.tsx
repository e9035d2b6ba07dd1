import { NewContent } from '@atelier/content-kit/new';
import type { JSX } from 'solid-js';
import { news } from './kind.js';

export default function NewArticle(): JSX.Element {
  return <NewContent kind={news} />;
}
