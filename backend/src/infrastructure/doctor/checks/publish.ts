import { failed, ok, warning, type Check } from '../check.js';
import { said, type Context } from '../context.js';
import { Trouble } from '../trouble.js';

const API_MS = 10_000;

interface Row {
  id: string;
  title: string;
}

/** Takes everything of this very title away for good, wherever it stands by now. */
export async function deleteContent(context: Context, path: 'projects' | 'pages', title: string): Promise<void> {
  for (const status of ['', '&status=archived', '&status=trashed']) {
    const { json } = await context.done('GET', `/api/admin/${path}?limit=100&q=${encodeURIComponent(title)}${status}`);
    for (const row of (json as { items: Row[] }).items.filter((one) => one.title === title))
      await deleteOne(context, `/api/admin/${path}/${row.id}`);
  }
}

/** Into the trash, then out of it for good. */
export async function deleteOne(context: Context, address: string): Promise<void> {
  for (let step = 0; step < 2; step++) {
    const { status, json } = await context.asStaff('GET', address);
    if (status === 404) return;
    await context.done('DELETE', address, { version: (json as { version: number }).version });
  }
}

/** Nothing is published without a cover that has a description. */
async function describedPicture(context: Context): Promise<string> {
  const { picture = '' } = context.shared;
  const { json } = await context.done('GET', `/api/admin/media/${picture}`);
  await context.done('PATCH', `/api/admin/media/${picture}`, {
    version: (json as { version: number }).version,
    body: { alt: 'A grey picture of a test' },
  });
  return picture;
}

export function publishChecks(): readonly Check[] {
  let slug = '';
  let title = '';
  let address = '';
  const read = (context: Context) => context.api(`/api/projects/${slug}`);
  const visible = (context: Context) => context.ask(new URL(`/projects/${slug}`, context.targets.site));
  const act = async (context: Context, what: 'publish' | 'unpublish') => {
    const { json } = await context.done('GET', address);
    await context.done('POST', `${address}/${what}`, { version: (json as { version: number }).version });
  };
  return [
    {
      id: 'publish.api',
      title: 'What is published is there',
      needs: ['media.rendered'],
      run: async (context) => {
        title = `${context.name} (project, goes by itself)`;
        slug = context.name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
        context.cleanup.add(`project “${title}”`, (signal) => deleteContent(context.with(signal), 'projects', title));
        const coverId = await describedPicture(context);
        const { json } = await context.done('POST', '/api/admin/projects', { body: { title, slug, coverId } });
        address = `/api/admin/projects/${(json as { id: string }).id}`;
        await act(context, 'publish');
        const began = performance.now();
        const found = await context.until(
          () => read(context),
          ({ status }) => status === 200,
          API_MS,
        );
        return found === null
          ? failed(
              `/api/projects/${slug} is not there ${API_MS / 1000} s after it was published.`,
              'Is there a cache in front of the API that keeps 404, or do several processes not hear each other (DATABASE_DIRECT_URL)?',
            )
          : ok(`after ${Math.round(performance.now() - began)} ms`);
      },
    },
    {
      id: 'publish.site',
      title: 'The site shows it',
      needs: ['publish.api', 'site.reachable'],
      limitMs: 15 * 60_000,
      run: async (context) => {
        const began = performance.now();
        const { siteWithinMs: ms } = context.targets;
        const shown = await context.until(
          () => visible(context),
          ({ status, body }) => status === 200 && body.toString().includes(title),
          ms,
        );
        if (shown !== null) return ok(`after ${Math.ceil((performance.now() - began) / 1000)} s`);
        const found = `${context.targets.site.origin}/projects/${slug} does not show it after ${ms / 1000} s.`;
        return context.targets.site.origin === context.targets.api.origin
          ? failed(found, 'Look for publish-site in the log of the worker; then: npm run cli -- site:publish')
          : warning(
              found,
              'A static host builds anew some quiet minutes after a publication: see NETLIFY_BUILD_HOOK and the host’s list of builds.',
            );
      },
    },
    {
      id: 'publish.removed',
      title: 'What is taken off is gone',
      needs: ['publish.api'],
      unless: ['publish.site'],
      run: async (context) => {
        await act(context, 'unpublish');
        const gone = await context.until(
          () => read(context),
          ({ status }) => status === 404,
          API_MS,
        );
        if (gone === null)
          throw new Trouble(
            `/api/projects/${slug} is still there: ${said(await read(context))}`,
            'A cache in front of the API keeps answers longer than their s-maxage.',
          );
        await deleteContent(context, 'projects', title);
        context.cleanup.forget(`project “${title}”`);
        return ok('off the API and deleted for good');
      },
    },
  ];
}
