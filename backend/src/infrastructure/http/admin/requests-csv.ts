import type { Readable } from 'node:stream';
import type { AdminRequest } from '@atelier/contracts';
import { csvTable } from './csv-table.js';

const COLUMNS = 'reference received status assignee name email phone company kind budget timeframe message'.split(' ');

export const requestsCsv = (requests: AsyncIterable<AdminRequest>): Readable =>
  csvTable(COLUMNS, requests, ({ reference, receivedAt, status, assignee, letter }) => {
    const { name, email, phone, company, kind, budget, timeframe, message } = letter;
    return [reference, receivedAt, status, assignee?.name ?? '', name, email, phone, company, kind, budget, timeframe, message];
  });
