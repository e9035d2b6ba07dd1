/** Programs for e-mail take addresses of about two thousand letters. */
const LONGEST = 1_800;
const STEP = 100;

/** A letter as an e-mail that is already written. What is cut off shows that it is. */
export function mailtoOf(email: string, { name = '', message = '' }: Record<string, string>): string {
  const start = `mailto:${email}?subject=${encodeURIComponent(Array.from(name).slice(0, STEP).join(''))}&body=`;
  const letters = Array.from(message);
  const body = (length: number) => encodeURIComponent(letters.slice(0, length).join('') + (length < letters.length ? ' […]' : ''));
  let length = Math.min(letters.length, LONGEST);
  while (length > STEP && start.length + body(length).length > LONGEST) length -= STEP;
  return start + body(length);
}
