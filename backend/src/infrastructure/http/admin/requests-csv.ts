import { pipeline, Readable } from 'node:stream';
import type { AdminRequest } from '@atelier/contracts';
import { stringify } from 'csv-stringify';

const COLUMNS = [
  'reference',
  'received',
  'status',
  'assignee',
  'name',
  'email',
  'phone',
  'company',
  'kind',
  'budget',
  'timeframe',
  'message',
];

/**
 * A table (RFC 4180) that spreadsheets open as text: whatever a program would take for a formula begins with an apostrophe (OWASP, CSV injection),
 * and a byte order mark tells them that it is UTF-8.
 */
export function requestsCsv(requests: AsyncIterable<AdminRequest>): Readable {
  const rows = async function* () {
    for await (const { reference, receivedAt, status, assignee, letter } of requests) {
      const { name, email, phone, company, kind, budget, timeframe, message } = letter;
      yield [reference, receivedAt, status, assignee?.name ?? '', name, email, phone, company, kind, budget, timeframe, message];
    }
  };
  const table = stringify({ header: true, columns: COLUMNS, bom: true, escape_formulas: true, record_delimiter: 'windows' });
  // A read that fails ends the table, and with it the answer, visibly incomplete; the server tells the log.
  pipeline(Readable.from(rows()), table, () => undefined);
  return table;
}
