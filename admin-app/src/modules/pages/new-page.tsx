import { NewContent } from '@atelier/content-kit/new';
import type { JSX } from 'solid-js';
import { pages } from './kind.js';

export default function NewPage(): JSX.Element {
  return <NewContent kind={pages} />;
}
