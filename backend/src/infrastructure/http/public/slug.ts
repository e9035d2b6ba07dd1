import { Slug } from '@atelier/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Moved } from '../../../application/ports/read-models.js';

export const SlugParam = z.object({ slug: Slug });
export type SlugParam = z.infer<typeof SlugParam>;

/** What was found; a 308 to where it is now (RFC 9110, 15.4.9) if it has moved. @throws missing if there is neither. */
export function foundOrMoved<V extends object>(found: V | Moved | null, base: string, reply: FastifyReply, missing: Error): V | undefined {
  if (found === null) throw missing;
  if (!('movedTo' in found)) return found;
  void reply.status(308).header('location', `${base}/${String(found.movedTo)}`);
  return undefined;
}
