import { scrubbed } from '@atelier/contracts';
import { createStackParser, createTransport, Scope, type ErrorEvent } from '@sentry/core';
import { nodeStackLineParser, ServerRuntimeClient } from '@sentry/core/server';
import type { Faults } from './faults.js';

/** One fault that repeats with every request is known after a few reports. */
const PER_MINUTE = 30;
const TIMEOUT_MS = 5_000;
const FLUSH_MS = 2_000;

/** Faults to Sentry, or to whatever takes its envelopes. The core of the SDK alone: nothing is hooked, nothing is collected that is not named here. */
export class SentryFaults implements Faults {
  private readonly client: ServerRuntimeClient;
  private minute = 0;
  private reported = 0;

  constructor(dsn: string, about: { release: string; environment: string; process: string }) {
    this.client = new ServerRuntimeClient({
      dsn,
      release: about.release,
      environment: about.environment,
      platform: 'node',
      runtime: { name: 'node', version: process.version },
      serverName: about.process,
      integrations: [],
      stackParser: createStackParser(nodeStackLineParser()),
      dataCollection: { userInfo: false, cookies: false, httpHeaders: false, httpBodies: [], urlQueryParams: false },
      sendClientReports: false,
      beforeSend: withoutWords,
      transport: (options) =>
        createTransport(options, async ({ body }) => {
          const answer = await fetch(options.url, {
            method: 'POST',
            body: typeof body === 'string' ? body : new Uint8Array(body),
            headers: { 'content-type': 'application/x-sentry-envelope' },
            signal: AbortSignal.timeout(TIMEOUT_MS),
          });
          await answer.arrayBuffer();
          const header = (name: string) => answer.headers.get(name);
          return {
            statusCode: answer.status,
            headers: { 'x-sentry-rate-limits': header('x-sentry-rate-limits'), 'retry-after': header('retry-after') },
          };
        }),
    });
    this.client.init();
  }

  report(error: unknown, tags: Record<string, string>): void {
    const minute = Math.floor(Date.now() / 60_000);
    if (minute !== this.minute) Object.assign(this, { minute, reported: 0 });
    if (++this.reported > PER_MINUTE) return;
    const scope = new Scope();
    scope.setTags(tags);
    this.client.captureException(error, undefined, scope);
  }

  async flush(ms = FLUSH_MS): Promise<void> {
    await this.client.flush(ms);
  }
}

/** Leaves what a programmer needs: kind of fault, place, tags. Messages of libraries repeat what they were given. */
function withoutWords(event: ErrorEvent): ErrorEvent {
  for (const exception of event.exception?.values ?? []) {
    exception.value = scrubbed(exception.value ?? '');
    delete exception.mechanism?.data;
  }
  if (event.message !== undefined) event.message = scrubbed(event.message);
  for (const unwanted of ['user', 'request', 'extra', 'breadcrumbs', 'modules'] as const) delete event[unwanted];
  return event;
}
