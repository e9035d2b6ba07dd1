import { slugify, type ProjectSummary, type ProjectView } from '@atelier/contracts';
import { imageUses } from '../../domain/project/project-content.js';
import type { Project, ProjectSnapshot } from '../../domain/project/project.js';

/** The parts of the public views that are known at publication. Images, neighbours and relatives join them when they are read. */
export type StoredSummary = Omit<ProjectSummary, 'cover'>;
export type StoredDetail = Pick<ProjectView, 'body' | 'startYear' | 'stage' | 'client' | 'area' | 'credits' | 'seo'> & {
  gallery: { assetId: string; caption: string }[];
};

const term = (name: string) => (slugify(name) === '' ? null : { name, slug: slugify(name) });

/** One row of `published_projects`, without its search vector. Lists are PostgreSQL array literals. */
export function projectionOf(project: Project, { content, publishedAt }: ProjectSnapshot) {
  const discipline = term(content.discipline);
  const tags = content.tags.flatMap((tag) => term(tag) ?? []);
  const { number, title, summary, location, year, featured } = content;
  const stored: StoredSummary = { id: project.id, slug: project.slug, number, title, summary, discipline, tags, location, year, featured };
  const { body, startYear, stage, client, area, credits, seo, gallery } = content;
  const detail = { body, startYear, stage, client, area, credits, seo, gallery } as StoredDetail;
  return {
    id: project.id,
    slug: project.slug,
    position: project.position,
    discipline_slug: discipline?.slug ?? '',
    tag_slugs: arrayLiteral(tags.map((tag) => tag.slug)),
    year,
    summary: JSON.stringify(stored),
    detail: JSON.stringify(detail),
    cover_id: content.coverId,
    image_ids: arrayLiteral([...new Set(imageUses(content).map((use) => use.assetId))]),
    related_ids: arrayLiteral(content.relatedIds),
    published_at: publishedAt,
    updated_at: project.updatedAt,
  };
}

/** Of slugs and ids only, which need no quoting. */
const arrayLiteral = (values: readonly string[]) => `{${values.join(',')}}`;
