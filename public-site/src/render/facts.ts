import type { ProjectStage, ProjectView } from '@atelier/contracts';
import type { Fact } from '../model.js';
import { words } from '../words.js';
import { listPath } from './addresses.js';
import { hrefOf } from './href.js';
import { placeOf } from './works.js';

const STAGES: Record<ProjectStage, string> = {
  concept: 'Concept',
  design: 'In design',
  construction: 'Under construction',
  built: 'Built',
  unbuilt: 'Unbuilt',
};

/** The facts of a project in a fixed order; what nobody has filled in is left out. */
export function factsOf(project: ProjectView, language: string): Fact[] {
  const area = project.area === null ? '' : `${new Intl.NumberFormat(language).format(project.area)} m²`;
  const terms = (by: 'discipline' | 'tag', list: { name: string; slug: string }[]) =>
    list.map((term) => ({ text: term.name, href: listPath('images', { by, value: term.slug }) }));
  const facts: Fact[] = [
    { label: words.place, values: texts(placeOf(project)) },
    { label: words.year, values: texts(yearsOf(project)) },
    { label: 'Status', values: texts(project.stage ? STAGES[project.stage] : '') },
    { label: 'Client', values: texts(project.client) },
    { label: 'Area', values: texts(area) },
    { label: words.discipline, values: project.discipline ? terms('discipline', [project.discipline]) : [] },
    { label: project.tags.length === 1 ? words.tag : 'Tags', values: terms('tag', project.tags) },
    ...creditsOf(project),
  ];
  return facts.filter((fact) => fact.values.length > 0);
}

const texts = (text: string) => (text ? [{ text }] : []);

function yearsOf(project: ProjectView): string {
  const { startYear, year } = project;
  if (startYear !== null && year !== null && startYear !== year) return `${startYear}–${year}`;
  if (year === null && startYear !== null) return `since ${startYear}`;
  return String(year ?? '');
}

/** Credits of one role stand together, in the order of their first mention. */
function creditsOf(project: ProjectView): Fact[] {
  const roles = new Map<string, Fact>();
  for (const credit of project.credits) {
    const fact = roles.get(credit.role) ?? { label: credit.role, values: [] };
    fact.values.push({ text: credit.name, ...(credit.url && { href: hrefOf(credit.url) }) });
    roles.set(credit.role, fact);
  }
  return [...roles.values()];
}
