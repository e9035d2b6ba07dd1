import { AdminEvent } from '@atelier/contracts';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventStream } from '../../events/event-stream.js';
import { ACCESS_TOKEN_SECONDS } from '../../security/tokens.js';
import { ForStaff } from '../auth/access.js';

const PING_MS = 15_000;

@ApiTags('events')
@Controller('admin/events')
export class AdminEventsController {
  constructor(private readonly events: EventStream) {}

  /** Ends when the access token would have run out at the latest, so that somebody who signed out does not listen on. */
  @Get()
  @ForStaff()
  @ApiOperation({ operationId: 'adminEvents', summary: 'What happens, as it happens (server-sent events)' })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { $ref: '#/components/schemas/AdminEvent' } } } })
  stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    raw.write('retry: 2000\n\n');
    const unsubscribe = this.events.subscribe((event: AdminEvent) => raw.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`));
    const ping = setInterval(() => raw.write(': ping\n\n'), PING_MS);
    const end = setTimeout(() => raw.end(), ACCESS_TOKEN_SECONDS * 1000);
    request.raw.on('close', () => {
      unsubscribe();
      clearInterval(ping);
      clearTimeout(end);
    });
  }
}
