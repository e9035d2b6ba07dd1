import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Id } from '@atelier/contracts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
}

/** Values of a request that do not fit the contract: the first fault of each, with a JSON pointer (RFC 6901) to where it stands. */
export class InvalidRequest extends Error {
  readonly errors: { pointer: string; detail: string }[];
  constructor(issues: readonly Issue[]) {
    super('Invalid request');
    const firsts = new Map<string, string>();
    for (const issue of issues) {
      const pointer = (issue.path ?? []).map((part) => `/${escapePointer(String(typeof part === 'object' ? part.key : part))}`).join('');
      if (!firsts.has(pointer) || pointer === '') firsts.set(pointer, issue.message);
    }
    this.errors = [...firsts].slice(0, 50).map(([pointer, detail]) => ({ pointer, detail }));
  }
}

const escapePointer = (segment: string) => segment.replace(/~/gu, '~0').replace(/\//gu, '~1');

/** Validates every parameter that names its schema, and hands the parsed value on. */
export const validationPipe = new StandardSchemaValidationPipe({
  transform: true,
  exceptionFactory: (issues) => new InvalidRequest(issues),
});

export const IdParam = z.object({ id: Id });
export type IdParam = z.infer<typeof IdParam>;

/** NUL, and halves of letters: JSON can write them, PostgreSQL and UTF-8 cannot. */
const NO_TEXT = /[\0\p{Surrogate}]/u;

/** Refuses what no column could hold, in every body and before anything else looks at it. @throws InvalidRequest */
export function refuseWhatIsNoText(app: FastifyInstance): void {
  app.addHook('preHandler', ({ body }, _reply, done) => {
    const found = pathToNoText(body);
    done(found === null ? undefined : new InvalidRequest([{ message: 'Remove the characters that are no text.', path: found }]));
  });
}

interface Place {
  value: unknown;
  key?: string;
  within?: Place;
}

/** With a list of what is left to look at instead of calls: a body may be nested deeper than the stack. */
function pathToNoText(body: unknown): string[] | null {
  if (Buffer.isBuffer(body)) return null;
  const left: Place[] = [{ value: body }];
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    const { value } = place;
    if (typeof value === 'string' && NO_TEXT.test(value)) return pathOf(place);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (NO_TEXT.test(key)) return pathOf(place);
      if (typeof inner === 'object' || (typeof inner === 'string' && NO_TEXT.test(inner))) left.push({ value: inner, key, within: place });
    }
  }
  return null;
}

function pathOf(place: Place): string[] {
  const path: string[] = [];
  for (let at: Place | undefined = place; at?.key !== undefined; at = at.within) path.unshift(at.key);
  return path;
}
