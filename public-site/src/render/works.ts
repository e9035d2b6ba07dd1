import type { ProjectSummary } from '@atelier/contracts';
import type { Work } from '../model.js';
import { projectPath } from './addresses.js';
import { isTall, pictureOf } from './picture.js';
import { workSizes } from './sizes.js';

export function placeOf(project: Pick<ProjectSummary, 'location'>): string {
  return [project.location.city, project.location.country].filter(Boolean).join(', ');
}

export const placeAndYear = (project: Pick<ProjectSummary, 'location' | 'year'>): string =>
  [placeOf(project), project.year === null ? '' : String(project.year)].filter(Boolean).join(', ');

/** A work at its position of the strophe. Without a picture it stands as words between two hairlines. */
export function workOf(project: ProjectSummary, position: number, home: boolean): Work {
  const { cover } = project;
  const tall = cover !== null && isTall(cover);
  return {
    href: projectPath(project.slug),
    number: project.number,
    title: project.title,
    place: placeAndYear(project),
    form: cover ? (tall ? 'work tall' : 'work') : 'work bare',
    // The title beside it names the work already: the picture's own words come second, and only if someone wrote them.
    picture: cover ? pictureOf(cover, workSizes(position, tall, home)) : null,
  };
}
