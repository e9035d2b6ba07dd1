import { Live, Ready } from '@atelier/contracts';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { JobQueue } from '../../../application/ports/job-queue.js';
import { ObjectStorage } from '../../../application/ports/object-storage.js';
import { Database } from '../../persistence/database.js';
import { ForAnyone } from '../auth/access.js';
import { RETRY_AFTER_SECONDS } from '../problem.js';

const CHECK_TIMEOUT_MS = 3_000;

@ApiTags('operations')
@ForAnyone()
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly storage: ObjectStorage,
    private readonly queue: JobQueue,
  ) {}

  @Get('live')
  @ApiOperation({ operationId: 'live', summary: 'The process answers' })
  @ApiOkResponse({ standardSchema: Live })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ operationId: 'ready', summary: 'Everything the process needs answers' })
  @ApiOkResponse({ standardSchema: Ready })
  @ApiServiceUnavailableResponse({ standardSchema: Ready })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Ready> {
    const [database, storage, queue] = await Promise.all([
      check(() => this.database.read('select 1')),
      check(() => this.storage.check()),
      check(() => this.queue.check()),
    ]);
    const failing = [database, storage, queue].some((result) => result.status === 'failing');
    if (failing) void reply.status(503).header('retry-after', RETRY_AFTER_SECONDS);
    return { status: failing ? 'failing' : 'ok', checks: { database, storage, queue } };
  }
}

async function check(probe: () => Promise<unknown>): Promise<Ready['checks'][string]> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error('no answer')), CHECK_TIMEOUT_MS)));
  try {
    await Promise.race([probe(), timeout]);
    return { status: 'ok' };
  } catch {
    return { status: 'failing', detail: 'does not answer' };
  } finally {
    clearTimeout(timer);
  }
}
