import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/domain-error.js';
import { networkOf } from '../../domain/network-of.js';
import { refuseUnreadable } from './every-answer.js';

const MB = 1024 * 1024;
/** Files go to the disk or to the storage as they come. */
const FILE = /^(?:multipart\/|application\/offset\+octet-stream)/iu;

export interface BodyBounds {
  /** Bytes of all bodies that are being read or worked on. */
  together: number;
  /** The same of one network, which must not take the room of all. */
  perNetwork: number;
  /** For a body to arrive. */
  ms: number;
}

/**
 * Bodies are read into memory, and whoever sends one slowly holds it there: what is announced takes room until it has been answered. What finds no room is
 * refused before it is read; what takes too long is broken off. `limit`: bytes of the longest body that is taken.
 */
export function boundBodies(
  app: FastifyInstance,
  limit: number,
  { together, perNetwork, ms }: BodyBounds = { together: 64 * MB, perNetwork: 8 * MB, ms: 60_000 },
): void {
  let held = 0;
  const heldBy = new Map<string, number>();
  const hold = (network: string, bytes: number): void => {
    held += bytes;
    const now = (heldBy.get(network) ?? 0) + bytes;
    if (now === 0) heldBy.delete(network);
    else heldBy.set(network, now);
  };

  app.addHook('preParsing', (request, reply, payload, done) => {
    const bytes = announced(request, limit);
    if (bytes === 0) return done(null, payload);
    const network = networkOf(request.ip);
    if (held + bytes > together || (heldBy.get(network) ?? 0) + bytes > perNetwork) {
      // It is not read.
      void reply.header('connection', 'close');
      return done(new DomainError('server.overloaded', 'Too much arrives at once. Nothing was changed; try again in a moment.'));
    }
    const late = setTimeout(() => refuseUnreadable({ code: 'ERR_HTTP_REQUEST_TIMEOUT' }, request.raw.socket), ms);
    request.raw.once('end', () => clearTimeout(late));
    hold(network, bytes);
    reply.raw.once('close', () => {
      clearTimeout(late);
      hold(network, -bytes);
    });
    done(null, payload);
  });
}

/** Bytes that are kept free for a body: as many as it announces, `limit` where it announces none, 0 where none of it is read into memory. */
function announced({ method, headers }: FastifyRequest, limit: number): number {
  if (method === 'GET' || method === 'HEAD' || FILE.test(headers['content-type'] ?? '')) return 0;
  if (headers['transfer-encoding'] !== undefined) return limit;
  return Math.min(Number(headers['content-length'] ?? 0), limit);
}
