import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import type * as Age from 'age-encryption';
import { BackupDamaged, BackupRefused } from '../../application/backup/errors.js';

/** The age format, version 1 (age-encryption.org/v1; C2SP.org/age): `age -d` and other implementations open what this seals. */
let age: Promise<typeof Age> | undefined;
/** Loaded when the first backup is made: few processes ever need it. */
const load = (): Promise<typeof Age> => (age ??= import('age-encryption'));

export async function makeKeyPair(): Promise<{ identity: string; recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await load();
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Identities of an age identity file: one a line, `#` begins a comment. @throws BackupRefused where there is none */
export function identitiesIn(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const identities = lines.filter((line) => /^AGE-SECRET-KEY-(?:PQ-)?1/u.test(line));
  if (identities.length === 0) throw new BackupRefused('There is no identity in it: a line that begins with AGE-SECRET-KEY-1.');
  return identities.join('\n');
}

export async function seal(plain: Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new (await load()).Encrypter();
  encrypter.addRecipient(recipient);
  return collect(await encrypter.encrypt(ReadableStream.from(slices(plain))));
}

/** `identities`: one a line. @throws BackupRefused where none of them opens it; BackupDamaged where it was changed */
export async function unseal(file: string, sealed: Uint8Array, identities: string): Promise<Uint8Array> {
  const decrypter = new (await load()).Decrypter();
  for (const identity of identities.split('\n')) decrypter.addIdentity(identity);
  try {
    return await collect(await decrypter.decrypt(ReadableStream.from(slices(sealed))));
  } catch (error) {
    const { message } = error as Error;
    // Nothing is wrong with the file, which was what was written: whoever is told otherwise may delete it.
    if (/no identity matched/u.test(message))
      throw new BackupRefused(`${file}: this identity does not open it: it was sealed for another key.`);
    throw new BackupDamaged(file, `cannot be opened (${message})`);
  }
}

const SLICE_BYTES = 256 * 1024;

/** The cipher is JavaScript: between slices, some 10 ms each, the process answers others. */
async function* slices(data: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from === 0 || from < data.length; from += SLICE_BYTES) {
    yield data.subarray(from, from + SLICE_BYTES);
    await setImmediate();
  }
}

const collect = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> => buffer(stream);
