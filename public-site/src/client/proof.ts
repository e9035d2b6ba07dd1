import workerFile from './proof-worker.ts?worker&url';

// The one script this site starts by its address: a page that demands Trusted Types lets nothing else through this policy (ADR 0016).
const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('worker', {
  createScriptURL: (url) => (url === workerFile ? url : ''),
});
const workerUrl = trusted?.createScriptURL(workerFile) ?? workerFile;

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): string };
}
interface Challenge {
  algorithm: string;
  challenge: string;
  maxnumber: number;
  salt: string;
  signature: string;
}
interface Solved {
  proof: string;
  askedAt: number;
  expiresAt: number;
}

/** What comes sooner after its challenge, the server takes for a program’s: a letter put back after a reload is sent in no time. */
const THINKING_MS = 4_000;
const MARGIN_MS = 60_000;
const HOUR_MS = 3_600_000;

let solved: Promise<Solved> | undefined;

/** Begins to solve a challenge while somebody types, so that nobody waits for it. */
export function begin(): Promise<Solved> {
  if (!solved) {
    const solving = solve();
    solved = solving;
    // A server that slept is asked again.
    solving.catch(() => solved === solving && spend());
  }
  return solved;
}

/** A proof serves one letter. */
export function spend(): void {
  solved = undefined;
}

/** A proof that holds now; empty where it cannot be had, for the form works without. Rejects while nobody answers. */
export async function proofNow(): Promise<string> {
  if ((await begin()).expiresAt < Date.now() + MARGIN_MS) spend();
  const { proof, askedAt } = await begin();
  const soon = askedAt + THINKING_MS - Date.now();
  if (proof && soon > 0) await new Promise((resolve) => setTimeout(resolve, soon));
  return proof;
}

/** ALTCHA, version 1. Costs a second or two. */
async function solve(): Promise<Solved> {
  const askedAt = Date.now();
  const answer = await fetch('/api/collaborations/challenge', { cache: 'no-store', signal: AbortSignal.timeout(20_000) });
  if (answer.status >= 500) throw new Error(String(answer.status));
  const without = { proof: '', askedAt, expiresAt: Infinity };
  if (!answer.ok) return without;
  const { algorithm, challenge, maxnumber, salt, signature } = (await answer.json()) as Challenge;
  const number = await numberOf({ algorithm, challenge, maxnumber, salt }).catch(() => -1);
  if (number < 0) return without;
  // Both by the server's clock: this one may be hours off.
  const expires = Number(new URLSearchParams(salt.split('?')[1]).get('expires')) * 1000;
  const lifetime = expires - Date.parse(answer.headers.get('date') ?? '') || HOUR_MS;
  return { proof: btoa(JSON.stringify({ algorithm, challenge, number, salt, signature })), askedAt, expiresAt: askedAt + lifetime };
}

function numberOf(task: Omit<Challenge, 'signature'>): Promise<number> {
  const worker = new Worker(workerUrl, { type: 'module' });
  return new Promise<number>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    worker.onerror = reject;
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
