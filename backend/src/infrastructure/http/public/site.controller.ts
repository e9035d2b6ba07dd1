import { SiteView } from '@atelier/contracts';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PublicSite } from '../../../application/ports/read-models.js';
import { ForAnyone } from '../auth/access.js';

@ApiTags('public')
@ForAnyone()
@Controller('site')
export class SiteController {
  constructor(private readonly site: PublicSite) {}

  @Get()
  @ApiOperation({ operationId: 'getSite', summary: 'The studio: name, about, people, offices, contact' })
  @ApiOkResponse({ standardSchema: SiteView })
  get(): Promise<SiteView> {
    return this.site.read();
  }
}
