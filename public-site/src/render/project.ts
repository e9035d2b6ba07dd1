import type { ProjectView, SiteView } from '@atelier/contracts';
import type { Figure, Plate, ProjectPage } from '../model.js';
import { words } from '../words.js';
import { projectPath } from './addresses.js';
import { factsOf } from './facts.js';
import { newsBeside } from './news.js';
import { pictureOf, ratioOf } from './picture.js';
import { proseOf } from './prose.js';
import { opening, rhythm } from './rhythm.js';
import { plateSizes, TURN_SIZES } from './sizes.js';
import { placeAndYear, workOf } from './works.js';

export function projectPage(project: ProjectView, site: SiteView): ProjectPage {
  const { plates, credit } = signed(platesOf(project));
  const { body, quote } = proseOf(project.body, project.bodyImages, plates.length);
  if (body.length === 0 && project.summary) body.push({ type: 'lead', content: [{ text: project.summary }] });
  return {
    kind: 'project',
    title: project.title,
    size: project.title.length > 80 ? 'longest' : project.title.length > 36 ? 'long' : 'short',
    note: [project.number, placeAndYear(project)].filter(Boolean),
    opening: sized(opening(plates)),
    body,
    facts: [...factsOf(project, site.language), ...(credit ? [{ label: words.pictures, values: [{ text: credit }] }] : [])],
    figures: rhythm(plates.slice(1), quote).map((figure) => sized(figure) ?? figure),
    related: project.related.slice(0, 3).map((work) => ({ ...workOf(work, 2, false), form: work.cover ? 'work' : 'work bare' })),
    news: newsBeside(project.relatedNews, site),
    turn: (['previous', 'next'] as const).flatMap((side) => {
      const other = project[side];
      if (!other) return [];
      const rel = side === 'previous' ? ('prev' as const) : ('next' as const);
      return [
        {
          rel,
          label: words[side],
          href: projectPath(other.slug),
          title: other.title,
          picture: other.cover && pictureOf(other.cover, TURN_SIZES[rel], ''),
        },
      ];
    }),
  };
}

/** The gallery as plates; a project with nothing but a cover still opens with it. */
function platesOf(project: ProjectView): Plate[] {
  const gallery = project.gallery.length > 0 ? project.gallery : project.cover ? [{ image: project.cover, caption: '' }] : [];
  return gallery.map(({ image, caption }, index) => ({
    number: index + 1,
    caption,
    credit: image.credit,
    ratio: Math.round(ratioOf(image) * 1000) / 1000,
    picture: pictureOf(image, '', image.alt || caption),
  }));
}

/** Pictures all by one hand are credited once, among the facts; otherwise each under its plate. */
function signed(plates: Plate[]): { plates: Plate[]; credit: string } {
  const credit = plates[0]?.credit ?? '';
  if (plates.some((plate) => plate.credit !== credit)) return { plates, credit: '' };
  return { plates: plates.map((plate) => ({ ...plate, credit: '' })), credit };
}

/** Gives each picture the `sizes` of the place it has been set in. */
function sized(figure: Figure | null): Figure | null {
  if (!figure || figure.form === 'said') return figure;
  const sum = figure.plates.reduce((total, plate) => total + plate.ratio, 0);
  const { form } = figure;
  return {
    form,
    plates: figure.plates.map((plate, index) => ({
      ...plate,
      picture: { ...plate.picture, sizes: plateSizes(form, plate.ratio, plate.ratio / sum, index === 1) },
    })),
  };
}
