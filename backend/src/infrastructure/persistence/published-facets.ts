import type { Database } from './database.js';

/**
 * Counts what visitors may see now, and remembers until when that holds: the next project that appears by itself. Publications queue up at the
 * row lock, so each counts what the ones before it committed.
 */
export async function countFacets(database: Database, now: Date): Promise<void> {
  await database.transaction(async () => {
    await database.execute('select 1 from atelier.published_facets for update');
    await database.execute(COUNT, [now, now]);
  });
}

const COUNT = `
  with shown as (select * from atelier.published_projects where published_at <= ?)
  update atelier.published_facets set
    total = (select count(*) from shown),
    valid_until = (select min(published_at) from atelier.published_projects where published_at > ?),
    facets = jsonb_build_object(
      'disciplines', (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'slug', slug, 'count', n) order by n desc, slug), '[]') from (
        select min(summary->'discipline'->>'name') as name, discipline_slug as slug, count(*) as n
        from shown where discipline_slug <> '' group by discipline_slug) d),
      'tags', (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'slug', slug, 'count', n) order by n desc, slug), '[]') from (
        select min(t->>'name') as name, t->>'slug' as slug, count(distinct p.id) as n
        from shown p cross join jsonb_array_elements(p.summary->'tags') t group by t->>'slug') t),
      'years', (select coalesce(jsonb_agg(jsonb_build_object('year', year, 'count', n) order by year desc), '[]') from (
        select year, count(*) as n from shown where year is not null group by year) y))`;
