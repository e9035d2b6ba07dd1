import { type AdminEvent } from '@atelier/contracts';
import { Client } from 'pg';
import { EVENT_CHANNEL } from '../persistence/outbox.js';

const RETRY_MS = 1_000;

/** Hears what any process announces, over one PostgreSQL connection that is renewed when it breaks. Events sent meanwhile are lost; listeners read again. */
export class EventStream {
  private readonly listeners = new Set<(event: AdminEvent) => void>();
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;
  private listening = false;
  private readonly restarts = new Set<() => void>();

  constructor(
    /** Must be a session connection, not a transaction pooler. */
    private readonly connectionString: string,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Returns what ends the subscription. */
  subscribe(listener: (event: AdminEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** False while announcements may be missed. */
  get hears(): boolean {
    return this.listening;
  }

  /** Called whenever hearing begins again: what happened meanwhile is not known. */
  onRestart(act: () => void): void {
    this.restarts.add(act);
  }

  async start(): Promise<void> {
    const client = new Client({ connectionString: this.connectionString, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client.on('error', this.onError);
    client.on('end', () => this.reconnect(client));
    client.on('notification', ({ payload }) => this.dispatch(payload ?? ''));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${EVENT_CHANNEL}`);
      this.listening = true;
      for (const act of this.restarts) act();
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

  private dispatch(payload: string): void {
    const event = JSON.parse(payload) as AdminEvent;
    for (const listener of this.listeners) listener(event);
  }

  private reconnect(client: Client): void {
    if (this.closed || client !== this.client) return;
    this.client = undefined;
    this.listening = false;
    this.retry = setTimeout(() => void this.start(), RETRY_MS);
  }
}
