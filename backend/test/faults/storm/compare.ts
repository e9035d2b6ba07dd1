import { client, type Client } from '../../setup/atelier.js';
import { cli } from '../../setup/processes.js';
import { judge, learn, shown } from './clients.js';
import type { Ledger } from './ledger.js';
import type { Place } from './place.js';

interface AssetRow {
  id: string;
  checksum: string;
  status: string;
  original_key: string;
  rendered: { renditions: File[]; crops: File[] } | null;
}
interface File {
  key: string;
  bytes: number;
}
interface MailRow {
  id: string;
  request_id: string;
  to_address: string;
  status: string;
  template: string;
  attempts: number;
  error: string;
}

/** What still waits, in words; nothing when all has been caught up with. */
export async function waiting(place: Place): Promise<string[]> {
  const [row] = await place.query<Record<string, number>>(
    `select (select count(*) from atelier.outbox)::int as outbox,
       (select count(*) from atelier.media_assets where status = 'processing')::int as images,
       (select count(*) from atelier.mails where status in ('queued', 'transmitting'))::int as letters`,
  );
  return Object.entries(row ?? {}).flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : []));
}

/** As if minutes had passed: what waits for its next try is due now, on either queue. */
export async function hasten(place: Place): Promise<void> {
  await place.query(`update atelier.outbox set handed_at = handed_at - interval '61 seconds', due_at = least(due_at, now())`);
  if (place.env['REDIS_URL'] === undefined) {
    await place.query(`update atelier_jobs.job set start_after = now() where state = 'retry' and start_after > now()`);
    return;
  }
  // Bull keeps when a job is due, and its number, in one score; its own timer looks again within five seconds.
  await place.withRedis(async (redis) => {
    for (const key of await redis.keys('atelier:*:delayed'))
      for (const id of await redis.zrange(key, 0, -1)) await redis.zadd(key, 'XX', Date.now() * 0x1000, id);
  });
}

/** Compares what there is with what was acknowledged, and writes every difference into the ledger. */
export async function compare(place: Place, ledger: Ledger): Promise<{ orphans: number }> {
  await compareImages(place, ledger);
  const [token = ''] = ledger.sessions.slice(-1);
  for (const url of place.urls) {
    const staff = client(() => url, token);
    await compareWritings(
      staff,
      client(() => url),
      ledger,
    );
    for (const session of ledger.sessions) {
      const { status } = await client(() => url, session)('GET', '/api/auth/me');
      if (status !== 200) ledger.lost.push(`a session: ${status}`);
    }
  }
  for (const { title } of await place.query<{ title: string }>(
    `select content->>'title' as title from atelier.content_items group by 1 having count(*) > 1`,
  ))
    ledger.doubled.push(`project ${title}`);
  await compareAudit(place, ledger);
  await compareLetters(place, ledger);
  const failed = await cli(place.env, 'jobs:failed');
  if (failed.trim() !== '') ledger.lost.push(`jobs failed for good:\n${failed}`);
  return { orphans: await compareObjects(place, ledger) };
}

const rows = (place: Place) => place.query<AssetRow>('select id, checksum, status, original_key, rendered from atelier.media_assets');
const filesOf = ({ rendered }: AssetRow): File[] => [...(rendered?.renditions ?? []), ...(rendered?.crops ?? [])];
const objects = ({ storage }: Place) => new Map([...storage.buckets.values()].flatMap((bucket) => [...bucket.objects]));

async function compareImages(place: Place, { photographs, lost, doubled }: Ledger): Promise<void> {
  const stored = objects(place);
  const byChecksum = Map.groupBy(await rows(place), ({ checksum }) => checksum);
  for (const { id, checksum, data } of photographs) {
    const [asset, second] = byChecksum.get(checksum) ?? [];
    if (second !== undefined) doubled.push(`photograph ${checksum}`);
    // Never acknowledged, and not there: that is allowed.
    if (asset === undefined && id === '') continue;
    if (asset === undefined || (id !== '' && asset.id !== id)) lost.push(`photograph ${checksum}: ${JSON.stringify(asset)}`);
    else {
      if (asset.status !== 'ready') lost.push(`photograph ${asset.id} is ${asset.status}`);
      if (stored.get(asset.original_key)?.body.equals(data) !== true) lost.push(`original of ${asset.id}`);
      if (filesOf(asset).length === 0) lost.push(`renditions of ${asset.id}`);
      for (const { key, bytes } of filesOf(asset)) if (stored.get(key)?.body.length !== bytes) lost.push(`${key}`);
    }
  }
}

async function compareWritings(staff: Client, visitor: Client, ledger: Ledger): Promise<void> {
  for (const writing of ledger.writings) {
    const answer = await staff('GET', `/api/admin/projects/${writing.id}`);
    if (answer.status !== 200) {
      ledger.lost.push(`${writing.title}: ${answer.status}`);
      continue;
    }
    judge(writing, shown(answer), ledger);
    learn(writing, shown(answer));
    const open = await visitor('GET', `/api/projects/${writing.slug}`);
    const seen = open.status === 200 ? (open.body.client as string) : open.status === 404 ? null : `status ${open.status}`;
    if (seen !== writing.open) ledger.lost.push(`${writing.title}: visitors see ${seen}, and should ${writing.open}`);
  }
}

/** One line for each act, written with it or not at all. */
async function compareAudit(place: Place, { writings, lost, doubled }: Ledger): Promise<void> {
  const lines = await place.query<{ project: string; count: number }>(
    `select target_id as project, count(*)::int as count from atelier.audit_log where action = 'project.published' group by 1`,
  );
  const counts = new Map(lines.map(({ project, count }) => [project, count]));
  for (const { id, title, published } of writings) {
    const count = counts.get(id) ?? 0;
    const said = `audit lines of ${title}: ${count}, published ${published.sure} times, perhaps ${published.doubtful} more`;
    if (count < published.sure) lost.push(said);
    if (count > published.sure + published.doubtful) doubled.push(said);
  }
}

async function compareLetters(place: Place, { letters, lost, doubled }: Ledger): Promise<void> {
  const requests = await place.query<{ id: string; email: string; reference: string }>(
    `select id, letter->>'email' as email, reference from atelier.collaboration_requests`,
  );
  const byEmail = Map.groupBy(requests, ({ email }) => email);
  for (const { email, reference } of letters) {
    const [request, second] = byEmail.get(email) ?? [];
    if (second !== undefined) doubled.push(`request of ${email}`);
    if (reference !== '' && request?.reference !== reference) lost.push(`request ${reference} of ${email}`);
  }
  const mails = await place.query<MailRow>('select id, request_id, to_address, status, template, attempts, error from atelier.mails');
  const byRequest = Map.groupBy(mails, ({ request_id }) => request_id);
  for (const { id, email } of requests) {
    // One to the studio, and one of thanks to whoever wrote.
    const written = (byRequest.get(id) ?? []).map(({ template, to_address }) => `${template} to ${to_address}`).sort();
    if (written.length !== 2 || written[0]?.startsWith('request-received to ') !== true || written[1] !== `thanks to ${email}`)
      lost.push(`letters about the request of ${email}: ${written.join()}`);
  }
  // A letter's Message-ID begins with the id of its row.
  const arrived = Map.groupBy(place.letters.flat(), ({ mail }) => /^<([^@]+)@/u.exec(mail.messageId ?? '')?.[1] ?? '');
  for (const { id, to_address, status, template, attempts, error } of mails) {
    const times = arrived.get(id)?.filter(({ to }) => to.includes(to_address)).length ?? 0;
    const letter = `letter ${template} to ${to_address}`;
    if ((arrived.get(id)?.length ?? 0) > 1) doubled.push(letter);
    if (status === 'sent' ? times !== 1 : status !== 'uncertain')
      lost.push(`${letter}, ${id}, is ${status} after ${attempts} tries, and came ${times} times: ${error}`);
  }
  const known = new Set(mails.map(({ id }) => id));
  for (const id of arrived.keys()) if (!known.has(id)) doubled.push(`letter ${id}, which nobody wrote`);
}

/** Everything in storage is referred to, once what is left over is a day old and has been looked for. Resolves with how much was. */
async function compareObjects(place: Place, { lost }: Ledger): Promise<number> {
  const old = new Date(Date.now() - 3 * 24 * 60 * 60 * 1_000).toISOString();
  for (const object of objects(place).values()) object.createdAt = old;
  await place.query(`update atelier.media_uploads set expires_at = now() - interval '1 minute'`);
  await cli(place.env, 'media:clean');
  const said = await cli(place.env, 'storage:reconcile');
  const [, orphans = '-1'] = /(\d+) objects that nothing refers to/u.exec(said) ?? [];
  if (!/^0 images with files missing[^]*^0 images without/mu.test(said)) lost.push(`storage:reconcile says ${said}`);
  for (let tries = 0; tries < 100 && (await waiting(place)).length > 0; tries++) await new Promise((resolve) => setTimeout(resolve, 200));
  const known = new Set((await rows(place)).flatMap((asset) => [asset.original_key, ...filesOf(asset).map(({ key }) => key)]));
  const left = [...objects(place).keys()].filter((key) => !known.has(key));
  if (left.length > 0) lost.push(`objects that nobody took away: ${left.join(', ')}`);
  return Number(orphans);
}
