import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

/**
 * A table (RFC 4180) that spreadsheets open as text: whatever a program would take for a formula begins with an apostrophe (OWASP, CSV injection),
 * and a byte order mark tells them that it is UTF-8.
 */
export function csvTable<T>(columns: string[], items: AsyncIterable<T>, row: (item: T) => readonly unknown[]): Readable {
  const rows = async function* () {
    for await (const item of items) yield row(item);
  };
  const table = stringify({ header: true, columns, bom: true, escape_formulas: true, record_delimiter: 'windows' });
  // A read that fails ends the table, and with it the answer, visibly incomplete; the server tells the log.
  pipeline(Readable.from(rows()), table, () => undefined);
  return table;
}
