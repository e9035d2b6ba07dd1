import type { ProjectContent } from '@atelier/contracts';

/** Everything of a project that staff write. */
export type Values = ProjectContent & { slug: string };
export type Field = keyof Values;
