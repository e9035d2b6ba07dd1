import { AuditFilter, AuditPage, AuditQuery, type AuditEntry } from '@atelier/contracts';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AuditReads } from '../../../application/ports/staff-reads.js';
import { Requires } from '../auth/access.js';
import { csvTable } from './csv-table.js';

const COLUMNS = ['at', 'who', 'kind', 'action', 'what', 'whatId', 'label', 'address', 'device', 'requestId', 'before', 'after'];
const row = ({ at, actor, action, target, address, device, requestId, before, after }: AuditEntry) => [
  ...[at, actor.name, actor.kind, action, target.type, target.id ?? '', target.label, address, device, requestId],
  ...[before, after].map((values) => (values === null ? '' : JSON.stringify(values))),
];

@ApiTags('audit')
@Requires('audit.read')
@Controller('admin/audit')
export class AdminAuditController {
  constructor(private readonly audit: AuditReads) {}

  @Get()
  @ApiOperation({ operationId: 'listAudit', summary: 'Who did what, newest first; `total` counts to 10,000' })
  @ApiOkResponse({ standardSchema: AuditPage })
  list(@Query({ schema: AuditQuery }) query: AuditQuery): Promise<AuditPage> {
    return this.audit.page(query);
  }

  @Get('export.csv')
  @ApiOperation({ operationId: 'exportAudit', summary: 'All that a filter finds, as a table' })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async export(@Query({ schema: AuditFilter }) filter: AuditFilter, @Res() reply: FastifyReply): Promise<void> {
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="audit.csv"')
      .send(csvTable(COLUMNS, this.audit.all(filter), row));
  }
}
