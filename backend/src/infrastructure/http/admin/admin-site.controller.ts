import { AdminSite, UpdateSite as UpdateSiteBody } from '@atelier/contracts';
import { Body, Controller, Get, Patch, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AdminContent } from '../../../application/ports/read-models.js';
import { UpdateSite } from '../../../application/site/update-site.js';
import { DomainError } from '../../../domain/domain-error.js';
import { blankSite } from '../../../domain/site/site-content.js';
import type { StaffUser } from '../../../domain/staff/staff-user.js';
import { CurrentStaff, Requires } from '../auth/access.js';
import { ExpectedVersion, setVersion } from '../if-match.js';
import { IfMatch } from './admin-content.controller.js';

@ApiTags('site')
@Controller('admin/site')
export class AdminSiteController {
  constructor(
    private readonly contents: AdminContent,
    private readonly updateSite: UpdateSite,
  ) {}

  @Get()
  @Requires('site.read')
  @ApiOperation({ operationId: 'adminGetSite', summary: 'What the studio says about itself, and how it works' })
  @ApiOkResponse({ standardSchema: AdminSite })
  get(@Res({ passthrough: true }) reply: FastifyReply): Promise<AdminSite> {
    return this.show(reply);
  }

  @Patch()
  @Requires('site.write')
  @IfMatch()
  @ApiOperation({ operationId: 'updateSite', summary: 'Save fields; visitors see them at once' })
  @ApiOkResponse({ standardSchema: AdminSite })
  async update(
    @Body({ schema: UpdateSiteBody }) body: UpdateSiteBody,
    @ExpectedVersion() version: number,
    @CurrentStaff() { id: by }: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminSite> {
    try {
      await this.updateSite.execute(version, body, by);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'content.stale')) throw error;
      throw new DomainError(error.code, error.message, { current: await this.show(reply) });
    }
    return this.show(reply);
  }

  private async show(reply: FastifyReply): Promise<AdminSite> {
    const site = await this.contents.site();
    setVersion(reply, site?.version ?? 0);
    if (site === null)
      return { version: 0, content: blankSite('Studio'), images: [], updatedAt: new Date(0).toISOString(), updatedBy: null };
    const { version, content, images, updatedAt, updatedBy } = site;
    return { version, content, images, updatedAt, updatedBy };
  }
}
