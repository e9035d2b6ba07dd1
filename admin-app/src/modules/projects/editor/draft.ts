import type { AdminProject, ProjectContent } from '@atelier/contracts';

/** Everything of a project that staff write. */
export type Values = ProjectContent & { slug: string };
export type Field = keyof Values;

export const valuesOf = (project: Pick<AdminProject, 'content' | 'slug'>): Values => ({ ...project.content, slug: project.slug });

/** A field in the middle of being written is not sent: the server would refuse all the others with it. */
export function isComplete(values: Values, field: Field): boolean {
  if (field === 'title') return values.title.trim() !== '';
  if (field === 'credits') return values.credits.every((credit) => credit.role.trim() !== '' && credit.name.trim() !== '');
  if (field === 'slug') return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(values.slug);
  return true;
}
