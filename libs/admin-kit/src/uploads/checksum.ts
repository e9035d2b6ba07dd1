/** SHA-256 of a file, hexadecimal; null where the browser offers none (a page without TLS on another host than this computer). */
export async function checksumOf(file: File): Promise<string | null> {
  if (!('subtle' in crypto)) return null;
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (cause) {
    throw Object.assign(new Error('The file could not be read.', { cause }), { code: 'file.unreadable' });
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
