import { Live, Ready } from '@atelier/contracts';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readiness } from '../../observability/readiness.js';
import { ForAnyone } from '../auth/access.js';
import { RETRY_AFTER_SECONDS } from '../problem.js';

@ApiTags('operations')
@ForAnyone()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ operationId: 'live', summary: 'The process answers' })
  @ApiOkResponse({ standardSchema: Live })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ operationId: 'ready', summary: 'Everything the process needs answers; if not, what is in the way' })
  @ApiOkResponse({ standardSchema: Ready })
  @ApiServiceUnavailableResponse({ standardSchema: Ready })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Ready> {
    const answer = await this.readiness.read();
    if (answer.status === 'failing') void reply.status(503).header('retry-after', RETRY_AFTER_SECONDS);
    return answer;
  }
}
