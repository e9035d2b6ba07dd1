import { ContentList } from '@atelier/content-kit/list';
import type { JSX } from 'solid-js';
import { projects } from './kind.js';

export default function ProjectList(): JSX.Element {
  return <ContentList kind={projects} />;
}
