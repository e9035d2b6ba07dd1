import type { UploadTicket } from '@atelier/contracts';
import type { Context } from './context.js';
import { Trouble } from './trouble.js';

/** Sends a file by the ticket (tus.io, 1.0.0). It is smaller than one piece. @throws Trouble */
export async function sendByTicket(context: Context, ticket: UploadTicket, file: Buffer, origin: string): Promise<void> {
  const metadata = Object.entries(ticket.metadata).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`);
  const headers = { 'tus-resumable': '1.0.0', ...ticket.headers, origin };
  const place = new URL(ticket.url, context.targets.api);
  const created = await context.ask(place, {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(file.length), 'upload-metadata': metadata.join(',') },
  });
  const said = (status: number, body: Buffer) => `${place.origin} answers an upload ${status}: ${body.toString().slice(0, 120)}`;
  if (created.status !== 201)
    throw new Trouble(
      said(created.status, created.body),
      'npm run cli -- storage:setup; and see whether the storage is up and not over its plan.',
    );
  const sent = await context.ask(new URL(created.headers.location ?? '', place), {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: file,
  });
  if (sent.status !== 204)
    throw new Trouble(
      said(sent.status, sent.body),
      'Look whether something in front of the storage limits the size or the methods of requests.',
    );
}
