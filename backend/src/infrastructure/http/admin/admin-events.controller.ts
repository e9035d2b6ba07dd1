import { AdminEvent } from '@atelier/contracts';
import { Controller, Get, Req, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EventStream } from '../../events/event-stream.js';
import { ACCESS_TOKEN_SECONDS } from '../../security/tokens.js';
import { IdentityCache } from '../../security/identity-cache.js';
import { ForSession, type StaffRequest } from '../auth/access.js';

const PING_MS = 15_000;
/** Netlify's proxy cuts an answer after 26 s, which browsers report as an error. What ends by itself before is only opened again. */
const PROXIED_MS = 20_000;

@ApiTags('events')
@Controller('admin/events')
export class AdminEventsController implements BeforeApplicationShutdown {
  /** What ends each stream. */
  private readonly open = new Set<() => void>();
  private closing = false;

  constructor(
    private readonly events: EventStream,
    private readonly identities: IdentityCache,
  ) {}

  /** A stream would hold the process until it is killed. Who listens comes again after two seconds, to another one. */
  beforeApplicationShutdown(): void {
    this.closing = true;
    for (const end of this.open) end();
  }

  /** Ends with the session, with the process, and after a quarter of an hour at the latest: nobody listens on who was shown the door. */
  @Get()
  @ForSession()
  @ApiOperation({ operationId: 'adminEvents', summary: 'What happens, as it happens (server-sent events)' })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { $ref: '#/components/schemas/AdminEvent' } } } })
  stream(@Req() request: StaffRequest, @Res() reply: FastifyReply): void {
    reply.hijack();
    const { raw } = reply;
    const send = (id: string, event: AdminEvent) => raw.write(`id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    // Whoever was here a moment ago is told what was missed (WHATWG HTML, 9.2.4); who is not `resumed` has to look again.
    const missed = this.events.since(String(request.headers['last-event-id'] ?? ''));
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'events-resumed': String(missed !== null),
    });
    raw.write(`retry: 2000\nid: ${this.events.lastId}\n\n`);
    for (const { id, event } of missed ?? []) send(id, event);
    if (this.closing) return void raw.end();
    const { user, sessionId = '' } = request;
    const unsubscribe = this.events.subscribe((event: AdminEvent) => {
      send(this.events.lastId, event);
      const ofThem =
        (event.type === 'session.ended' && event.userId === user.id) || (event.type === 'staff.changed' && event.id === user.id);
      if (ofThem) this.identities.execute({ userId: user.id, sessionId }).catch(end);
    });
    const ping = setInterval(() => raw.write(': ping\n\n'), PING_MS);
    const proxied = request.headers['x-nf-request-id'] !== undefined;
    const due = setTimeout(() => end(), proxied ? PROXIED_MS : ACCESS_TOKEN_SECONDS * 1000);
    const forget = (): void => {
      unsubscribe();
      clearInterval(ping);
      clearTimeout(due);
      this.open.delete(end);
    };
    // Nothing may be written after its end, which a slow listener hears of much later.
    const end = (): void => {
      forget();
      raw.end();
    };
    this.open.add(end);
    request.raw.on('close', forget);
  }
}
