import { DomainError } from '../../domain/domain-error.js';

/** Where a page ended: the value it was sorted by and the id that breaks ties. Opaque to clients. */
export type Cursor = [value: string | number, id: string];

export const encodeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** By the type of the column a list is sorted by. */
const FITS: Record<string, (value: string | number) => boolean> = {
  timestamptz: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value,
  uuid: (value) => ID.test(String(value)),
  text: (value) => typeof value === 'string' && !value.includes('\0'),
  int: (value) => Math.abs(Number(value)) < 2 ** 31 && Number.isInteger(Number(value)),
};
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const isNumber = (value: string | number): boolean => value !== '' && Number.isFinite(Number(value));

/** `type`: of the column the list is sorted by, in PostgreSQL's words. @throws request.invalid if it is not one of ours. */
export function decodeCursor(text: string, type: string): Cursor {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (
      Array.isArray(value) &&
      value.length === 2 &&
      ['string', 'number'].includes(typeof value[0]) &&
      ID.test(String(value[1])) &&
      (FITS[type] ?? isNumber)(value[0] as string | number)
    ) {
      return value as Cursor;
    }
  } catch {
    // Answered below like every other cursor that is not ours.
  }
  throw new DomainError('request.invalid', 'This page does not exist any more. Start at the first page.', {
    errors: [{ pointer: '/cursor', detail: 'Not a cursor of this list.' }],
  });
}

/** Cuts the one row too many that was asked for and tells where the next page begins. */
export function cut<R>(rows: R[], limit: number, cursorOf: (row: R) => Cursor): { rows: R[]; nextCursor: string | null } {
  if (rows.length <= limit) return { rows, nextCursor: null };
  const page = rows.slice(0, limit);
  return { rows: page, nextCursor: encodeCursor(cursorOf(page[limit - 1] as R)) };
}
