import { Client } from 'pg';
import { migrate } from '../../src/infrastructure/persistence/migrate.js';
import { createDatabase } from '../setup/database.js';

/** What the release before content had: a project with a past, settings, and where images stand. */
const BEFORE = `
  insert into atelier.media_assets (id, version, checksum, original_key, file_name, content_type, bytes, status, rendered, alt, decorative, caption, credit, copyright, focal_point, created_at, updated_at)
  values ('019a0000-0000-7000-8000-0000000000aa', 1, 'c', 'k', 'a.jpg', 'image/jpeg', 1, 'ready', '{"renditions": []}', 'A', false, '', '', '', '{"x":0.5,"y":0.5}', now(), now());
  insert into atelier.projects (id, version, slug, former_slugs, status, content, snapshot, position, created_at, updated_at)
  values ('019a0000-0000-7000-8000-0000000000bb', 3, 'hall', '{old-hall}', 'published', '{"title": "Hall", "coverId": null}', '{"id": "019a0000-0000-7000-8000-0000000000cc", "publishedAt": "2026-01-02T00:00:00Z"}', 1, now(), now());
  insert into atelier.project_slugs (slug, project_id) values ('hall', '019a0000-0000-7000-8000-0000000000bb'), ('old-hall', '019a0000-0000-7000-8000-0000000000bb');
  insert into atelier.project_revisions (id, project_id, version, content, published_at) values ('019a0000-0000-7000-8000-0000000000cc', '019a0000-0000-7000-8000-0000000000bb', 3, '{"title": "Hall"}', '2026-01-02T00:00:00Z');
  insert into atelier.media_uses (asset_id, project_id, role, published) values ('019a0000-0000-7000-8000-0000000000aa', '019a0000-0000-7000-8000-0000000000bb', 'cover', true);
  insert into atelier.site_settings (settings, updated_at) values ('{"name": "Sund Serra", "email": "", "about": {"type": "doc", "content": [{"type": "paragraph"}]}, "people": [{"name": "Liv"}], "seo": {"title": "T", "description": ""}}', '2026-01-03T00:00:00Z')`;

it('brings a studio’s content to the newest version, back, and up again without losing any of it', async () => {
  const { url, drop } = await createDatabase();
  const client = new Client({ connectionString: url });
  await client.connect();
  const rows = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows;
  // Back to before the step this is about, however many have come after it.
  const back = async () => {
    while (!(await migrate(url, 'down')).includes('2026-11-25-content'));
  };
  try {
    await back();
    await client.query(BEFORE);
    const before = await everything(['projects', 'project_slugs', 'project_revisions', 'media_uses', 'site_settings']);
    await migrate(url, 'up');
    const [project] = await rows(`select kind, slug, first_published_at from atelier.content_items where kind = 'project'`);
    expect(project).toEqual({ kind: 'project', slug: 'hall', first_published_at: new Date('2026-01-02T00:00:00Z') });
    const [site] = await rows(`select content from atelier.content_items where kind = 'site'`);
    expect(site?.['content']).toMatchObject({ name: 'Sund Serra', people: [{ name: 'Liv', portraitId: null }], retentionMonths: 24 });
    const [about] = await rows(`select slug, status, content->'body' as body from atelier.content_items where kind = 'page'`);
    expect(about).toMatchObject({ slug: 'about', status: 'published', body: { content: [{ type: 'paragraph' }] } });
    await back();
    expect(await everything(['projects', 'project_slugs', 'project_revisions', 'media_uses', 'site_settings'])).toEqual(before);
    await migrate(url, 'up');
    expect(await rows(`select content from atelier.content_items where kind = 'site'`)).toEqual([site]);
  } finally {
    await client.end();
    await drop();
  }

  async function everything(tables: string[]) {
    const contents: Record<string, unknown>[][] = [];
    for (const table of tables) contents.push(await rows(`select to_jsonb(t) as row from atelier.${table} t order by 1`));
    return Object.fromEntries(tables.map((table, at) => [table, contents[at]]));
  }
}, 60_000);
