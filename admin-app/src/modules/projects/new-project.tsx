import { NewContent } from '@atelier/content-kit/new';
import type { JSX } from 'solid-js';
import { projects } from './kind.js';

export default function NewProject(): JSX.Element {
  return <NewContent kind={projects} />;
}
