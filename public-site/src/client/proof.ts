interface Challenge {
  algorithm: string;
  challenge: string;
  maxnumber: number;
  salt: string;
  signature: string;
}

/** Numbers tried before the page is given time for anything else. */
const AT_ONCE = 200;

/** Asks for a challenge and solves it (ALTCHA, version 1): the number whose SHA-256 behind the salt is the challenge. Costs a second or two. */
export async function solve(): Promise<string> {
  const answer = await fetch('/api/collaborations/challenge', { cache: 'no-store' });
  if (!answer.ok) throw new Error(String(answer.status));
  const { algorithm, challenge, maxnumber, salt, signature } = (await answer.json()) as Challenge;
  const encoder = new TextEncoder();
  for (let from = 0; from <= maxnumber; from += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, offset) => from + offset);
    const hashes = await Promise.all(numbers.map((number) => crypto.subtle.digest(algorithm, encoder.encode(`${salt}${number}`))));
    const at = hashes.findIndex((hash) => hex(hash) === challenge);
    if (at >= 0) return btoa(JSON.stringify({ algorithm, challenge, number: from + at, salt, signature }));
  }
  throw new Error('no solution');
}

const hex = (hash: ArrayBuffer): string => Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
