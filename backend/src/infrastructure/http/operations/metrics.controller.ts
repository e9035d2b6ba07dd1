import { Controller, Get, Inject, NotFoundException, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Metrics } from '../../observability/metrics.js';
import { ForMetrics, METRICS } from '../auth/access.js';

@ApiTags('operations')
@ForMetrics()
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(METRICS) private readonly metrics: Metrics | null) {}

  @Get()
  @ApiOperation({
    operationId: 'metrics',
    summary: 'Figures for Prometheus; only where METRICS_TOKEN is set, and with it as the Bearer token',
  })
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  async read(@Res() reply: FastifyReply): Promise<void> {
    if (this.metrics === null) throw new NotFoundException();
    const text = await this.metrics.scrape();
    await reply.header('content-type', this.metrics.contentType).send(text);
  }
}
