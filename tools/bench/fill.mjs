/** Publishes `count` projects with galleries, written straight into the tables: what the use cases would have left there. */
export async function fill(sql, count, { from = 0, gallery = 8 } = {}) {
  const rendition = (format, width) => ({
    format,
    width,
    height: Math.round(width / 1.5),
    bytes: width * 60,
    key: `images/00000000-0000-7000-8000-000000000000/0123456789abcdef01234567.${format}`,
  });
  const renditions = [2400, 1600, 1024, 640, 320].flatMap((width) => ['avif', 'webp', 'jpeg'].map((format) => rendition(format, width)));
  const crops = [{ ...rendition('jpeg', 1200), height: 630, crop: 'og' }].concat(
    [1080, 720].flatMap((width) =>
      ['avif', 'webp', 'jpeg'].map((format) => ({ ...rendition(format, width), height: width * 1.25, crop: 'portrait' })),
    ),
  );
  const facts = { hash: '0f0f0f0f0f0f0f0f', recipe: 2, focalPoint: { x: 0.5, y: 0.5 }, bytes: 1_500_000 };
  const rendered = JSON.stringify({
    width: 2400,
    height: 1600,
    placeholder: '5wgGLYSJmndvx4eHeHh3d3iIgHeI',
    color: '#8a8878',
    ...facts,
    renditions,
    crops,
  });
  await sql(
    `insert into atelier.media_assets (id, version, checksum, original_key, file_name, content_type, bytes, status, rendered, alt, decorative, caption, credit, copyright, focal_point, created_at, updated_at)
     select gen_random_uuid(), 1, 'bench-' || n, 'originals/' || n, n || '.jpg', 'image/jpeg', 1000000, 'ready', $1::jsonb, 'A wall of yellow sheet metal with a single door', false, '', 'Photograph', '', '{"x":0.5,"y":0.5}', now(), now()
     from generate_series(1, 200) n on conflict do nothing`,
    [rendered],
  );
  await sql(
    `with assets as (select array_agg(id) ids from atelier.media_assets where checksum like 'bench-%'),
     made as (
       select gen_random_uuid() id, n, 'bench-project-' || n slug, (select ids[1 + n % 200] from assets) cover,
         (select array_agg(ids[1 + (n + g) % 200]) from assets, generate_series(0, $3::int - 1) g) images
       from generate_series($1::int + 1, $1::int + $2::int) n),
     kept as (
       insert into atelier.content_items (id, kind, version, slug, former_slugs, status, content, snapshot, position, created_at, updated_at, first_published_at)
       select id, 'project', 2, slug, '{}', 'published', jsonb_build_object('title', 'Project ' || n, 'coverId', cover), jsonb_build_object('publishedAt', now()), n, now(), now(), now() from made returning id)
     insert into atelier.published_projects (id, slug, position, discipline_slug, tag_slugs, year, search, summary, detail, cover_id, image_ids, related_ids, published_at, updated_at)
     select id, slug, n, 'architecture', array['tag-' || n % 7], 1990 + n % 35, to_tsvector('simple', 'Project ' || n),
       jsonb_build_object('id', id, 'slug', slug, 'number', n::text, 'title', 'Project ' || n, 'summary', 'Two sheds and a room with a view for families who used to sell their grapes to somebody else.',
         'discipline', jsonb_build_object('name', 'Architecture', 'slug', 'architecture'), 'tags', jsonb_build_array(jsonb_build_object('name', 'Tag ' || n % 7, 'slug', 'tag-' || n % 7)),
         'location', jsonb_build_object('city', 'Vipava', 'country', 'Slovenia'), 'year', 1990 + n % 35, 'featured', false),
       jsonb_build_object('body', jsonb_build_object('type', 'doc', 'content', (select jsonb_agg(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', repeat('The growers wanted a winery that could be hosed down. ', 8))))) from generate_series(1, 4))),
         'startYear', null, 'stage', 'built', 'client', 'Growers', 'area', 3140, 'credits', '[]'::jsonb, 'seo', jsonb_build_object('title', '', 'description', ''),
         'gallery', (select jsonb_agg(jsonb_build_object('assetId', i, 'caption', 'One gutter for both roofs')) from unnest(images) i)),
       cover, images, '{}', now(), now() from made`,
    [from, count, gallery],
  );
  await sql('analyze');
  await sql(`update atelier.published_facets set total = (select count(*) from atelier.published_projects)`);
}
