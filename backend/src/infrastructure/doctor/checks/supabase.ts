import type { ProjectPage } from '@atelier/contracts';
import { failed, ok, skipped, verdict, type Check, type Finding } from '../check.js';
import type { Context } from '../context.js';
import type { Answer } from '../http.js';
import { Trouble } from '../trouble.js';

/** What would hurt most; the rule is the same for every table. */
export const TABLES = [
  ...['staff_users', 'staff_sessions', 'staff_links', 'api_tokens', 'audit_log', 'collaboration_requests', 'mails'],
  ...['content_items', 'published_projects', 'media_assets', 'outbox', 'backups', 'migrations'],
];
const SCHEMAS = ['atelier', 'public'];

/** As anybody may who reads the project's public key out of some page. */
function asAnybody(
  context: Context,
  path: string,
  { headers = {}, ...rest }: { method?: string; headers?: Record<string, string>; body?: object | Uint8Array } = {},
): Promise<Answer> {
  const { supabase, anonKey = '' } = context.targets;
  // Only the older keys are tokens as well.
  const bearer: Record<string, string> = anonKey.startsWith('sb_') ? {} : { authorization: `Bearer ${anonKey}` };
  return context.ask(new URL(path, supabase), { ...rest, headers: { apikey: anonKey, ...bearer, ...headers } });
}

/** A key that opens nothing, or a bucket that is not the studio's, would make everything look closed. */
const outside = (id: string, title: string, run: (context: Context) => Promise<Finding>): Check => ({
  ...{ id, title, run },
  needs: ['supabase.key'],
  unless: ['supabase.bucket'],
});

/** A gateway that is down would make everything look closed. */
function refuseSilence({ status }: Answer): void {
  if (status >= 500)
    throw new Trouble(`Supabase answers ${status}.`, 'See the state of the project at Supabase; free ones pause when nobody uses them.');
}

/** Code of the Storage API in a refusal; it comes as HTTP 400, with the real status in the text. */
const codeOf = ({ json }: Answer): string => (json as { code?: string; error?: string }).code ?? (json as { error?: string }).error ?? '';

/**
 * How the Data API says no: schema not exposed, table not known to it, not there (PostgreSQL 42P01), not allowed (42501); or an empty list, by row level
 * security. docs.postgrest.org, Errors.
 */
const CLOSED = new Set(['PGRST106', 'PGRST205', '42P01', '42501']);
/** What is wrong with an answer about rows, or null if it gives none. */
export function openness(answer: Pick<Answer, 'status' | 'json'>): string | null {
  if (answer.status === 200 && Array.isArray(answer.json)) return answer.json.length > 0 ? 'gives its rows away' : null;
  const { code = '' } = answer.json as { code?: string };
  return CLOSED.has(code) ? null : `answers ${answer.status} ${code}, which is no refusal that is known`;
}

/** One that visitors see, if anything is published. */
async function publicPicture(context: Context): Promise<URL | undefined> {
  const { json } = await context.api('/api/projects?limit=20');
  const urls = ((json as Partial<ProjectPage>).items ?? []).flatMap(({ cover }) => cover?.renditions[0]?.url ?? []);
  return urls[0] === undefined ? undefined : new URL(urls[0], context.targets.api);
}

export const supabaseChecks: readonly Check[] = [
  {
    id: 'supabase.key',
    title: 'The public key is one of this project',
    run: async (context) => {
      const { supabase, anonKey } = context.targets;
      if (supabase === undefined || anonKey === undefined) return skipped('No --supabase and --anon-key.');
      // Open to whoever has a key, and to nobody else.
      const answer = await asAnybody(context, '/auth/v1/settings');
      refuseSilence(answer);
      return answer.status === 200
        ? ok(`${supabase.origin} knows it`)
        : failed(
            `${supabase.origin} refuses it (${answer.status}), so nothing can be seen with it.`,
            'Give --supabase as the API has SUPABASE_URL, and --anon-key from Supabase, Settings, API keys: the publishable one, or anon.',
          );
    },
  },
  {
    id: 'supabase.bucket',
    title: 'The buckets are those of the studio',
    needs: ['supabase.key', 'api.reachable'],
    unless: ['media.rendered'],
    run: async (context) => {
      const { supabase, bucket, privateBucket } = context.targets;
      const { uploadBucket = privateBucket, rendition } = context.shared;
      const picture = rendition ?? (await publicPicture(context));
      if (picture === undefined) return skipped('No picture is public, and the doctor uploaded none.');
      const place = new URL(`/storage/v1/object/public/${bucket}/`, supabase).href;
      const wrong = [
        ...(picture.href.startsWith(place) ? [] : [`pictures come from ${picture.href.replace(/images\/.*$/u, '')}, not ${place}`]),
        ...(uploadBucket === privateBucket ? [] : [`uploads go to ${uploadBucket}, not ${privateBucket}`]),
      ];
      return verdict(
        wrong,
        place,
        'Give --supabase, --bucket and --private-bucket as the API has SUPABASE_URL, SUPABASE_BUCKET and SUPABASE_PRIVATE_BUCKET.',
      );
    },
  },
  outside('supabase.tables', 'The public key reads no table', async (context) => {
    const asked = SCHEMAS.flatMap((schema) => TABLES.map((table) => ({ schema, table })));
    const wrong: string[] = [];
    for (const { schema, table } of asked) {
      const answer = await asAnybody(context, `/rest/v1/${table}?select=*&limit=1`, { headers: { 'accept-profile': schema } });
      refuseSilence(answer);
      const open = openness(answer);
      if (open !== null) wrong.push(`${schema}.${table} ${open}`);
    }
    return verdict(
      wrong,
      `${asked.length} addresses give nothing`,
      'Run npm run cli -- migrate, which turns row level security on; at Supabase, take atelier out of “Exposed schemas” (Settings, API).',
    );
  }),
  outside('supabase.buckets-listed', 'The public key lists no bucket', async (context) => {
    const { bucket, privateBucket } = context.targets;
    const wrong: string[] = [];
    for (const id of [bucket, privateBucket]) {
      const answer = await asAnybody(context, `/storage/v1/object/list/${id}`, {
        method: 'POST',
        body: { prefix: '', limit: 1, offset: 0 },
      });
      refuseSilence(answer);
      if (Array.isArray(answer.json) && answer.json.length > 0) wrong.push(`${id} is listed`);
    }
    return verdict(
      wrong,
      `${bucket} and ${privateBucket} stay closed`,
      'At Supabase, Storage, Policies: delete those that let anon select. Atelier needs none.',
    );
  }),
  outside('supabase.buckets-written', 'The public key writes to no bucket', async (context) => {
    const { bucket, privateBucket } = context.targets;
    const wrong: string[] = [];
    for (const id of [bucket, privateBucket]) {
      const key = `${context.name.replaceAll(/[^A-Za-z0-9]+/gu, '-')}.txt`;
      const what = `object ${id}/${key}`;
      const remove = (signal: AbortSignal) =>
        asAnybody(context.with(signal), `/storage/v1/object/${id}`, { method: 'DELETE', body: { prefixes: [key] } });
      context.cleanup.add(what, async (signal) => {
        // A denial is answered with an empty list.
        const { json } = await remove(signal);
        if (!Array.isArray(json) || json.length === 0)
          throw new Error('the public key may write it and not delete it; delete it at Supabase, Storage');
      });
      const answer = await asAnybody(context, `/storage/v1/object/${id}/${key}`, {
        method: 'POST',
        headers: { 'content-type': 'image/jpeg' },
        body: Buffer.from(context.name),
      });
      if (answer.status >= 400) context.cleanup.forget(what);
      else wrong.push(`${id} took a file`);
      refuseSilence(answer);
    }
    return verdict(
      wrong,
      `${bucket} and ${privateBucket} refuse`,
      'At Supabase, Storage, Policies: delete those that let anon insert. Atelier needs none.',
    );
  }),
  outside('supabase.private-bucket', 'The bucket of originals is private', async (context) => {
    const { privateBucket } = context.targets;
    const answer = await asAnybody(context, `/storage/v1/object/public/${privateBucket}/originals/${'0'.repeat(64)}`);
    refuseSilence(answer);
    // A bucket that is not public is said not to exist; in a public one, the key is not found.
    return answer.status === 200 || codeOf(answer) === 'NoSuchKey' || codeOf(answer) === 'not_found'
      ? failed(
          `${privateBucket} is public.`,
          `npm run cli -- storage:setup (or at Supabase, Storage: edit ${privateBucket}, “Public bucket” off)`,
        )
      : ok(`${privateBucket} is no public bucket`);
  }),
];
