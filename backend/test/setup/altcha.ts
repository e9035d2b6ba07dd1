import { createHash } from 'node:crypto';
import type { Client } from './atelier.js';

/** Does the work that a browser does before a letter is sent. */
export async function solveChallenge(visitor: Client): Promise<string> {
  const { algorithm, challenge, salt, signature } = (await visitor('GET', '/api/collaborations/challenge')).body as Record<string, string>;
  let number = 0;
  while (createHash('sha256').update(`${salt}${number}`).digest('hex') !== challenge) number++;
  return Buffer.from(JSON.stringify({ algorithm, challenge, number, salt, signature })).toString('base64');
}
