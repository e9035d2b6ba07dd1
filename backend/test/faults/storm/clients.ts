import { createHash, randomUUID } from 'node:crypto';
import type { UploadTicket } from '@atelier/contracts';
import { ADMIN, client, pause, type Answer } from '../../setup/atelier.js';
import { formWith, jpegWithGps } from '../../setup/images.js';
import { TusClient } from '../../setup/tus.js';
import type { Ledger, Photograph, Shown, Writing } from './ledger.js';

/** As Heroku's router, which then breaks off. */
const PATIENCE_MS = 30_000;
type Options = { body?: unknown; version?: number; headers?: Record<string, string> };

/** People and programs at work. Each keeps at one thing until it is acknowledged, as they do; all end soon after `over`. */
export class Clients {
  over = false;
  private token = '';
  private turn = 0;

  constructor(
    private readonly urls: readonly string[],
    private readonly ledger: Ledger,
    private readonly cover: string,
  ) {}

  async work(): Promise<void> {
    await this.signIn();
    const loops = [this.photographer(), this.piecewise(), this.editor(1), this.editor(2), this.visitor(), this.doorman()];
    await Promise.all(loops);
  }

  /** One of the web processes. `null`: no answer, or a broken one. `fine`: refusals that belong to this question. */
  private async ask(method: string, path: string, options: Options = {}, fine: number[] = []): Promise<Answer | null> {
    const url = this.urls[this.turn++ % this.urls.length] ?? '';
    const began = performance.now();
    const answer = await Promise.race([
      client(() => url, this.token === '' ? undefined : this.token)(method, path, options).catch(() => null),
      patience(),
    ]);
    this.ledger.longestAnswerMs = Math.max(this.ledger.longestAnswerMs, performance.now() - began);
    this.ledger.answered(answer === null ? 'broken' : String(answer.status));
    if (answer === null || (answer.status >= 200 && answer.status < 300)) return answer;
    const what = `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`;
    if (answer.status !== 503 && answer.status !== 429 && !fine.includes(answer.status)) this.ledger.wrongs.push(what);
    if ([429, 503].includes(answer.status) && !(Number(answer.headers.get('retry-after')) > 0))
      this.ledger.wrongs.push(`${what}, without Retry-After`);
    return answer;
  }

  /** Asks again and again until it is acknowledged, or all is over. */
  private async insist(method: string, path: string, options: () => Options, fine: number[] = []): Promise<Answer | null> {
    for (;;) {
      const answer = await this.ask(method, path, options(), fine);
      if (answer !== null && answer.status < 300) return answer;
      if (answer !== null && fine.includes(answer.status)) return answer;
      if (this.over) return null;
      await pause(150);
    }
  }

  private async signIn(): Promise<string | null> {
    const n = this.turn;
    const headers = { 'x-forwarded-for': `198.51.${Math.floor(n / 250) % 250}.${n % 250}` };
    const answer = await this.insist('POST', '/api/auth/login', () => ({
      body: { email: ADMIN.email, password: ADMIN.password },
      headers,
    }));
    const token = (answer?.body.accessToken as string | undefined) ?? null;
    if (token !== null) this.token = token;
    return token;
  }

  /** A session that was granted is one on the other process too. */
  private async doorman(): Promise<void> {
    while (!this.over) {
      const token = await this.signIn();
      if (token !== null) {
        this.ledger.sessions.push(token);
        this.ledger.acknowledge('sign-ins');
      }
      await this.ask('GET', '/api/auth/me');
      await pause(1_500);
    }
  }

  private async photograph(seed: number): Promise<Photograph> {
    const data = await jpegWithGps(seed, 240 + (seed % 7), 160);
    const photograph = { data, checksum: createHash('sha256').update(data).digest('hex'), id: '' };
    this.ledger.photographs.push(photograph);
    return photograph;
  }

  private async photographer(): Promise<void> {
    for (let n = 0; !this.over; n++) {
      const photograph = await this.photograph(10_000 + n);
      const answer = await this.insist('POST', '/api/admin/media', () => ({ body: formWith(photograph.data, `storm ${n}.jpg`) }));
      photograph.id = (answer?.body.asset?.id as string | undefined) ?? '';
      if (photograph.id !== '') this.ledger.acknowledge('uploads');
      await pause(700);
    }
  }

  private async piecewise(): Promise<void> {
    for (let n = 0; !this.over; n++) {
      const photograph = await this.photograph(20_000 + n);
      const { data } = photograph;
      const begun = await this.insist('POST', '/api/admin/media/uploads', () => ({ body: { fileName: `p ${n}.jpg`, bytes: data.length } }));
      const ticket = begun?.body.upload as UploadTicket | undefined;
      if (ticket === undefined) continue;
      let tus = new TusClient(ticket, this.urls[0] ?? '');
      while (!this.over && photograph.id === '') {
        const sending = async (): Promise<boolean> => {
          if (tus.location === '' && (await tus.create(data.length)) !== 201) return false;
          return (await tus.append(data, (await tus.offset()) ?? 0)) === 204;
        };
        // A storage that says nothing would be waited for by `fetch` for five minutes.
        const sent = await Promise.race([sending().catch(() => false), patience()]);
        if (sent !== true && tus.location === '') tus = new TusClient(ticket, this.urls[0] ?? '');
        const answer = await this.ask('POST', `/api/admin/media/uploads/${ticket.id}/complete`, {}, [409]);
        if (answer?.status === 202) {
          photograph.id = answer.body.asset.id as string;
          this.ledger.acknowledge('uploads in pieces');
        } else await pause(200);
      }
      await pause(1_300);
    }
  }

  private async visitor(): Promise<void> {
    for (let n = 0; !this.over; n++) {
      const letter = { email: `visitor${n}@example.org`, reference: '' };
      this.ledger.letters.push(letter);
      const headers = { 'idempotency-key': randomUUID(), 'x-forwarded-for': `203.0.${Math.floor(n / 250) + 1}.${n % 250}` };
      const body = { name: `Visitor ${n}`, email: letter.email, kind: 'press', message: `Pictures of hall ${n}, please.`, consent: true };
      const answer = await this.insist('POST', '/api/collaborations', () => ({ body, headers }));
      letter.reference = (answer?.body.reference as string | undefined) ?? '';
      if (letter.reference !== '') this.ledger.acknowledge('requests');
      await pause(400);
    }
  }

  private async editor(who: number): Promise<void> {
    for (let n = 0; !this.over; n++) {
      const title = `Hall ${who} ${n}`;
      const headers = { 'idempotency-key': randomUUID() };
      const made = await this.insist('POST', '/api/admin/projects', () => ({ body: { title, coverId: this.cover }, headers }));
      if (made === null) return;
      this.ledger.acknowledge('projects');
      const writing: Writing = {
        title,
        id: made.body.id as string,
        slug: made.body.slug as string,
        known: shown(made),
        doubts: [],
        open: null,
        published: { sure: 0, doubtful: 0 },
      };
      this.ledger.writings.push(writing);
      for (let act = 0; act < 8 && !this.over; act++) {
        if (writing.doubts.length > 0) await this.look(writing);
        const verb =
          act % 4 === 1 || act % 4 === 3 ? (writing.known.status === 'published' && act % 8 === 3 ? 'unpublish' : 'publish') : 'edit';
        await this.act(writing, verb, `Client ${who}.${n}.${act}`);
        await pause(60);
      }
    }
  }

  private async act(writing: Writing, verb: 'edit' | 'publish' | 'unpublish', word: string): Promise<void> {
    const { known, id } = writing;
    const path = `/api/admin/projects/${id}`;
    const asked = {
      edit: { status: known.status, client: word },
      publish: { status: 'published', client: known.client },
      unpublish: { status: 'draft', client: known.client },
    }[verb];
    const answer =
      verb === 'edit'
        ? await this.ask('PATCH', path, { version: known.version, body: { client: word } }, [412])
        : await this.ask('POST', `${path}/${verb}`, { version: known.version }, [409, 412]);
    if (answer !== null && answer.status < 300) {
      learn(writing, shown(answer));
      // Versions moved on: what was asked for before can no longer come to be.
      writing.doubts = [];
      if (verb === 'publish') writing.published.sure++;
      this.ledger.acknowledge({ edit: 'edits', publish: 'publications', unpublish: 'withdrawals' }[verb]);
    } else if (answer === null || answer.status === 503) {
      writing.doubts.push(asked);
      if (verb === 'publish') writing.published.doubtful++;
    }
    if (answer?.status === 412 || answer?.status === 409) await this.look(writing);
  }

  /** Reads what is there: what was acknowledged, or something that was asked for since. */
  private async look(writing: Writing): Promise<void> {
    const answer = await this.insist('GET', `/api/admin/projects/${writing.id}`, () => ({}));
    if (answer === null) return;
    judge(writing, shown(answer), this.ledger);
    learn(writing, shown(answer));
  }
}

/** Keeps no process alive. */
const patience = (): Promise<null> => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null).unref());

export function learn(writing: Writing, now: Shown): void {
  writing.known = now;
  if (now.status !== 'published') writing.open = null;
  else if (!now.changed) writing.open = now.client;
}

export function judge(writing: Writing, now: Shown, { lost }: Ledger): void {
  const { known, doubts, title } = writing;
  const same = (one: Pick<Shown, 'status' | 'client'>) => one.status === now.status && one.client === now.client;
  const right = now.version === known.version ? same(known) : now.version > known.version && doubts.some(same);
  if (!right)
    lost.push(`${title}: acknowledged ${JSON.stringify(known)}, in doubt ${JSON.stringify(doubts)}, there is ${JSON.stringify(now)}`);
}

export const shown = ({ body: { version, status, content, published } }: Answer): Shown => ({
  version,
  status,
  client: content.client,
  changed: published?.changes.includes('client') === true,
});
