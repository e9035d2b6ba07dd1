/** Beside the page, so that typing never waits for it. */
interface Task {
  algorithm: string;
  salt: string;
  challenge: string;
  maxnumber: number;
}
/** Hashes asked for at once: they are made on other threads. */
const AT_ONCE = 250;

addEventListener('message', ({ data }: MessageEvent<Task>) => void find(data).then((number) => postMessage(number)));

/** The number whose hash behind the salt is the challenge; -1 if there is none. */
async function find({ algorithm, salt, challenge, maxnumber }: Task): Promise<number> {
  const encoder = new TextEncoder();
  for (let from = 0; from <= maxnumber; from += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, offset) => from + offset);
    const hashes = await Promise.all(numbers.map((number) => crypto.subtle.digest(algorithm, encoder.encode(`${salt}${number}`))));
    const at = hashes.findIndex((hash) => hex(hash) === challenge);
    if (at >= 0) return from + at;
  }
  return -1;
}

const hex = (hash: ArrayBuffer): string => Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
