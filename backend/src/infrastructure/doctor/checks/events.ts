import { failed, ok, skipped, type Check } from '../check.js';
import type { Context } from '../context.js';
import { open } from '../http.js';
import { deleteContent } from './publish.js';

const WITHIN_MS = 8_000;
const TYPE = 'text/event-stream';

/** Calls back for every piece of text. Resolves when the stream has begun. */
async function listen(context: Context, onText: (text: string) => void): Promise<{ status: number; type: string; close: () => void }> {
  const answer = await open(new URL('/api/admin/events', context.targets.api), {
    headers: { authorization: `Bearer ${context.staff.token}`, accept: TYPE },
    signal: context.signal,
  });
  answer.on('data', (chunk: Buffer) => onText(chunk.toString()));
  answer.on('error', () => undefined);
  return { status: answer.statusCode ?? 0, type: String(answer.headers['content-type'] ?? ''), close: () => answer.destroy() };
}

/** The admin shows what others do as it happens; it sees this by a stream that proxies like to hold back. */
export const eventChecks: readonly Check[] = [
  {
    id: 'events.delivered',
    title: 'Events arrive as they happen',
    needs: ['auth.sign-in'],
    limitMs: 40_000,
    run: async (context) => {
      if (context.staff.session === null) return skipped('Tokens get no events.');
      let text = '';
      const held = failed(
        `Nothing came within ${WITHIN_MS / 1000} s of a change.`,
        'Turn buffering and compression off for /api/admin/events in every proxy (nginx: proxy_buffering off); the API says x-accel-buffering: no.',
      );
      const begun = performance.now();
      const stream = await Promise.race([
        listen(context, (chunk) => (text += chunk)),
        new Promise<null>((resolve) => setTimeout(() => resolve(null), WITHIN_MS)),
      ]);
      if (stream === null) return held;
      try {
        if (stream.status !== 200 || !stream.type.startsWith(TYPE))
          return failed(`The stream answered ${stream.status} ${stream.type}.`, 'Let /api/admin/events through every proxy.');
        const title = `${context.name} (events)`;
        context.cleanup.add(`page “${title}”`, (signal) => deleteContent(context.with(signal), 'pages', title));
        const { json } = await context.done('POST', '/api/admin/pages', { body: { title } });
        const { id } = json as { id: string };
        const made = performance.now();
        const seen = await context.until(
          () => Promise.resolve(text),
          (all) => all.includes(id),
          WITHIN_MS,
        );
        await deleteContent(context, 'pages', title);
        context.cleanup.forget(`page “${title}”`);
        return seen === null
          ? held
          : ok(`open after ${Math.round(made - begun)} ms, an event within ${Math.ceil((performance.now() - made) / 1000)} s`);
      } finally {
        stream.close();
      }
    },
  },
];
