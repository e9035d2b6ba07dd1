import { SystemStatus } from '@atelier/contracts';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SystemStatusReader } from '../../observability/system-status.js';
import { Requires } from '../auth/access.js';

@ApiTags('operations')
@Requires('system.read')
@Controller('admin/system')
export class AdminSystemController {
  constructor(private readonly status: SystemStatusReader) {}

  @Get()
  @ApiOperation({ operationId: 'getSystem', summary: 'How the studio runs: versions, jobs, database, storage, letters, backups' })
  @ApiOkResponse({ standardSchema: SystemStatus })
  read(): Promise<SystemStatus> {
    return this.status.read();
  }
}
