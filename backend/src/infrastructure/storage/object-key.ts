/** Refuses keys that some storage would silently change, before it is asked. @throws RangeError */
export function checkKey(key: string): string {
  const segments = key.split('/');
  const safe = segments.every((segment) => /^[a-z0-9_-][a-z0-9_.-]*$/u.test(segment)) && key.length <= 512;
  if (!safe) throw new RangeError(`Not a storage key: ${JSON.stringify(key)}`);
  return key;
}
