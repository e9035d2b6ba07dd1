import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Id } from '@atelier/contracts';
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
