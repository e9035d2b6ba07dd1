import { randomUUID } from 'node:crypto';
import { type AdminEvent } from '@atelier/contracts';
import { Client } from 'pg';
import { connectionTo, type Address } from '../persistence/connection.js';
import { EVENT_CHANNEL } from '../persistence/outbox.js';

const RETRY_MS = 1_000;
/** Events that are remembered for whoever comes back: more than happen in the seconds between two connections. */
const REMEMBERED = 200;

/** Hears what any process announces, over one PostgreSQL connection that is renewed when it breaks. Events sent meanwhile are lost; listeners read again. */
export class EventStream {
  private readonly listeners = new Set<(event: AdminEvent) => void>();
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;
  private listening = false;
  private readonly restarts = new Set<() => void>();
  private readonly urgent = new Set<(event: AdminEvent) => void>();
  /** Of one spell of hearing: events of another are not comparable, and between two something may have been missed. */
  private spell = randomUUID();
  private count = 0;
  private readonly recent: { id: string; event: AdminEvent }[] = [];

  constructor(
    /** Must be a session connection, not a transaction pooler. */
    private readonly address: Address,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Returns what ends the subscription. */
  subscribe(listener: (event: AdminEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** As `subscribe`, and what this process itself announces is heard at the commit, before anybody is answered; so it may come twice. */
  subscribeAtOnce(listener: (event: AdminEvent) => void): void {
    this.urgent.add(listener);
  }

  /** This process has committed a change that others will hear of by themselves. */
  announced(event: AdminEvent): void {
    for (const listener of this.urgent) listener(event);
  }

  /** False while announcements may be missed. */
  get hears(): boolean {
    return this.listening;
  }

  /** Called whenever hearing begins again: what happened meanwhile is not known. */
  onRestart(act: () => void): void {
    this.restarts.add(act);
  }

  /** Of the event heard last. */
  get lastId(): string {
    return `${this.spell}.${this.count}`;
  }

  /** What was heard after an event; null if that can no longer be told. */
  since(id: string): { id: string; event: AdminEvent }[] | null {
    const [spell, count] = id.split('.');
    const missed = this.count - Number(count);
    if (spell !== this.spell || !this.listening || !(missed >= 0 && missed <= this.recent.length)) return null;
    return this.recent.slice(this.recent.length - missed);
  }

  async start(): Promise<void> {
    const client = new Client({ ...connectionTo(this.address), keepAlive: true, connectionTimeoutMillis: 5_000 });
    client.on('error', this.onError);
    client.on('end', () => this.reconnect(client));
    // A pooler in transaction mode takes `listen` and never delivers: only what comes back proves that announcements are heard.
    const proof = randomUUID();
    client.on('notification', ({ payload = '' }) => (payload === proof ? this.begin(client) : this.dispatch(payload)));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${EVENT_CHANNEL}`);
      await client.query('select pg_notify($1, $2)', [EVENT_CHANNEL, proof]);
    } catch (error) {
      this.onError(error);
      this.reconnect(client);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(this.onError);
  }

  private begin(client: Client): void {
    if (client !== this.client) return;
    this.listening = true;
    this.spell = randomUUID();
    this.count = 0;
    this.recent.length = 0;
    for (const act of this.restarts) act();
  }

  private dispatch(payload: string): void {
    // The proofs of other processes.
    if (!payload.startsWith('{')) return;
    const event = JSON.parse(payload) as AdminEvent;
    this.count++;
    this.recent.push({ id: this.lastId, event });
    if (this.recent.length > REMEMBERED) this.recent.shift();
    for (const listener of [...this.urgent, ...this.listeners]) listener(event);
  }

  private reconnect(client: Client): void {
    if (this.closed || client !== this.client) return;
    this.client = undefined;
    this.listening = false;
    this.retry = setTimeout(() => void this.start(), RETRY_MS);
  }
}
